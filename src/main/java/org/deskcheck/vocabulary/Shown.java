package org.deskcheck.vocabulary;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.deskcheck.fact.Bound;
import org.deskcheck.fact.Quantity;

/** Figures as people read them: "nearly 3,000 hectares". */
public final class Shown {

    private static final int MOST_DECIMALS = 10;

    private Shown() {}

    /** A number with commas between thousands, to ten decimals at most. */
    public static String number(BigDecimal number) {
        BigDecimal rounded = number.setScale(
                        Math.min(Math.max(number.scale(), 0), MOST_DECIMALS), RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        return grouped(rounded, Math.max(0, rounded.scale()));
    }

    /** A figure of the base unit, in a unit, to a step of that unit. */
    public static String converted(BigDecimal base, Unit unit, BigDecimal step) {
        BigDecimal exact = base.divide(unit.factor(), 20, RoundingMode.HALF_EVEN);
        BigDecimal stepped = exact.divide(step, 0, RoundingMode.HALF_EVEN).multiply(step);
        return withUnit(number(stepped), unit);
    }

    /** The figure, with bound and unit in words. */
    public static String quantity(Quantity quantity, Unit unit) {
        String low = quantity.number().map(number -> figure(number, quantity)).orElse("");
        String high = quantity.upper().map(number -> figure(number, quantity)).orElse("");
        String figure = low.equals(high) ? low : low + " to " + high;
        return withUnit(words(quantity.bound()) + figure, unit);
    }

    /** A figure with the decimals that it was printed with: 2.50 says more than 2.5. */
    private static String figure(BigDecimal number, Quantity quantity) {
        int decimals = Math.max(0, quantity.step().stripTrailingZeros().scale());
        BigDecimal plain = number.stripTrailingZeros();
        return plain.scale() > decimals ? grouped(plain, plain.scale()) : grouped(plain, decimals);
    }

    private static String grouped(BigDecimal number, int decimals) {
        String digits =
                number.abs().setScale(decimals, RoundingMode.UNNECESSARY).toPlainString();
        int point = decimals == 0 ? digits.length() : digits.indexOf('.');
        StringBuilder shown = new StringBuilder(digits);
        for (int at = point - 3; at > 0; at -= 3) {
            shown.insert(at, ',');
        }
        return number.signum() < 0 ? shown.insert(0, '-').toString() : shown.toString();
    }

    /** What a flat row gives, in words; an operator that is no bound stands before the figure as it is. */
    public static String row(Quantity quantity, Unit unit, String operator) {
        String least = quantity.entailed().low().map(Shown::number).orElse("");
        return switch (quantity.bound()) {
            case UNLISTED -> quantity.text() + (unit.shown().isEmpty() ? "" : " " + unit.shown());
            case DECADE -> operator + " of " + unit.shown();
            case UNCOUNTED -> withUnit(operator.equals("~") ? "at least " + least : operator, unit);
            default -> hedge(quantity) + quantity(quantity, unit);
        };
    }

    private static String hedge(Quantity quantity) {
        return switch (quantity.hedge()) {
            case STATED -> "";
            case COULD_REACH -> "could be ";
            case EXPECTED -> "an expected ";
            case PLANNED -> "a planned ";
        };
    }

    private static String withUnit(String figure, Unit unit) {
        return unit.shown().isEmpty() ? figure : figure + " " + unit.shown();
    }

    private static String words(Bound bound) {
        return switch (bound) {
            case ABOUT -> "about ";
            case MORE_THAN -> "more than ";
            case LITTLE_OVER -> "a little over ";
            case AT_LEAST -> "at least ";
            case NEARLY -> "nearly ";
            case LESS_THAN -> "less than ";
            case UP_TO -> "up to ";
            case EXACT, RANGE, LOW_END, DECADE, UNCOUNTED, UNLISTED, NONE -> "";
        };
    }
}
