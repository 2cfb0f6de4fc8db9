package org.deskcheck.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.deskcheck.fact.Bound;
import org.deskcheck.fact.Hedge;
import org.deskcheck.fact.Interval;
import org.deskcheck.fact.Quantity;

/** What holds of every figure, whatever its digits, bound and unit. */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class VocabularyLawsTest {

    /** A figure and its unit. */
    record Figure(Bound bound, BigDecimal low, BigDecimal high, Unit unit) {

        Quantity quantity() {
            return Quantities.of("", bound, Hedge.STATED, low, high, unit);
        }
    }

    @Property
    void whatAReaderTakesLiesInWhatTheWordsSayButForTheFigureItself(@ForAll("figures") Figure figure) {
        Quantity quantity = figure.quantity();
        Interval entailed = quantity.entailed();
        Interval closed = new Interval(entailed.low(), false, entailed.high(), false);
        assertThat(closed.covers(quantity.conveyed())).isTrue();
    }

    @Property
    void theFigureLiesInWhatTheWordsSayUnlessTheyLeaveItOut(@ForAll("figures") Figure figure) {
        Quantity quantity = figure.quantity();
        boolean leftOut =
                List.of(Bound.MORE_THAN, Bound.LITTLE_OVER, Bound.LESS_THAN).contains(figure.bound());
        assertThat(quantity.entailed().contains(quantity.baseNumber().orElseThrow()))
                .isEqualTo(!leftOut);
    }

    @Property
    void whatIsShownReadsBackAsTheSame(@ForAll("figures") Figure figure) {
        Quantity quantity = figure.quantity();
        String shown = Shown.quantity(quantity, figure.unit());
        Quantity read = WrittenQuantity.read(shown, Units.standard(), Language.NONE)
                .quantity()
                .orElseThrow();
        assertThat(Quantities.worded(read, "")).isEqualTo(quantity);
    }

    @Property
    void aFigureConvertedThereAndBackIsTheSame(
            @ForAll("figures") Figure figure, @ForAll @IntRange(max = 100) int pick) {
        List<Unit> alike =
                new ArrayList<>(Units.standard().ofDimension(figure.unit().dimension()));
        alike.add(figure.unit());
        Unit other = alike.get(pick % alike.size());
        BigDecimal base = figure.low().multiply(figure.unit().factor());
        MathContext digits = new MathContext(40, RoundingMode.HALF_EVEN);
        BigDecimal there = base.divide(other.factor(), digits);
        BigDecimal back = there.multiply(other.factor()).divide(figure.unit().factor(), digits);
        assertThat(back.subtract(figure.low()).abs())
                .isLessThanOrEqualTo(figure.low().abs().movePointLeft(30));
    }

    @Property
    void apartIsSymmetricAndNothingIsApartFromItself(@ForAll("figures") Figure one, @ForAll("figures") Figure other) {
        Interval here = one.quantity().entailed();
        Interval there = other.quantity().entailed();
        assertThat(here.apart(there)).isEqualTo(there.apart(here));
        assertThat(here.apart(here)).isFalse();
    }

    @Property
    void theWritingOfTheStepIsTheStep(@ForAll @BigRange(min = "0.001", max = "99999999") @Scale(3) BigDecimal number) {
        BigDecimal step = Numerals.step(number);
        assertThat(number.remainder(step).signum()).isZero();
        Optional<Numerals.Read> read = Numerals.first(number.toPlainString(), Language.NONE);
        assertThat(read.orElseThrow().step()).isEqualByComparingTo(step);
    }

    @Property
    void wordsFoldToAsManyLettersAsTheyHave(@ForAll String text) {
        assertThat(Wordings.folded(text)).hasSize(text.strip().length());
        assertThat(Wordings.folded(text)).isEqualTo(Wordings.folded(Wordings.folded(text)));
    }

    @Provide
    Arbitrary<Figure> figures() {
        Arbitrary<BigDecimal> numbers = Combinators.combine(
                        Arbitraries.integers().between(1, 999_999),
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.integers().between(0, 3))
                .as((digits, zeros, decimals) -> decimals == 0
                        ? BigDecimal.valueOf(digits).movePointRight(zeros).setScale(0, RoundingMode.UNNECESSARY)
                        : BigDecimal.valueOf(digits, decimals));
        Arbitrary<Bound> bounds = Arbitraries.of(
                Bound.EXACT,
                Bound.ABOUT,
                Bound.MORE_THAN,
                Bound.LITTLE_OVER,
                Bound.AT_LEAST,
                Bound.NEARLY,
                Bound.LESS_THAN,
                Bound.UP_TO,
                Bound.RANGE);
        Arbitrary<Unit> units = Arbitraries.of(
                        "people", "houses", "hectare", "acre", "jongbo", "mile", "tonne", "hour", "")
                .map(id -> Units.standard().byId(id).orElse(Unit.NONE));
        return Combinators.combine(bounds, numbers, numbers, units).as((bound, one, other, unit) -> {
            boolean range = bound == Bound.RANGE && one.compareTo(other) != 0;
            Bound fitting = bound == Bound.RANGE && !range ? Bound.EXACT : bound;
            return new Figure(fitting, range ? one.min(other) : one, range ? one.max(other) : one, unit);
        });
    }
}
