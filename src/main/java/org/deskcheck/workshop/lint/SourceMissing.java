package org.deskcheck.workshop.lint;

import org.deskcheck.pack.Level;

/** A rule that rests on nobody's word. */
final class SourceMissing implements Check.OfPage {

    @Override
    public Level level() {
        return Level.WARNING;
    }

    @Override
    public void page(FileView file, Findings findings) {
        if (file.section("Source").isBlank()) {
            findings.page(
                    file,
                    1,
                    "no section `## Source`",
                    "name the standard, the handbook or the study that the rule rests on");
        }
    }
}
