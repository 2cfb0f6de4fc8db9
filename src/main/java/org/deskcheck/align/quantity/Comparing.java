package org.deskcheck.align.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.stream.Stream;
import org.deskcheck.fact.Answer;
import org.deskcheck.fact.Bound;
import org.deskcheck.fact.Ends;
import org.deskcheck.fact.Figures;
import org.deskcheck.fact.Interval;
import org.deskcheck.fact.Moment;
import org.deskcheck.fact.Quantity;
import org.deskcheck.fact.Term;
import org.deskcheck.fact.Unknown;
import org.deskcheck.fact.Value;

/** How two values lie to each other. */
public final class Comparing {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /** The digits of the conversion factors that newspapers' style books print. */
    private static final MathContext SHORT = new MathContext(3);

    private Comparing() {}

    /** From the first to the second: whether they are one figure, one rounded, or apart. */
    public static Figures figures(Value one, Value other) {
        if (one instanceof Quantity first && other instanceof Quantity second) {
            return quantities(first, second);
        }
        if (one instanceof Moment first && other instanceof Moment second) {
            return moments(first, second);
        }
        if (one instanceof Term first && other instanceof Term second) {
            return terms(first, second);
        }
        return one instanceof Unknown && other instanceof Unknown ? Figures.SAME : Figures.NONE;
    }

    /** Whether both are figures of one thing: of one dimension, or one of them a bare count. */
    public static boolean comparable(Quantity one, Quantity other) {
        boolean bare = (one.unit().isEmpty() && counts(other)) || (other.unit().isEmpty() && counts(one));
        return one.dimension().equals(other.dimension()) || bare;
    }

    private static boolean counts(Quantity quantity) {
        return quantity.factor().compareTo(BigDecimal.ONE) == 0
                && quantity.dimension().equals(quantity.unit());
    }

    private static Figures quantities(Quantity one, Quantity other) {
        if (!comparable(one, other)) {
            return Figures.NONE;
        }
        if (!one.comparable() || !other.comparable()) {
            return uncounted(one, other);
        }
        boolean sameUnit = one.factor().compareTo(other.factor()) == 0;
        if (sameUnit && number(one).compareTo(number(other)) == 0 && upper(one).compareTo(upper(other)) == 0) {
            return Figures.SAME;
        }
        if (!sameUnit && (rounds(one, other) || roundsByShortFactor(one, other))) {
            return Figures.CONVERTED;
        }
        if (sameUnit && (rounds(one, other) || rounds(other, one))) {
            return Figures.ROUNDED;
        }
        // a plan beside a count excludes nothing; beside another plan it is another plan
        return one.hedge() == other.hedge() ? intervals(one, other) : Figures.UNSETTLED;
    }

    /**
     * How a figure lies to the one that it was taken from: two least figures, which as answers of two sources could both
     * hold, are two figures where the one should be the other.
     */
    public static Figures taken(Value one, Value other) {
        Figures relation = figures(one, other);
        boolean apart = relation == Figures.COMPATIBLE
                && one instanceof Quantity first
                && other instanceof Quantity second
                && first.conveyed().apart(second.conveyed());
        return apart ? Figures.CONVEYED_APART : relation;
    }

    /** Where the figures of the first lie to the two ends of the second. */
    public static Ends ends(Value one, Value other) {
        boolean comparable = one instanceof Quantity first
                && other instanceof Quantity second
                && comparable(first, second)
                && first.comparable()
                && second.comparable();
        return comparable ? ends((Quantity) one, (Quantity) other) : Ends.NONE;
    }

    private static Ends ends(Quantity one, Quantity other) {
        BigDecimal low = number(other);
        BigDecimal high = upper(other);
        if (low.compareTo(high) == 0) {
            return Ends.NONE;
        }
        boolean range = number(one).compareTo(upper(one)) != 0;
        boolean bottom = isFigure(one, number(one), other, low);
        boolean top = isFigure(one, upper(one), other, high);
        if (range) {
            return bottom && top ? Ends.BOTH : bottom || top ? Ends.ONE : Ends.NEITHER;
        }
        return top
                ? Ends.TOP
                : bottom ? Ends.BOTTOM : Interval.of(low, high).contains(number(one)) ? Ends.BETWEEN : Ends.NEITHER;
    }

    /** Whether a figure is an end of the other, or that end converted to the step that it shows. */
    private static boolean isFigure(Quantity one, BigDecimal figure, Quantity other, BigDecimal end) {
        return one.factor().compareTo(other.factor()) == 0
                ? figure.compareTo(end) == 0
                : figure.subtract(end).abs().multiply(TWO).compareTo(one.baseStep()) <= 0;
    }

