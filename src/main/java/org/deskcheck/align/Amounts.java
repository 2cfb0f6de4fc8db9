package org.deskcheck.align;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.deskcheck.fact.Amount;
import org.deskcheck.fact.Claim;
import org.deskcheck.fact.Interval;
import org.deskcheck.fact.Quantity;

/** What the figures of claims say, as plain numbers. */
final class Amounts {

    private Amounts() {}

    static List<Amount> of(List<Claim> claims) {
        return claims.stream().flatMap(claim -> amount(claim).stream()).toList();
    }

    private static Optional<Amount> amount(Claim claim) {
        return claim.value() instanceof Quantity quantity && quantity.comparable()
                ? Optional.of(amount(claim, quantity))
                : Optional.empty();
    }

    private static Amount amount(Claim claim, Quantity quantity) {
        Interval entailed = quantity.entailed();
        return new Amount(
                claim,
                claim.question().measure().id(),
                quantity.dimension(),
                entailed.low().isPresent(),
                entailed.low().orElse(BigDecimal.ZERO),
                entailed.aboveLow(),
                entailed.high().isPresent(),
                entailed.high().orElse(BigDecimal.ZERO),
                entailed.belowHigh());
    }
}
