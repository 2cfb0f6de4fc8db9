package org.deskcheck.vocabulary;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.deskcheck.fact.Bound;
import org.deskcheck.fact.Hedge;
import org.deskcheck.fact.Quantity;

/** Reads a quantity as a person writes it: "more than 4,100 houses", "1,100 to 1,500 people", "numerous buildings". */
public final class WrittenQuantity {

    /** Why a text is no quantity. */
    public enum Fault {
        NONE,
        /** There is no figure where one should be. */
        FIGURE,
        /** The words behind the figure are no unit; they are {@code unread}. */
        UNIT,
        /** A range whose upper end is below its lower one. */
        TURNED_ROUND,
        /** "Between" or "from" with one figure. */
        ONE_END,
        /** Three digits behind a comma that parts decimals, but may part thousands as English copy has it. */
        EITHER_WAY
    }

    /** What reading gave: a quantity, or why not and the words that could not be read. */
    public record Outcome(Optional<Quantity> quantity, Fault fault, String unread) {

        private static Outcome of(Quantity quantity) {
            return new Outcome(Optional.of(quantity), Fault.NONE, "");
        }

        private static Outcome not(Fault fault, String unread) {
            return new Outcome(Optional.empty(), fault, unread);
        }
    }

    /** A bound, and the step that its words set whatever the digits show: "exactly 4,100" is meant to the unit. */
    private record Bounding(Bound bound, Optional<BigDecimal> step) {}

    private static final Bounding PLAIN = new Bounding(Bound.EXACT, Optional.empty());

    private static final Wordings<Bounding> BOUNDS = new Wordings<>();
    private static final Wordings<List<String>> HEDGES = new Wordings<>();

    static {
        for (List<String> row : Table.rows("bounds.tsv", 3)) {
            Optional<BigDecimal> step =
                    Optional.of(row.get(2)).filter(cell -> !cell.isEmpty()).map(BigDecimal::new);
            BOUNDS.add(Table.wordings(row.get(1)), new Bounding(Bound.valueOf(row.get(0)), step));
        }
        for (List<String> row : Table.rows("hedges.tsv", 2)) {
            HEDGES.add(Table.wordings(row.get(1)), List.of(row.get(0).split("\\+")));
        }
    }

    private final String text;
    private final Units units;
    private final Language language;
    private Hedge hedge = Hedge.STATED;
    private Bounding bounding = PLAIN;
    private String rest;

    private WrittenQuantity(String text, Units units, Language language) {
        this.text = text;
        this.units = units;
        this.language = language;
        this.rest = text.strip();
        hedge();
        bound();
    }

    /** Whether a text means to be a quantity: it begins with digits behind its bound and hedge, or reads as one. */
    public static boolean looksLike(String text, Units units, Language language) {
        WrittenQuantity written = new WrittenQuantity(text, units, language);
        return Numerals.startsWithDigit(Amount.behindSign(written.rest, units))
                || written.read().quantity().isPresent();
    }

    /** Reads the whole text; what is left over is named in the outcome. */
    public static Outcome read(String text, Units units, Language language) {
        return new WrittenQuantity(text, units, language).read();
    }

    private Outcome read() {
        return Plurals.prefixOf(rest).map(this::plural).orElseGet(this::figure);
    }

    private void hedge() {
        HEDGES.prefixOf(rest).ifPresent(found -> {
            hedge = Hedge.valueOf(found.thing().get(0));
            if (found.thing().size() > 1) {
                bounding = new Bounding(Bound.valueOf(found.thing().get(1)), Optional.empty());
            }
            rest = found.rest();
        });
    }

    private void bound() {
        BOUNDS.prefixOf(rest).ifPresent(found -> {
            bounding = found.thing();
            rest = found.rest();
        });
    }

    private Outcome plural(Wordings.Prefix<Plurals.Decade> found) {
        Plurals.Decade decade = found.thing().under(bounding.bound());
        String words = Plurals.behindScale(found.rest(), language);
        Optional<Unit> unit = Amount.unit(words, units);
        if (decade.counted()) {
            return unit.map(known -> Outcome.of(Quantities.of(
                            text,
                            Bound.DECADE,
                            hedge,
                            decade.least().orElseThrow(),
                            decade.most().orElseThrow(),
                            known)))
                    .orElseGet(() -> Outcome.not(Fault.UNIT, words));
        }
        return Outcome.of(Quantities.uncounted(text, Bound.UNCOUNTED, hedge, decade.least(), unit.orElse(Unit.NONE)));
    }

    private Outcome figure() {
        Amount amount = Amount.read(rest, units, bounding.bound() == Bound.RANGE, language);
        if (amount.fault() != Fault.NONE) {
            return Outcome.not(amount.fault(), amount.fault() == Fault.UNIT ? amount.rest() : text);
        }
        Bound bound = bounding.equals(PLAIN) ? amount.behind().orElse(Bound.EXACT) : bounding.bound();
        if (amount.ranging() && bound == Bound.EXACT) {
            bound = Bound.RANGE;
        } else if (!amount.ranging() && bound == Bound.RANGE) {
            return Outcome.not(Fault.ONE_END, text);
        }
        BigDecimal step = bounding.step().map(amount.step()::min).orElse(amount.step());
        boolean fromAbove = bound == Bound.NEARLY || bound == Bound.LESS_THAN || bound == Bound.UP_TO;
        BigDecimal number = fromAbove ? amount.high() : amount.low();
        return Outcome.of(Quantities.of(text, bound, hedge, number, amount.high(), step, amount.unit()));
    }
}
