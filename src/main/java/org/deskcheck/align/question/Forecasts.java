package org.deskcheck.align.question;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.deskcheck.fact.Claim;
import org.deskcheck.fact.ClaimOrder;
import org.deskcheck.fact.Foretold;
import org.deskcheck.fact.Quantity;

/** Figures given as counted that a plan, forecast or fear gave before. */
public final class Forecasts {

    private Forecasts() {}

    /** One for each count of a figure that another document had foretold by then. */
    public static List<Foretold> of(List<Claim> claims) {
        Map<String, List<Claim>> counted = new HashMap<>();
        Map<String, Claim> foretold = new HashMap<>();
        for (Claim claim : claims.stream().sorted(ClaimOrder.FIRST_PUBLISHED).toList()) {
            if (claim.value() instanceof Quantity quantity && quantity.comparable()) {
                if (quantity.hedge().counted()) {
                    counted.computeIfAbsent(key(claim, quantity, false), unused -> new ArrayList<>())
                            .add(claim);
                } else {
                    foretold.putIfAbsent(key(claim, quantity, false), claim);
                    foretold.putIfAbsent(key(claim, quantity, true), claim);
                }
            }
        }
        List<Foretold> found = new ArrayList<>();
        foretold.forEach((key, forecast) -> {
            List<Claim> alike = counted.getOrDefault(key, List.of());
            Map<String, Long> byDocument = alike.stream()
                    .collect(Collectors.groupingBy(claim -> claim.document().id(), Collectors.counting()));
            alike.stream()
                    .filter(claim ->
                            !claim.document().id().equals(forecast.document().id()))
                    .filter(claim -> forecast.document()
                            .published()
                            .dayBefore(claim.document().published()))
                    .map(claim -> new Foretold(claim, forecast, (int) (alike.size()
                            - byDocument.getOrDefault(claim.document().id(), 0L))))
                    .forEach(found::add);
        });
        found.sort(Comparator.comparing(one -> one.claim().id()));
        return found;
    }

    /** The question and the figure, the upper one of a range where {@code upper}. */
    private static String key(Claim claim, Quantity quantity, boolean upper) {
        return claim.question().id() + "\n" + quantity.dimension() + "\n"
                + (upper ? quantity.baseUpper() : quantity.baseNumber())
                        .map(number -> number.stripTrailingZeros().toPlainString())
                        .orElse("");
    }
}
