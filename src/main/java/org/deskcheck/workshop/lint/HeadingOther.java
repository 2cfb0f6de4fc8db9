package org.deskcheck.workshop.lint;

import org.deskcheck.pack.Level;
import org.deskcheck.problem.Quoted;

/** A page whose heading names another rule. */
final class HeadingOther implements Check.OfPage {

    @Override
    public Level level() {
        return Level.WARNING;
    }

    @Override
    public void page(FileView file, Findings findings) {
        if (!file.page().heading().equals("# " + file.id())) {
            findings.page(
                    file,
                    1,
                    "the heading is " + Quoted.of(file.page().heading()) + ", and the rule `" + file.id() + "`",
                    "write `# " + file.id() + "`");
        }
    }
}
