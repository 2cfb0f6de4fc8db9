package org.deskcheck.workshop.lint;

import org.deskcheck.pack.Level;
import org.deskcheck.problem.Quoted;

/** An import, where all facts are there without. */
final class ImportNeedless implements Check.OfFile {

    @Override
    public Level level() {
        return Level.NOTE;
    }

    @Override
    public void check(FileView file, Findings findings) {
        file.drl().ifPresent(drl -> drl.imported()
                .forEach(imported -> findings.at(
                        file,
                        drl,
                        imported.span(),
                        "an import of " + Quoted.of(imported.type()),
                        "take it out: all facts are there without it")));
    }
}
