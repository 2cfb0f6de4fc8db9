package org.deskcheck.align;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.deskcheck.align.quantity.Comparing;
import org.deskcheck.align.time.CalendarDays;
import org.deskcheck.align.time.ClaimTimes;
import org.deskcheck.align.time.DocumentTimes;
import org.deskcheck.align.time.DueDays;
import org.deskcheck.fact.Claim;
import org.deskcheck.fact.Comparison;

/** What is compared of times: of a claim, of what it leans on, of documents and of plans. */
final class Times {

    private final List<Comparison> comparisons = new ArrayList<>();

    /** {@code leansOn} are the claims that a claim leans on, by its id. */
    Times(Claims given, Map<String, List<Claim>> leansOn) {
        List<Claim> claims = given.claims();
        comparisons.addAll(ClaimTimes.clocks(claims, Times::ahead));
        for (Claim claim : claims) {
            leansOn.getOrDefault(claim.id(), List.of())
                    .forEach(cited -> ClaimTimes.dayTold(claim, cited).ifPresent(comparisons::add));
        }
        comparisons.addAll(DocumentTimes.successions(given.documents(), given::ofDocument));
        comparisons.addAll(CalendarDays.of(claims));
        comparisons.addAll(DueDays.of(
                claims,
                Times::ahead,
                (claim, plan) -> Comparing.figures(claim.value(), plan.value()),
                (claim, plan) -> leansOn.getOrDefault(claim.id(), List.of()).contains(plan)));
    }

    List<Comparison> all() {
        return comparisons;
    }

    /** Whether a claim tells of what is to come. */
    private static boolean ahead(Claim claim) {
        return !claim.hedge().counted() || claim.question().measure().planned();
    }
}
