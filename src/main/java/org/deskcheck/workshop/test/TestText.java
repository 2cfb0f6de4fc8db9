package org.deskcheck.workshop.test;

import java.util.ArrayList;
import java.util.List;
import org.deskcheck.problem.Place;
import org.deskcheck.problem.Problem;
import org.deskcheck.report.Page;
import org.deskcheck.report.Page.Tone;
import org.deskcheck.workshop.example.Difference;
import org.deskcheck.workshop.example.Outcome;

/** A run as an author reads it: what failed and how, then a line that sums it up. */
public final class TestText {

    private static final int INDENT = 6;

    private final Page page;

    private TestText(int width, boolean coloured) {
        this.page = new Page(width, coloured);
    }

    /** The results that are to be shown, and the sum of the whole run. */
    public static String of(TestRun run, List<Result> shown, int width, boolean coloured) {
        TestText text = new TestText(width, coloured);
        shown.forEach(text::result);
        text.page.line(tone(run.outcome()), summary(run));
        return text.page.toString();
    }

    /** How many examples there were, and how they ended. */
    static String summary(TestRun run) {
        List<String> parts = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            long count = run.count(outcome);
            if (count > 0) {
                parts.add(count + " " + outcome.verb(count));
            }
        }
        long beside = run.besideExamples();
        String examples = run.examples().isEmpty()
                ? "no example was run"
                : counted(run.examples().size(), "example") + " of " + counted(run.rules(), "rule") + ": "
                        + String.join(", ", parts);
        return examples + (beside == 0 ? "" : "; " + counted(beside, "fault") + " beside the examples");
    }

    private static String counted(long count, String thing) {
        return count + " " + thing + (count == 1 ? "" : "s");
    }

    private void result(Result result) {
        String label = String.format("%-" + INDENT + "s", result.outcome().name());
        page.labelled(
                tone(result.outcome()),
                0,
                label,
                result.place().file() + ":" + result.place().line() + ": " + result.name());
        if (result.outcome() == Outcome.PASS) {
            return;
        }
        result.differences().forEach(this::difference);
        for (Problem problem : result.problems()) {
            // what is no example is told by its problem
            if (result.example()) {
                String where =
                        problem.place().map(place -> where(place, result)).orElse("");
                page.labelled(Tone.PLAIN, INDENT, where, problem.text());
            }
            problem.hint().ifPresent(hint -> page.labelled(Tone.FAINT, INDENT + 2, "hint: ", hint));
        }
    }

    private static String where(Place place, Result result) {
        return place.file().equals(result.place().file())
                ? "line " + place.line() + (place.column() > 1 ? ", column " + place.column() : "") + ": "
                : place + ": ";
    }

    private void difference(Difference difference) {
        page.labelled(Tone.PLAIN, INDENT, "line " + difference.line() + ": ", difference.sentence());
        difference.details().forEach(line -> {
            int end = line.indexOf(": ");
            String label = end > 0 && end < 12 ? line.substring(0, end + 2) : "";
            page.labelled(Tone.FAINT, INDENT + 2, label, line.substring(label.length()));
        });
    }

    private static Tone tone(Outcome outcome) {
        return switch (outcome) {
            case PASS -> Tone.GOOD;
            case FAIL, ERROR -> Tone.ERROR;
        };
    }
}
