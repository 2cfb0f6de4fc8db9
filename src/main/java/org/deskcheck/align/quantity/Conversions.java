package org.deskcheck.align.quantity;

import java.math.BigDecimal;
import java.util.Optional;
import org.deskcheck.fact.Claim;
import org.deskcheck.fact.Conversion;
import org.deskcheck.fact.Quantity;
import org.deskcheck.vocabulary.Shown;
import org.deskcheck.vocabulary.Unit;
import org.deskcheck.vocabulary.Units;

/** One figure in two units. */
public final class Conversions {

    private Conversions() {}

    /** The conversion from another claim's unit to a claim's; empty where both are in one unit or not comparable. */
    public static Optional<Conversion> between(Claim claim, Claim other) {
        if (!(claim.value() instanceof Quantity here) || !(other.value() instanceof Quantity there)) {
            return Optional.empty();
        }
        boolean twoUnits =
                here.dimension().equals(there.dimension()) && here.factor().compareTo(there.factor()) != 0;
        if (!twoUnits || !here.comparable() || !there.comparable()) {
            return Optional.empty();
        }
        Unit unit = unit(here);
        BigDecimal number = there.baseNumber().orElseThrow();
        String exact = Shown.converted(number, unit, BigDecimal.ONE.min(here.step()));
        String sum = Shown.converted(number, unit(there), there.step()) + " = " + exact;
        return Optional.of(new Conversion(claim, other, Comparing.figures(here, there), exact, sum, gap(here, there)));
    }

    /** How far the one figure lies from the other, in whole hundredths of the other. */
    static int gap(Quantity here, Quantity there) {
        BigDecimal exact = there.baseNumber().orElseThrow();
        BigDecimal off = here.baseNumber().orElseThrow().subtract(exact).abs();
        return exact.signum() == 0
                ? 0
                : off.scaleByPowerOfTen(2).divideToIntegralValue(exact.abs()).intValue();
    }

    static Unit unit(Quantity quantity) {
        return Units.standard()
                .byId(quantity.unit())
                .orElse(new Unit(quantity.unit(), quantity.dimension(), quantity.factor(), quantity.unit()));
    }
}
