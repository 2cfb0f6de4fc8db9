package org.deskcheck.align.sum;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.deskcheck.dossier.RelationEntry;
import org.deskcheck.fact.Check;
import org.deskcheck.fact.Claim;
import org.deskcheck.fact.Interval;
import org.deskcheck.fact.Order;
import org.deskcheck.fact.Percentage;
import org.deskcheck.fact.PercentageOf;
import org.deskcheck.fact.Quantity;
import org.deskcheck.fact.Question;
import org.deskcheck.fact.Together;
import org.deskcheck.fact.Unchecked;
import org.deskcheck.vocabulary.Shown;

/** Percentages, and what their own two figures give. */
final class Percentages {

    private static final MathContext DIGITS = MathContext.DECIMAL64;
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final Told told;
    private final Map<String, Question> questions;
    private final List<Percentage> percentages = new ArrayList<>();
    private final List<Unchecked> unchecked = new ArrayList<>();

    Percentages(Told told, Map<String, Question> questions) {
        this.told = told;
        this.questions = questions;
    }

    List<Percentage> all() {
        return percentages;
    }

    List<Unchecked> unchecked() {
        return unchecked;
    }

    void add(RelationEntry.Share share) {
        told.answers(share.share()).forEach(claim -> add(claim, share.part(), share.whole(), PercentageOf.SHARE));
    }

    void add(RelationEntry.Change change) {
        told.answers(change.change()).forEach(claim -> add(claim, change.from(), change.to(), PercentageOf.CHANGE));
    }

    private void add(Claim claim, String first, String second, PercentageOf of) {
        Told.Answer one = told.beside(claim, first);
        Told.Answer other = told.beside(claim, second);
        String why = Stream.of(
                        Told.figureless(claim),
                        percentage(claim) ? "" : "“" + claim.value().text() + "” is no percentage",
                        missing(one, first),
                        missing(other, second))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        if (why.isEmpty()) {
            Claim part = one.claim().orElseThrow();
            Claim whole = other.claim().orElseThrow();
            why = unlike(part, whole, of == PercentageOf.SHARE ? whole : part);
            if (why.isEmpty()) {
                Together together = one.together() == Together.DOCUMENT ? other.together() : one.together();
                percentages.add(of(claim, part, whole, of, together));
                return;
            }
        }
        unchecked.add(new Unchecked(claim, Check.PERCENTAGE, why));
    }

    private static boolean percentage(Claim claim) {
        return claim.value() instanceof Quantity quantity
                && (Numbers.percent(quantity) || quantity.unit().isEmpty());
    }

    private String missing(Told.Answer answer, String question) {
        if (answer.found()) {
            return "";
        }
        String name = Optional.ofNullable(questions.get(question))
                .map(asked -> asked.measure().name()
                        + (asked.scope().stated() ? " in " + asked.scope().name() : ""))
                .orElse(question);
        return "it rests on “" + name + "”, and "
                + (answer.why().isEmpty() ? "there is no figure for that" : answer.why());
    }

    private static String unlike(Claim part, Claim whole, Claim base) {
        Quantity one = Numbers.of(part);
        Quantity other = Numbers.of(whole);
        boolean alike = one.dimension().equals(other.dimension()) || (Numbers.counts(one) && Numbers.counts(other));
        if (!alike) {
            return "its two figures are not given in one unit";
        }
        boolean above = Numbers.of(base).baseNumber().orElseThrow().signum() > 0;
        return above ? "" : "nothing is a percentage of “" + base.value().text() + "”";
    }

