package org.deskcheck.align.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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

    /** From here on, in hundredths, a round figure in another unit is looked at though its words leave room. */
    private static final int FAR = 5;

    /**
     * A nought too many or too few; thousand for million; the myriads of East Asian copy (10^4, 10^8), lakh and crore
     * (10^5, 10^7).
     */
    private static final List<String> POWERS = List.of(
            "ten times",
            "a hundred times",
            "a thousand times",
            "ten thousand times",
            "a hundred thousand times",
            "a million times",
            "ten million times",
            "a hundred million times",
            "a billion times");

    private record Mended(SlipKind kind, Quantity quantity, String how, String suggested) {}

    private final Quantity here;
    private final Quantity there;
    private final Unit own;
    private final boolean sameUnit;
    private final List<Mended> mended = new ArrayList<>();

    private Slips(Quantity here, Quantity there) {
        this.here = here;
        this.there = there;
        this.own = Conversions.unit(here);
        this.sameUnit = here.factor().compareTo(there.factor()) == 0;
    }

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
        Figures figures = leans ? Comparing.taken(here, there) : Comparing.figures(here, there);
        Slips slips = new Slips(here, there);
        boolean apart = figures == Figures.APART || figures == Figures.CONVEYED_APART;
        if (apart && (leans || digits(here) >= 2)) {
            slips.units(false);
            slips.powers();
            slips.swapped(leans);
            slips.another(leans);
        } else if (figures == Figures.COMPATIBLE && leans && slips.farAsConversion()) {
            slips.units(true);
        }
        List<Mended> fits = slips.fits();
        return fits.stream()
                .map(fit -> new Slip(claim, other, fit.kind(), fit.how(), fit.suggested(), fits.size(), leans))
                .toList();
    }

    private boolean farAsConversion() {
        return !sameUnit && Conversions.gap(here, there) >= FAR;
    }

    /** A jongbo is nearly a hectare: where one slip gives the very figure, those that come near are no rivals. */
    private List<Mended> fits() {
        List<Mended> exact =
                mended.stream().filter(one -> equals(one.quantity(), there)).toList();
        // 12 cm for 12 mm is a unit misread, though a nought too many would give it too: the digits are the source's
        List<Mended> sameDigits = exact.stream()
                .filter(one ->
                        one.kind() == SlipKind.UNIT && one.quantity().unit().equals(there.unit()))
                .toList();
        if (!sameDigits.isEmpty()) {
            return sameDigits;
        }
        return exact.isEmpty()
                ? mended.stream().filter(one -> joins(one.quantity(), there)).toList()
                : exact;
    }

    /** The number under another unit, or an area converted as if it were a length. */
    private void units(boolean onlyTheOther) {
        for (Unit unit : Units.standard().ofDimension(here.dimension())) {
            Quantity under = Quantities.under(here, unit);
            boolean theOther = unit.id().equals(there.unit());
            if (unit.factor().compareTo(here.factor()) != 0 && (!onlyTheOther || (theOther && equals(under, there)))) {
                boolean namesake = !theOther && Units.namesakes(here.unit(), unit.id());
                mended.add(new Mended(
                        namesake ? SlipKind.NAMESAKE : SlipKind.UNIT,
                        under,
                        own.shown() + " for " + unit.shown(),
                        Shown.quantity(under, unit)));
            }
        }
        Optional<Unit> side = Units.standard().side(here.unit());
        Optional<Unit> other = Units.standard().side(there.unit());
        if (!sameUnit && side.isPresent() && other.isPresent()) {
            BigDecimal factor = other.get().factor().divide(side.get().factor(), MathContext.DECIMAL64);
            Quantity twice = Quantities.with(
                    here,
                    here.number().orElseThrow().multiply(factor),
                    here.upper().orElseThrow().multiply(factor),
                    here.step());
            String once = Shown.number(factor.round(new MathContext(4)));
            mended.add(new Mended(
                    SlipKind.SIDE,
                    twice,
                    "multiplied by " + once + ", which is for " + other.get().shown(),
                    Shown.converted(
                            there.baseNumber().orElseThrow(), own, here.step().min(BigDecimal.ONE))));
        }
    }

    private void powers() {
        for (int i = 0; i < POWERS.size(); i++) {
            int power = i + 1;
            add(SlipKind.MAGNITUDE, scaled(-power), POWERS.get(i) + " too much" + likely(power));
            add(SlipKind.MAGNITUDE, scaled(power), POWERS.get(i) + " too little" + likely(power));
        }
    }

    private void add(SlipKind kind, Quantity quantity, String how) {
        String number = Shown.number(here.number().orElseThrow());
        String text = here.text();
        // "430 jobs" would read "340 jobs", and not people
        boolean own = !ranging() && text.indexOf(number) >= 0 && text.indexOf(number) == text.lastIndexOf(number);
        String suggested =
                own ? text.replace(number, Shown.number(quantity.number().orElseThrow())) : inTheOthersWords(quantity);
        mended.add(new Mended(kind, quantity, how, suggested));
    }

    /** "EUR 310 million" as the other prints it, where nothing but the figure would change. */
    private String inTheOthersWords(Quantity quantity) {
        boolean same =
                sameUnit && here.bound() == there.bound() && here.hedge() == there.hedge() && equals(quantity, there);
        return same ? there.text() : Shown.quantity(quantity, own);
    }

    private String likely(int power) {
        boolean decimals =
                here.step().compareTo(BigDecimal.ONE) < 0 || there.step().compareTo(BigDecimal.ONE) < 0;
        return switch (power) {
            case 3 -> decimals ? ", as where a decimal comma is taken for one between thousands" : "";
            case 4, 8 -> ", as where a myriad (万, 만) is taken for another number";
            default -> "";
        };
    }

    private Quantity scaled(int power) {
        return Quantities.with(
                here,
                here.number().orElseThrow().scaleByPowerOfTen(power),
                here.upper().orElseThrow().scaleByPowerOfTen(power),
                here.step().scaleByPowerOfTen(power));
    }

    /** The numbers that come of turning two neighbouring digits round, where that gives the other; none for a range. */
    private void swapped(boolean leans) {
        String number = plain(here);
        if (ranging() || (!leans && digits(here) < 4)) {
            return;
        }
        char[] digits = number.toCharArray();
        for (int i = 0; i + 1 < digits.length; i++) {
            boolean both = Character.isDigit(digits[i]) && Character.isDigit(digits[i + 1]);
            boolean leadingZero = i == 0 && digits[1] == '0';
            if (both && digits[i] != digits[i + 1] && !leadingZero) {
                char[] turned = digits.clone();
                turned[i] = digits[i + 1];
                turned[i + 1] = digits[i];
                digits(
                        new BigDecimal(new String(turned)),
                        "with " + digits[i] + " and " + digits[i + 1] + " changed round");
            }
        }
    }

    /** The other number itself, where it is as long, shows four digits or more, and differs in one. */
    private void another(boolean leans) {
        String number = plain(here);
        String other = plain(there);
        if (ranging() || !leans || !sameUnit || number.length() != other.length()) {
            return;
        }
        int[] differ = IntStream.range(0, number.length())
                .filter(i -> number.charAt(i) != other.charAt(i))
                .toArray();
        if (differ.length == 1 && digits(here) >= 4 && digits(there) >= 4) {
            int at = differ[0];
            digits(there.number().orElseThrow(), "with " + number.charAt(at) + " for " + other.charAt(at));
        }
    }

    /** In one unit the mended number must be the other; converted, it can only come near it. */
    private void digits(BigDecimal number, String how) {
        Quantity quantity = Quantities.with(here, number, number, here.step());
        if (sameUnit ? equals(quantity, there) : digits(here) >= 3) {
            add(SlipKind.DIGITS, quantity, how);
        }
    }

    private boolean ranging() {
        return !here.number().equals(here.upper()) || !there.number().equals(there.upper());
    }

    private static String plain(Quantity quantity) {
        return quantity.number().orElseThrow().toPlainString();
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
