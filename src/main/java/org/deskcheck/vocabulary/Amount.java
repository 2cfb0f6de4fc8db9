package org.deskcheck.vocabulary;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.deskcheck.vocabulary.WrittenQuantity.Fault;

/** One or two figures with their unit: "4,100 houses", "1.1 to 1.5 million people", "5% to 7%", "$2.3 million in aid". */
record Amount(BigDecimal low, BigDecimal high, BigDecimal step, Unit unit, Fault fault, String rest) {

    private static final Pattern JOINT = Pattern.compile("(?:to|or|à|bis|a)\\s+|[-–—]\\s*");
    private static final Pattern JOINT_OF_BETWEEN = Pattern.compile("(?:and|et|y|e|und|to|à|bis|a)\\s+|[-–—]\\s*");
    private static final Pattern BEHIND_MONEY = Pattern.compile("(?:of|in|worth)\\s.*", Pattern.DOTALL);

    boolean ranging() {
        return high.compareTo(low) > 0;
    }

    /** The upper figure of a range, and the unit that its own sign or the words behind the lower figure name. */
    private record Upper(Numerals.Read figure, Optional<Unit> unit) {}

    /** Reads all of the text; {@code between} is whether the words before it announce two figures. */
    static Amount read(String text, Units units, boolean between) {
        Optional<Numerals.Read> first = figure(text, units);
        if (first.isEmpty()) {
            return not(Fault.FIGURE, text);
        }
        Numerals.Read low = first.get();
        Optional<Unit> currency = sign(text, units).map(Wordings.Prefix::thing);
        Optional<Upper> upper = upper(low.rest(), units, between).or(() -> behindUnit(low.rest(), units, between));
        Numerals.Read high = upper.map(Upper::figure).orElse(low);
        Optional<Unit> named = upper.flatMap(Upper::unit);
        Optional<Unit> unit = currency.isPresent()
                ? money(currency.get(), high.rest(), units)
                        .filter(known -> named.map(known::equals).orElse(true))
                : unit(high.rest(), units, named);
        if (unit.isEmpty()) {
            return not(
                    Fault.UNIT, high.rest().isEmpty() ? named.map(Unit::shown).orElse("") : high.rest());
        }
        Numerals.Read scaled = upper.isPresent() ? sameScale(low, high) : low;
        BigDecimal step = scaled.step().min(high.step());
        return high.number().compareTo(scaled.number()) < 0
                ? not(Fault.TURNED_ROUND, text)
                : new Amount(scaled.number(), high.number(), step, unit.get(), Fault.NONE, "");
    }

    /** The text behind a currency's sign, or the text itself. */
    static String behindSign(String text, Units units) {
        return sign(text, units).map(Wordings.Prefix::rest).orElse(text);
    }

    /** The unit that the words name, with "of ..." behind it or nothing; a bare number has none. */
    static Optional<Unit> unit(String words, Units units) {
        if (words.isEmpty()) {
            return Optional.of(Unit.NONE);
        }
        return units.named(words).or(() -> units.prefixOf(words)
                .filter(prefix -> prefix.rest().startsWith("of "))
                .map(Wordings.Prefix::thing));
    }

    /** The unit behind a range, which must be the one that was named within it, or may be left out. */
    private static Optional<Unit> unit(String words, Units units, Optional<Unit> within) {
        return within.isPresent() && words.isEmpty()
                ? within
                : unit(words, units).filter(unit -> within.map(unit::equals).orElse(true));
    }

    private static Optional<Numerals.Read> figure(String text, Units units) {
        Optional<Wordings.Prefix<Unit>> sign = sign(text, units);
        return sign.isPresent() ? Numerals.firstOfMoney(sign.get().rest()) : Numerals.first(text);
    }

    private static Optional<Wordings.Prefix<Unit>> sign(String text, Units units) {
        return units.prefixOf(text)
                .filter(prefix -> prefix.thing().dimension().startsWith("money in "))
                .filter(prefix -> Numerals.startsWithDigit(prefix.rest()));
    }

    private static Optional<Unit> money(Unit currency, String words, Units units) {
        boolean fits = words.isEmpty()
                || BEHIND_MONEY.matcher(words).matches()
                || units.named(words).filter(currency::equals).isPresent();
        return fits ? Optional.of(currency) : Optional.empty();
    }

    private static Optional<Upper> upper(String text, Units units, boolean between) {
        Matcher joint = (between ? JOINT_OF_BETWEEN : JOINT).matcher(text);
        if (!joint.lookingAt()) {
            return Optional.empty();
        }
        String behind = text.substring(joint.end()).strip();
        return figure(behind, units)
                .map(figure -> new Upper(figure, sign(behind, units).map(Wordings.Prefix::thing)));
    }

    /** "5 km to 7 km": the unit may stand behind the lower figure too. */
    private static Optional<Upper> behindUnit(String text, Units units, boolean between) {
        return units.prefixOf(text).flatMap(own -> upper(own.rest(), units, between)
                .filter(upper -> upper.unit().map(own.thing()::equals).orElse(true))
                .map(upper -> new Upper(upper.figure(), Optional.of(own.thing()))));
    }

    /** "1.1 to 1.5 million": the scale word behind the upper figure holds for the lower one too. */
    private static Numerals.Read sameScale(Numerals.Read low, Numerals.Read high) {
        boolean shared = low.scale().compareTo(BigDecimal.ONE) == 0
                && low.number().multiply(high.scale()).compareTo(high.number()) < 0;
        return shared ? low.times(high.scale(), low.rest()) : low;
    }

    private static Amount not(Fault fault, String rest) {
        return new Amount(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ONE, Unit.NONE, fault, rest);
    }
}
