package org.deskcheck.workshop.lint;

import org.deskcheck.pack.Level;

/** Work that is left in a rule. */
final class CommentTodo implements Check.OfFile {

    private static final java.util.regex.Pattern LEFT = java.util.regex.Pattern.compile("\\b(TODO|FIXME|XXX|HACK)\\b");

    @Override
    public Level level() {
        return Level.NOTE;
    }

    @Override
    public void check(FileView file, Findings findings) {
        file.drl().ifPresent(drl -> drl.comments().stream()
                .filter(comment -> LEFT.matcher(comment.text()).find())
                .forEach(comment -> findings.at(
                        file, drl, comment.span(), "work that is left to do", "do it, or put it where work is kept")));
    }
}
