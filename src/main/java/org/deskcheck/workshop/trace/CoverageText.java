package org.deskcheck.workshop.trace;

import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deskcheck.report.Page;
import org.deskcheck.report.Page.Tone;
import org.deskcheck.workshop.trace.Coverage.Asked;
import org.deskcheck.workshop.trace.Coverage.Rule;
import org.deskcheck.workshop.trace.Coverage.Shown;

/** Coverage on a terminal: a line for each rule, and under it the conditions that no example shows to be of use. */
final class CoverageText {

    private static final int INDENT = 2;

    private CoverageText() {}

    static String of(Coverage coverage, int width, boolean coloured) {
        Page page = new Page(width, coloured);
        page.line(Tone.STRONG, "Coverage");
        coverage.rules().forEach(rule -> write(page, rule));
        page.blank();
        long all = coverage.rules().stream()
                .mapToLong(rule -> rule.conditions().size())
                .sum();
        page.paragraph(
                Tone.STRONG,
                0,
                count(coverage.rules().size(), "rule") + ", " + count(all, "condition") + ": "
                        + counts(coverage::count));
        page.paragraph(
                Tone.FAINT,
                0,
                "proven: met where the rule matched, and the first not met in another example. fired: met, and no "
                        + "example stops there. almost: the rule never matched, an example stops there. never: none came "
                        + "so far.");
        return page.toString();
    }

    private static void write(Page page, Rule rule) {
        Tone tone = rule.matched() > 0 ? Tone.GOOD : Tone.ERROR;
        page.paragraph(
                tone,
                0,
                rule.name() + ": matched in " + rule.matched() + " of " + count(rule.examples(), "example") + "; "
                        + counts(rule::count));
        listed(page, rule, Shown.FIRED, Tone.WARNING);
        listed(page, rule, Shown.ALMOST, Tone.REVIEW);
        listed(page, rule, Shown.NEVER, Tone.ERROR);
    }

    private static void listed(Page page, Rule rule, Shown shown, Tone tone) {
        List<Asked> conditions = rule.conditions().stream()
                .filter(condition -> condition.shown() == shown && (shown != Shown.FIRED || condition.idle()))
                .toList();
        conditions.forEach(condition -> page.labelled(
                tone, INDENT, shown + " ", ReasonText.shown(condition.place()) + ": " + condition.text()));
    }

    private static String counts(ToLongFunction<Shown> count) {
        return Stream.of(Shown.values())
                .map(shown -> count.applyAsLong(shown) + " " + shown)
                .collect(Collectors.joining(", "));
    }

    private static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
