package org.deskcheck.align.lineage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deskcheck.fact.Claim;
import org.deskcheck.fact.Course;
import org.deskcheck.fact.Quantity;
import org.deskcheck.fact.Recurrence;
import org.deskcheck.fact.Source;

/**
 * Parts a source's answers from those that only say its older answer again: another's document, without a day of its
 * own, gives the figure that the source had replaced before that document came out.
 */
final class Recurrences {

    private final Source source;
    private final List<Claim> answers = new ArrayList<>();
    private final List<Recurrence> recurrences = new ArrayList<>();

    /** {@code inTime} are the answers in the order of their as-of. */
    Recurrences(Source source, List<Claim> inTime) {
        this.source = source;
        Map<String, Claim> first = new HashMap<>();
        for (Claim claim : inTime) {
            Optional<Recurrence> again = again(claim, Optional.ofNullable(first.get(Given.figure(claim))));
            again.ifPresentOrElse(recurrences::add, () -> {
                answers.add(claim);
                first.putIfAbsent(Given.figure(claim), claim);
            });
        }
    }

    List<Claim> answers() {
        return answers;
    }

    List<Recurrence> recurrences() {
        return recurrences;
    }

    private Optional<Recurrence> again(Claim claim, Optional<Claim> older) {
        if (older.isEmpty() || !relayed(claim)) {
            return Optional.empty();
        }
        Claim between = answers.get(answers.size() - 1);
        boolean another = !Given.figure(between).equals(Given.figure(claim))
                && Timelines.newer(older.get(), between)
                && Timelines.out(between, claim)
                && !Timelines.alongCourse(between, claim);
        return another ? Optional.of(new Recurrence(source, claim, older.get(), between)) : Optional.empty();
    }

    /** Whether somebody else's document gives it, as of the day of its publication. */
    private boolean relayed(Claim claim) {
        return !claim.document().publisher().id().equals(source.id())
                && claim.asOf().equals(claim.document().published())
                && claim.question().measure().course() != Course.VARIES
                && claim.value() instanceof Quantity quantity
                && quantity.comparable();
    }
}
