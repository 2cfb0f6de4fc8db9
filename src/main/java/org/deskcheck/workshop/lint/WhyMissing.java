package org.deskcheck.workshop.lint;

import org.deskcheck.pack.Level;

/** A page that gives no reason. */
final class WhyMissing implements Check.OfPage {

    @Override
    public Level level() {
        return Level.WARNING;
    }

    @Override
    public void page(FileView file, Findings findings) {
        if (file.section("Why").isBlank()) {
            findings.page(file, 1, "no section `## Why`", "say what goes wrong in print when nobody looks");
        }
    }
}
