package org.deskcheck.workshop.lint;

import java.util.Set;
import org.deskcheck.pack.Level;
import org.deskcheck.problem.Nearest;
import org.deskcheck.problem.Quoted;

/** A mark that no rule reads. */
final class MarkUnread implements Check {

    @Override
    public Level level() {
        return Level.WARNING;
    }

    @Override
    public void check(PackView pack, Findings findings) {
        Set<String> read = Marks.read(pack).keySet();
        Marks.derived(pack).forEach((name, mark) -> {
            if (!read.contains(name) && !read.contains(Marks.ANY)) {
                findings.at(
                        mark.rule(),
                        mark.span(),
                        "no rule reads the mark " + Quoted.of(name),
                        Nearest.hint(
                                name,
                                read,
                                "read it: `Mark( name == \"" + name + "\", claim == $claim )`, or take the rule out"));
            }
        });
    }
}
