package org.deskcheck.vocabulary;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.deskcheck.fact.Bound;
import org.deskcheck.vocabulary.WrittenQuantity.Fault;

/** One or two figures with their unit: "4,100 houses", "1.1 to 1.5 million people", "5% to 7%", "$2.3 million in aid". */
record Amount(
        BigDecimal low, BigDecimal high, BigDecimal step, Unit unit, Optional<Bound> behind, Fault fault, String rest) {

    private static final Pattern JOINT = Pattern.compile("(?:to|or|à|bis|a|до|إلى|से)\\s+|[-–—~∼〜～至到]\\s*");
    private static final Pattern JOINT_OF_BETWEEN =
            Pattern.compile("(?:and|et|y|e|und|to|à|bis|a|до|и|إلى|و)\\s+|[-–—~∼〜～至到]\\s*");
    private static final Pattern BEHIND_MONEY = Pattern.compile("(?:of|in|worth)\\s.*", Pattern.DOTALL);

    /** Alone in their dimension like things counted, and no such things. */
    private static final Set<String> MEASURED = Set.of("percent", "magnitude");

    boolean ranging() {
        return high.compareTo(low) > 0;
    }

    /** The upper figure of a range, and the unit that its own sign or the words behind the lower figure name. */
    private record Upper(Numerals.Read figure, Optional<Unit> unit) {}

    /** Reads all of the text; {@code between} is whether the words before it announce two figures. */
    static Amount read(String text, Units units, boolean between, Language language) {
        Optional<Numerals.Read> first = figure(text, units, language);
        if (first.isEmpty()) {
            return not(Fault.FIGURE, text);
        }
        Numerals.Read low = first.get();
        Optional<Unit> currency = sign(text, units).map(Wordings.Prefix::thing);
        Optional<Upper> upper =
                upper(low.rest(), units, between, language).or(() -> behindUnit(low.rest(), units, between, language));
        Numerals.Read high = upper.map(Upper::figure).orElse(low);
        Optional<Unit> named = upper.flatMap(Upper::unit);
        Behind behind = behind(high.rest(), units, currency, named);
        if (behind.unit().isEmpty()) {
            return not(
                    Fault.UNIT, high.rest().isEmpty() ? named.map(Unit::shown).orElse("") : high.rest());
        }
        Unit unit = behind.unit().get();
        if ((low.thousand() || high.thousand()) && !counted(unit)) {
            return not(Fault.EITHER_WAY, text);
        }
        Numerals.Read top = high.counted();
        Numerals.Read scaled = upper.isPresent() ? sameScale(low.counted(), top) : low.counted();
        BigDecimal step = scaled.step().min(top.step());
        return top.number().compareTo(scaled.number()) < 0
                ? not(Fault.TURNED_ROUND, text)
                : new Amount(scaled.number(), top.number(), step, unit, behind.bound(), Fault.NONE, "");
    }

    /** What stands behind a figure: its unit, and a bound before or behind that ("300多人", "300 people or more"). */
    private record Behind(Optional<Unit> unit, Optional<Bound> bound) {}

    private static Behind behind(String words, Units units, Optional<Unit> currency, Optional<Unit> named) {
        Optional<Unit> plain = unit(words, units, currency, named);
        if (plain.isPresent()) {
            return new Behind(plain, Optional.empty());
        }
        Optional<Wordings.Prefix<Bound>> before = BoundsBehind.prefixOf(words);
        Optional<Wordings.Prefix<Bound>> at = before.isPresent() ? before : BoundsBehind.suffixOf(words);
        return new Behind(
                at.flatMap(found -> unit(found.rest(), units, currency, named)), at.map(Wordings.Prefix::thing));
    }

    private static Optional<Unit> unit(String words, Units units, Optional<Unit> currency, Optional<Unit> named) {
        return currency.isPresent()
                ? money(currency.get(), words, units)
                        .filter(known -> named.map(known::equals).orElse(true))
                : unit(words, units, named);
    }

    /** Whether only whole ones are counted: people, houses, and what a dossier adds. */
    private static boolean counted(Unit unit) {
        return unit.id().equals(unit.dimension()) && !MEASURED.contains(unit.id());
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

    private static Optional<Numerals.Read> figure(String text, Units units, Language language) {
        Optional<Wordings.Prefix<Unit>> sign = sign(text, units);
        return sign.isPresent() ? Numerals.firstOfMoney(sign.get().rest(), language) : Numerals.first(text, language);
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

    private static Optional<Upper> upper(String text, Units units, boolean between, Language language) {
        Matcher joint = (between ? JOINT_OF_BETWEEN : JOINT).matcher(text);
        if (!joint.lookingAt()) {
            return Optional.empty();
        }
        String behind = text.substring(joint.end()).strip();
        return figure(behind, units, language)
                .map(figure -> new Upper(figure, sign(behind, units).map(Wordings.Prefix::thing)));
    }

    /** "5 km to 7 km": the unit may stand behind the lower figure too. */
    private static Optional<Upper> behindUnit(String text, Units units, boolean between, Language language) {
        return units.prefixOf(text).flatMap(own -> upper(own.rest(), units, between, language)
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
        return new Amount(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ONE, Unit.NONE, Optional.empty(), fault, rest);
    }
}
