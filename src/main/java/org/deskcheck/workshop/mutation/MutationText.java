package org.deskcheck.workshop.mutation;

import java.math.BigDecimal;
import org.deskcheck.problem.Place;
import org.deskcheck.problem.Problem;
import org.deskcheck.report.Page;
import org.deskcheck.report.Page.Tone;

/** A run as an author reads it: each change that no example notices, at its place in the rule, and what they come to. */
public final class MutationText {

    private MutationText() {}

    /** {@code verbose} also lists the changes that change nothing, with the reason. */
    public static String of(MutationRun run, BigDecimal most, boolean verbose, int width, boolean coloured) {
        Page page = new Page(width, coloured);
        String rule = "";
        for (Mutant mutant : run.unnoticed()) {
            if (!mutant.rule().equals(rule)) {
                page.line(Tone.STRONG, mutant.place().file() + ": " + mutant.rule());
                rule = mutant.rule();
            }
            page.labelled(
                    Tone.WARNING,
                    2,
                    mutant.place().line() + ":" + mutant.place().column() + "  ",
                    mutant.change());
        }
        if (verbose) {
            run.trials().stream()
                    .map(Trial::mutant)
                    .filter(run.reasons()::containsKey)
                    .forEach(mutant -> page.labelled(
                            Tone.FAINT,
                            0,
                            place(mutant.place()) + ": ",
                            mutant.change() + " changes nothing: "
                                    + run.reasons().getOrDefault(mutant, "")));
        }
        for (Problem problem : run.problems()) {
            page.labelled(
                    Tone.ERROR,
                    0,
                    problem.place().map(each -> place(each) + ": ").orElse(""),
                    problem.text());
            problem.hint().ifPresent(hint -> page.labelled(Tone.FAINT, 2, "hint: ", hint));
        }
        page.line(run.holds(most) ? Tone.GOOD : Tone.ERROR, summary(run, most));
        return page.toString();
    }

    private static String place(Place place) {
        return place.file() + ":" + place.line() + ":" + place.column();
    }

    private static String summary(MutationRun run, BigDecimal most) {
        int unnoticed = run.unnoticed().size();
        String equivalent = run.reasons().isEmpty()
                ? ""
                : "; " + run.reasons().size() + " more change nothing, each with its reason";
        return run.changes()
                + (run.changes() == 1 ? " change: " : " changes: ")
                + (unnoticed == 0 ? "each is noticed" : unnoticed + " unnoticed by any example (" + run.share() + " %)")
                + (run.within(most) ? "" : ", at most " + most.toPlainString() + " % may be")
                + equivalent;
    }
}
