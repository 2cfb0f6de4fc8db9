package org.deskcheck.workshop.lint;

import org.deskcheck.pack.Level;
import org.deskcheck.pack.drl.Span;
import org.deskcheck.problem.Quoted;
import org.deskcheck.workshop.layout.Layout;

/** A file that is not laid out as all others. */
final class LayoutOther implements Check.OfFile {

    @Override
    public Level level() {
        return Level.NOTE;
    }

    @Override
    public void check(FileView file, Findings findings) {
        file.drl().ifPresent(drl -> {
            String laid = Layout.of(drl);
            String text = file.file().drl();
            if (!laid.equals(text)) {
                int at = 0;
                while (at < Math.min(laid.length(), text.length()) && laid.charAt(at) == text.charAt(at)) {
                    at++;
                }
                findings.at(
                        file,
                        drl,
                        new Span(Math.min(at, text.length()), Math.min(at, text.length())),
                        "from here on it is not laid out as `deskcheck fmt` does",
                        "run `deskcheck fmt " + Quoted.visible(file.file().path()) + "`");
            }
        });
    }
}