    private static Percentage of(Claim claim, Claim part, Claim whole, PercentageOf of, Together together) {
        Quantity printed = Numbers.of(claim);
        Quantity one = Numbers.of(part);
        Quantity other = Numbers.of(whole);
        BigDecimal first = one.baseNumber().orElseThrow();
        BigDecimal second = other.baseNumber().orElseThrow();
        BigDecimal exact = of == PercentageOf.SHARE ? ratio(first, second) : change(first, second, first);
        BigDecimal given = printed.number().orElseThrow().abs();
        boolean bare = Numbers.bare(claim) && Numbers.bare(part) && Numbers.bare(whole);
        boolean rounded = rounds(given, exact, Numbers.step(printed));
        boolean otherBase = of == PercentageOf.CHANGE
                && bare
                && !rounded
                && second.signum() > 0
                && rounds(given, change(first, second, second), Numbers.step(printed));
        String percent = Shown.number(Numbers.rounded(exact, BigDecimal.ONE)
                        .setScale(1, RoundingMode.HALF_EVEN)
                        .stripTrailingZeros())
                + "%";
        String link = of == PercentageOf.SHARE
                ? Sums.shown(first, one) + " of " + Sums.shown(second, one)
                : "from " + Sums.shown(first, one) + " to " + Sums.shown(second, one);
        return new Percentage(
                claim,
                part,
                whole,
                of,
                together,
                Numbers.order(size(Numbers.interval(printed)), given(one.entailed(), other.entailed(), of)),
                bare && !rounded ? Numbers.gap(given, exact) : 0,
                otherBase,
                percent,
                link + (of == PercentageOf.SHARE ? " = " : " is ") + percent);
    }

    private static BigDecimal ratio(BigDecimal part, BigDecimal whole) {
        return part.multiply(Numbers.HUNDRED).divide(whole, DIGITS);
    }

    private static BigDecimal change(BigDecimal from, BigDecimal to, BigDecimal base) {
        return ratio(to.subtract(from).abs(), base);
    }

    private static boolean rounds(BigDecimal given, BigDecimal exact, BigDecimal step) {
        return given.subtract(exact).abs().multiply(TWO).compareTo(step) <= 0;
    }

    /** What two figures can give as a percentage. */
    private static Interval given(Interval one, Interval other, PercentageOf of) {
        if (of == PercentageOf.SHARE) {
            return quotient(one, other);
        }
        Interval times = quotient(other, one);
        Optional<BigDecimal> low = times.low().map(least -> least.subtract(Numbers.HUNDRED));
        Optional<BigDecimal> high = times.high().map(most -> most.subtract(Numbers.HUNDRED));
        return size(new Interval(low, times.aboveLow(), high, times.belowHigh()));
    }

    /** The first as a percentage of the second, from least by most to most by least. */
    private static Interval quotient(Interval one, Interval other) {
        Optional<BigDecimal> low = one.low()
                .flatMap(least -> other.high().filter(most -> most.signum() > 0).map(most -> ratio(least, most)));
        Optional<BigDecimal> high = one.high()
                .flatMap(most -> other.low().filter(least -> least.signum() > 0).map(least -> ratio(most, least)));
        return new Interval(low.or(() -> Optional.of(BigDecimal.ZERO)), false, high, false);
    }

    /** An interval without its sign: a fall of 12 per cent is 12, or minus 12. Its ends change places. */
    @SuppressWarnings("ArgumentSelectionDefectChecker")
    private static Interval size(Interval interval) {
        boolean negative = interval.high().filter(high -> high.signum() <= 0).isPresent();
        boolean positive = interval.low().filter(low -> low.signum() >= 0).isPresent();
        if (positive) {
            return interval;
        }
        Optional<BigDecimal> turnedLow = interval.low().map(BigDecimal::abs);
        if (negative) {
            return new Interval(
                    interval.high().map(BigDecimal::abs), interval.belowHigh(), turnedLow, interval.aboveLow());
        }
        Optional<BigDecimal> most = turnedLow.flatMap(low -> interval.high().map(low::max));
        return new Interval(Optional.of(BigDecimal.ZERO), false, most, false);
    }

    static Order order(Claim one, Claim other) {
        return Numbers.order(Numbers.interval(Numbers.of(one)), Numbers.interval(Numbers.of(other)));
    }
}
