package org.deskcheck.workshop.lint;

import org.deskcheck.pack.Level;
import org.deskcheck.pack.drl.Span;

/** Characters that nobody sees and every comparison does. */
final class TabsAndReturns implements Check.OfFile {

    @Override
    public Level level() {
        return Level.NOTE;
    }

    @Override
    public void check(FileView file, Findings findings) {
        file.drl().ifPresent(drl -> {
            String text = file.file().drl();
            int tab = text.indexOf('\t');
            int end = text.indexOf('\r');
            if (tab >= 0) {
                findings.at(file, drl, new Span(tab, tab + 1), "a tab", "set lines in with blanks");
            }
            if (end >= 0) {
                findings.at(
                        file,
                        drl,
                        new Span(end, end + 1),
                        "a line end of two characters",
                        "end lines with a line feed alone");
            }
        });
    }
}