    /** "Casualties", said of a plural that nobody counted, still excludes none. */
    private static Figures uncounted(Quantity one, Quantity other) {
        boolean open = one.entailed().equals(Interval.ALL) || other.entailed().equals(Interval.ALL);
        if (open || !one.hedge().counted() || !other.hedge().counted()) {
            return Figures.NONE;
        }
        return one.entailed().apart(other.entailed()) ? Figures.APART : Figures.COMPATIBLE;
    }

    /**
     * Whether the first is the second to the step that it shows: rounded to the nearest, down under "more than", up
     * under "nearly".
     */
    private static boolean rounds(Quantity coarse, Quantity fine) {
        return to(coarse, number(coarse), number(fine)) && to(coarse, upper(coarse), upper(fine));
    }

    /** The same, converted as desks do it: by a factor of three digits, 2.47 acres to the hectare or .405 hectares to the acre. */
    private static boolean roundsByShortFactor(Quantity coarse, Quantity fine) {
        BigDecimal there = fine.factor().divide(coarse.factor(), MathContext.DECIMAL64);
        BigDecimal back = coarse.factor().divide(fine.factor(), MathContext.DECIMAL64);
        return Stream.of(there.round(SHORT), BigDecimal.ONE.divide(back.round(SHORT), MathContext.DECIMAL64))
                .anyMatch(factor -> byFactor(coarse, coarse.number(), fine.number(), factor)
                        && byFactor(coarse, coarse.upper(), fine.upper(), factor));
    }

    private static boolean byFactor(
            Quantity coarse, Optional<BigDecimal> rounded, Optional<BigDecimal> exact, BigDecimal factor) {
        return to(coarse, rounded.orElseThrow(), exact.orElseThrow().multiply(factor), coarse.step());
    }

    private static boolean to(Quantity coarse, BigDecimal rounded, BigDecimal exact) {
        return to(coarse, rounded, exact, coarse.baseStep());
    }

    private static boolean to(Quantity coarse, BigDecimal rounded, BigDecimal exact, BigDecimal step) {
        BigDecimal over = exact.subtract(rounded);
        boolean nearest = over.abs().multiply(TWO).compareTo(step) <= 0;
        boolean within = over.abs().compareTo(step) < 0;
        return switch (coarse.bound()) {
            case MORE_THAN, AT_LEAST, LITTLE_OVER -> within && over.signum() >= 0;
            case NEARLY, LESS_THAN, UP_TO -> within && over.signum() <= 0;
            default -> nearest;
        };
    }

    private static Figures intervals(Quantity one, Quantity other) {
        if (one.entailed().apart(other.entailed())) {
            return Figures.APART;
        }
        boolean read = one.conveyed().apart(other.conveyed()) && !openOneWay(one, other);
        return read ? Figures.CONVEYED_APART : Figures.COMPATIBLE;
    }

    /** Two least figures, "at least 151" and "at least 154", do not contradict each other, however they are read. */
    private static boolean openOneWay(Quantity one, Quantity other) {
        boolean upward =
                one.entailed().high().isEmpty() && other.entailed().high().isEmpty();
        boolean downward = below(one.bound()) && below(other.bound());
        return upward || downward;
    }

    private static boolean below(Bound bound) {
        return bound == Bound.UP_TO || bound == Bound.LESS_THAN;
    }

    /** How two days lie to each other; {@link Figures#NONE} where one is not given. */
    public static Figures days(Optional<Moment> one, Optional<Moment> other) {
        return one.isPresent() && other.isPresent() ? moments(one.get(), other.get()) : Figures.NONE;
    }

    private static Figures moments(Moment one, Moment other) {
        if (one.firstDay().equals(other.firstDay()) && one.lastDay().equals(other.lastDay())) {
            return Figures.SAME;
        }
        return one.overlaps(other) && !one.daysBetween(other) ? Figures.COMPATIBLE : Figures.APART;
    }

    private static Figures terms(Term one, Term other) {
        if (one.name().equals(other.name())) {
            return Figures.SAME;
        }
        boolean named = one.answer() == Answer.NAMED || other.answer() == Answer.NAMED;
        return named ? Figures.COMPATIBLE : Figures.APART;
    }

    private static BigDecimal number(Quantity quantity) {
        return quantity.baseNumber().orElseThrow();
    }

    private static BigDecimal upper(Quantity quantity) {
        return quantity.baseUpper().orElseThrow();
    }
}
