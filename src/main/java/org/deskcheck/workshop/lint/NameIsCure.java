package org.deskcheck.workshop.lint;

import java.util.Set;
import org.deskcheck.pack.Level;
import org.deskcheck.pack.drl.DrlFile;
import org.deskcheck.pack.drl.Span;
import org.deskcheck.problem.Quoted;

/** A rule named for what to do, not for what is wrong. */
final class NameIsCure implements Check.OfFile {

    private static final Set<String> CURES = Set.of(
            "add",
            "avoid",
            "check",
            "correct",
            "ensure",
            "fix",
            "forbid",
            "mend",
            "must",
            "prevent",
            "require",
            "should",
            "use",
            "validate",
            "verify");

    @Override
    public Level level() {
        return Level.NOTE;
    }

    @Override
    public void check(FileView file, Findings findings) {
        String name = file.id().substring(file.id().indexOf('/') + 1);
        String first = name.split("-", 2)[0];
        if (name.contains("-") && CURES.contains(first) && file.drl().isPresent()) {
            DrlFile drl = file.drl().orElseThrow();
            Span at =
                    drl.rules().isEmpty() ? new Span(0, 0) : drl.rules().get(0).nameSpan();
            findings.at(
                    file,
                    drl,
                    at,
                    "a rule named for its cure: " + Quoted.of(name),
                    "name it for the fault, as in `drift/hedge-dropped`");
        }
    }
}
