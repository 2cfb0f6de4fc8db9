package org.deskcheck.workshop.lint;

import java.util.Set;
import org.deskcheck.pack.Level;
import org.deskcheck.problem.Nearest;
import org.deskcheck.problem.Quoted;

/** A mark that no rule makes. */
final class MarkUnderived implements Check {

    @Override
    public Level level() {
        return Level.ERROR;
    }

    @Override
    public void check(PackView pack, Findings findings) {
        Set<String> derived = Marks.derived(pack).keySet();
        Marks.read(pack).forEach((name, mark) -> {
            if (!name.equals(Marks.ANY) && !derived.contains(name) && !derived.contains(Marks.ANY)) {
                findings.at(
                        mark.rule(),
                        mark.span(),
                        "no rule makes the mark " + Quoted.of(name),
                        Nearest.hint(
                                name, derived, "make it: `insertLogical( new Mark( \"" + name + "\", $claim ) );`"));
            }
        });
    }
}
