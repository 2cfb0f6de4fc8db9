package org.deskcheck.workshop.lint;

import org.deskcheck.pack.Level;

/** Conditions that are written and switched off. */
final class CommentedCode implements Check.OfFile {

    private static final java.util.regex.Pattern CODE = java.util.regex.Pattern.compile(
            "(?s)(//|/\\*)\\s*((\\$\\w+\\s*:\\s*)?[A-Z]\\w+\\(\\s.*\\)|(not|exists) \\(?[A-Z]\\w+\\(.*\\)|rule \".*|(when|then|end)|@\\w+\\(.*\\)|.*;)\\s*(\\*/)?");

    @Override
    public Level level() {
        return Level.NOTE;
    }

    @Override
    public void check(FileView file, Findings findings) {
        file.drl().ifPresent(drl -> drl.comments().stream()
                .filter(comment -> CODE.matcher(comment.text()).matches())
                .forEach(comment -> findings.at(
                        file, drl, comment.span(), "rules within a comment", "take them out: the history has them")));
    }
}
