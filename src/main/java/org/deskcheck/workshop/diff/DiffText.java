package org.deskcheck.workshop.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.deskcheck.report.Naming;
import org.deskcheck.report.Page;

/** A difference as an editor reads it. */
public final class DiffText {

    private static final int LEAST_WIDTH = 40;
    private static final int MOST_WIDTH = 120;

    private DiffText() {}

    /** As text; {@code width} is kept between 40 and 120 columns. */
    public static String of(Difference difference, int width, boolean coloured) {
        Page page = new Page(Math.max(LEAST_WIDTH, Math.min(MOST_WIDTH, width)), coloured);
        page.paragraph(
                Page.Tone.STRONG,
                0,
                difference.before().name() + " → " + difference.now().name());
        page.paragraph(
                Page.Tone.FAINT,
                0,
                counted(difference.dossiers(), "dossier") + ", " + counted(difference.claims(), "claim"));
        page.blank();
        page.paragraph(
                difference.count(Difference.Kind.LOST) > 0 ? Page.Tone.ERROR : Page.Tone.GOOD, 2, sum(difference));
        difference
                .incomplete()
                .forEach(dossier -> page.paragraph(
                        Page.Tone.ERROR, 2, dossier + " was not judged whole: something may be missing here."));
        difference.rules().forEach(rule -> rule(page, rule));
        if (!difference.verdicts().isEmpty()) {
            page.blank();
            page.line(Page.Tone.STRONG, "VERDICTS");
            difference.verdicts().forEach(verdict -> verdict(page, verdict));
        }
        return page.toString();
    }

    /** "2 findings lost, 1 changed, none gained; 3 verdicts changed." */
    static String sum(Difference difference) {
        long lost = difference.count(Difference.Kind.LOST);
        return (lost == 0 ? "No finding lost" : lost == 1 ? "1 finding lost" : lost + " findings lost") + ", "
                + number(difference.count(Difference.Kind.CHANGED)) + " changed, "
                + number(difference.count(Difference.Kind.GAINED)) + " gained; "
                + (difference.verdicts().isEmpty()
                        ? "no verdict changed."
                        : counted(difference.verdicts().size(), "verdict") + " changed.");
    }

    private static void rule(Page page, Difference.Rule rule) {
        page.blank();
        page.spread(Page.Tone.STRONG, rule.id(), counts(rule));
        for (Difference.Change change : rule.changes()) {
            page.labelled(
                    tone(change.kind()),
                    2,
                    padded(change.kind()),
                    change.dossier() + " " + change.claim() + " (" + weight(change) + "): "
                            + change.said().message());
            differences(change).forEach(line -> page.labelled(Page.Tone.FAINT, 11, "was ", line));
        }
    }

    /** "1 lost, 2 gained". */
    static String counts(Difference.Rule rule) {
        return List.of(Difference.Kind.values()).stream()
                .filter(kind -> rule.count(kind) > 0)
                .map(kind -> rule.count(kind) + " " + kind)
                .collect(Collectors.joining(", "));
    }

    /** "warning", or "error → note" where it weighs otherwise. */
    static String weight(Difference.Change change) {
        String now = change.said().weight();
        String before = change.before().map(Difference.Said::weight).orElse(now);
        return before.equals(now) ? now : before + " → " + now;
    }

    /** What a changed finding said, where that is not what it says. */
    static List<String> differences(Difference.Change change) {
        if (change.kind() != Difference.Kind.CHANGED) {
            return List.of();
        }
        Difference.Said before = change.before().orElseThrow();
        List<String> lines = new ArrayList<>();
        if (!before.message().equals(change.said().message())) {
            lines.add(before.message());
        }
        if (!before.related().equals(change.said().related())) {
            lines.add("beside " + beside(before) + ", now " + beside(change.said()));
        }
        return lines;
    }

    private static String beside(Difference.Said said) {
        return said.related().isEmpty() ? "nothing" : String.join(", ", said.related());
    }

    private static void verdict(Page page, Difference.Verdict verdict) {
        page.labelled(
                Page.Tone.STRONG,
                2,
                verdict.dossier() + " " + verdict.claim() + "  ",
                verdict.kind() + " " + Naming.words(verdict.before()) + " → " + Naming.words(verdict.now())
                        + (verdict.rules().isEmpty() ? "" : ", by " + String.join(", ", verdict.rules())));
    }

    private static Page.Tone tone(Difference.Kind kind) {
        return switch (kind) {
            case LOST -> Page.Tone.ERROR;
            case CHANGED -> Page.Tone.WARNING;
            case GAINED -> Page.Tone.GOOD;
        };
    }

    private static String padded(Difference.Kind kind) {
        return (kind + "         ").substring(0, 9);
    }

    private static String number(long count) {
        return count == 0 ? "none" : Long.toString(count);
    }

    static String counted(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
