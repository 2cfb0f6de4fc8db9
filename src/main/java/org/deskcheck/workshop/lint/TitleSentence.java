package org.deskcheck.workshop.lint;

import org.deskcheck.pack.Level;

/** A page whose first paragraph is no one sentence. */
final class TitleSentence implements Check.OfPage {

    @Override
    public Level level() {
        return Level.NOTE;
    }

    @Override
    public void page(FileView file, Findings findings) {
        String title = file.page().title().replace('\n', ' ').strip();
        if (title.isEmpty()) {
            findings.page(file, 1, "no sentence below the heading", "say in one what the rule finds");
        } else if (!title.matches("[^.?!]*([.?!]\\S[^.?!]*)*[.?!][”)]?")
                || file.page().title().contains("\n")) {
            int line =
                    file.prose().indexOf(file.page().title().lines().findFirst().orElse("")) + 1;
            findings.page(
                    file,
                    Math.max(1, line),
                    "the first paragraph is not one sentence on one line",
                    "say in one sentence what the rule finds; reports show it as the rule's title");
        }
    }
}
