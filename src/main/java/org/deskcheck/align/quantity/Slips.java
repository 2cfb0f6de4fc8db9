package org.deskcheck.align.quantity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.deskcheck.fact.Claim;
import org.deskcheck.fact.Figures;
import org.deskcheck.fact.Quantity;
import org.deskcheck.fact.Slip;
import org.deskcheck.fact.SlipKind;
import org.deskcheck.vocabulary.Quantities;
import org.deskcheck.vocabulary.Shown;
import org.deskcheck.vocabulary.Unit;
import org.deskcheck.vocabulary.Units;

/** Figures that lie apart, and the one slip of unit, magnitude or digits that would join them. */
public final class Slips {

    /** A mended figure must lie this near to the other: a hundredth of it. Two digits of a figure show no more. */
    private static final BigDecimal NEAR = new BigDecimal("0.01");

    /** A zero too many or too few; thousand for million; the myriads of East Asian copy (man 10^4, eok 10^8). */
    private static final int[] POWERS = {1, 2, 3, 4, 6, 8, 9};

    private record Mended(SlipKind kind, Quantity quantity, Unit unit) {}

    private Slips() {}

    /**
     * The slips in a claim's figure that would join it to another's.
     *
     * @param leans whether the claim leans on the other; where it does not, a figure of one digit shows nothing
     */
    public static List<Slip> between(Claim claim, Claim other, boolean leans) {
        if (!(claim.value() instanceof Quantity here) || !(other.value() instanceof Quantity there)) {
            return List.of();
        }
        if (!here.comparable() || !there.comparable() || !here.dimension().equals(there.dimension())) {
            return List.of();
        }
        Figures figures = Comparing.figures(here, there);
        boolean apart = figures == Figures.APART || figures == Figures.CONVEYED_APART;
        if (!apart || (!leans && digits(here) < 2)) {
            return List.of();
        }
        List<Mended> near = mendings(here).stream()
                .filter(mended -> joins(mended.quantity(), there))
                .toList();
        List<Mended> exact =
                near.stream().filter(mended -> equals(mended.quantity(), there)).toList();
        // a jongbo is nearly a hectare: where one slip gives the very figure, those that come near are no rivals
        List<Mended> fits = exact.isEmpty() ? near : exact;
        return fits.stream()
                .map(fit -> new Slip(
                        claim, other, fit.kind(), Shown.quantity(fit.quantity(), fit.unit()), fits.size(), leans))
                .toList();
    }

    private static List<Mended> mendings(Quantity here) {
        List<Mended> all = new ArrayList<>();
        Unit own = Conversions.unit(here);
        for (Unit unit : Units.standard().ofDimension(here.dimension())) {
            if (unit.factor().compareTo(here.factor()) != 0) {
                all.add(new Mended(SlipKind.UNIT, Quantities.under(here, unit), unit));
            }
        }
        for (int power : POWERS) {
            all.add(new Mended(SlipKind.MAGNITUDE, scaled(here, power), own));
            all.add(new Mended(SlipKind.MAGNITUDE, scaled(here, -power), own));
        }
        swapped(here)
                .forEach(number ->
                        all.add(new Mended(SlipKind.DIGITS, Quantities.with(here, number, number, here.step()), own)));
        return all;
    }

    private static Quantity scaled(Quantity quantity, int power) {
        return Quantities.with(
                quantity,
                quantity.number().orElseThrow().scaleByPowerOfTen(power),
                quantity.upper().orElseThrow().scaleByPowerOfTen(power),
                quantity.step().scaleByPowerOfTen(power));
    }

    /** The numbers that come of turning two neighbouring digits round; none for a range. */
    private static List<BigDecimal> swapped(Quantity quantity) {
        BigDecimal number = quantity.number().orElseThrow();
        List<BigDecimal> numbers = new ArrayList<>();
        if (number.compareTo(quantity.upper().orElseThrow()) != 0) {
            return numbers;
        }
        char[] digits = number.toPlainString().toCharArray();
        for (int i = 0; i + 1 < digits.length; i++) {
            boolean both = Character.isDigit(digits[i]) && Character.isDigit(digits[i + 1]);
            boolean leadingZero = i == 0 && digits[1] == '0';
            if (both && digits[i] != digits[i + 1] && !leadingZero) {
                char[] turned = digits.clone();
                turned[i] = digits[i + 1];
                turned[i + 1] = digits[i];
                numbers.add(new BigDecimal(new String(turned)));
            }
        }
        return numbers;
    }

    private static boolean joins(Quantity mended, Quantity other) {
        return near(mended.baseNumber().orElseThrow(), other.baseNumber().orElseThrow())
                && near(mended.baseUpper().orElseThrow(), other.baseUpper().orElseThrow());
    }

    private static boolean equals(Quantity mended, Quantity other) {
        return mended.baseNumber().orElseThrow().compareTo(other.baseNumber().orElseThrow()) == 0
                && mended.baseUpper().orElseThrow().compareTo(other.baseUpper().orElseThrow()) == 0;
    }

    private static boolean near(BigDecimal one, BigDecimal other) {
        return one.subtract(other).abs().compareTo(other.abs().multiply(NEAR)) <= 0;
    }

    /** How many significant digits the writing shows. */
    public static int digits(Quantity quantity) {
        BigDecimal shown = quantity.number().orElseThrow().divideToIntegralValue(quantity.step());
        return shown.signum() == 0
                ? 1
                : shown.stripTrailingZeros().precision()
                        - shown.stripTrailingZeros().scale();
    }
}
