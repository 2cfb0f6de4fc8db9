package org.deskcheck.align.sum;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.deskcheck.fact.Addition;
import org.deskcheck.fact.Bound;
import org.deskcheck.fact.Claim;
import org.deskcheck.fact.Quantity;

/** Figures that are the sum of two measures and stand under the name of one. */
final class Additions {

    private final Told told;
    private final Reckoning.Relations relations;

    Additions(Told told, Reckoning.Relations relations) {
        this.told = told;
        this.relations = relations;
    }

    List<Addition> of(Collection<Claim> claims) {
        List<Addition> found = new ArrayList<>();
        for (Claim claim : claims) {
            if (plain(claim)) {
                Set<String> documents = new LinkedHashSet<>(told.restsOn(claim));
                documents.add(claim.document().id());
                documents.stream()
                        .flatMap(document -> in(document, claim).stream())
                        .findFirst()
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<Addition> in(String document, Claim claim) {
        boolean own = document.equals(claim.document().id());
        List<Claim> there = told.alike(document, claim.question()).stream()
                .filter(other -> !other.equals(claim)
                        && plain(other)
                        && relations.comparable().test(Numbers.of(claim), Numbers.of(other)))
                .toList();
        for (Claim counted : there) {
            boolean same = claim.question()
                    .measure()
                    .family()
                    .equals(counted.question().measure().family());
            // in its own document another figure for its own measure is a matter of that measure alone
            if ((same && !own) || relations.wholes().apply(counted.question()).contains(claim.question())) {
                for (Claim besides : there) {
                    boolean another = relations.siblings().test(counted.question(), besides.question())
                            && !besides.question()
                                    .measure()
                                    .family()
                                    .equals(claim.question().measure().family())
                            && !relations.wholes().apply(besides.question()).contains(claim.question());
                    if (another && number(counted).add(number(besides)).compareTo(number(claim)) == 0) {
                        return Optional.of(
                                new Addition(claim, counted, besides, same, working(claim, counted, besides)));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static boolean plain(Claim claim) {
        return Told.unusable(claim).isEmpty()
                && claim.value() instanceof Quantity quantity
                && quantity.number().equals(quantity.upper())
                && quantity.number().orElseThrow().signum() > 0
                && quantity.bound() != Bound.DECADE;
    }

    private static BigDecimal number(Claim claim) {
        return Numbers.of(claim).baseNumber().orElseThrow();
    }

    private static String working(Claim claim, Claim counted, Claim besides) {
        Quantity in = Numbers.of(claim);
        return Sums.shown(number(counted), in) + " + " + Sums.shown(number(besides), in) + " = "
                + Sums.shown(number(claim), in);
    }
}
