package org.deskcheck.read;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.deskcheck.fact.Bound;
import org.deskcheck.fact.Hedge;
import org.deskcheck.fact.Quantity;
import org.deskcheck.fact.Quotation;
import org.deskcheck.fact.Statement;
import org.deskcheck.fact.Unknown;
import org.deskcheck.fact.Value;
import org.deskcheck.problem.Nearest;
import org.deskcheck.problem.Quoted;
import org.deskcheck.vocabulary.Answers;
import org.deskcheck.vocabulary.Dating;
import org.deskcheck.vocabulary.Datings;
import org.deskcheck.vocabulary.Language;
import org.deskcheck.vocabulary.Moments;
import org.deskcheck.vocabulary.Quantities;
import org.deskcheck.vocabulary.Shown;
import org.deskcheck.vocabulary.Unit;
import org.deskcheck.vocabulary.Units;
import org.deskcheck.vocabulary.WrittenQuantity;

/** Reads what a claim says: words as printed, or a structured form. */
final class Values {

    private static final Pattern QUOTED = Pattern.compile("[\"“«„‘](.*)[\"”»“’]", Pattern.DOTALL);
    private static final List<String> FORMS =
            List.of("number", "from", "date", "quote", "answer", "statement", "unknown");
    private static final Set<Bound> TWO_FIGURES = EnumSet.of(Bound.RANGE, Bound.LOW_END);
    /** "About 1,100 to 1,500", "over 1,000 or 1,500". */
    private static final Set<Bound> EITHER = EnumSet.of(Bound.ABOUT, Bound.MORE_THAN);

    private final Units units;

    Values(Units units) {
        this.units = units;
    }

    /** The value of a field; empty, with a problem added, where it cannot be read. */
    Optional<Value> read(Fields fields, String name, Language language) {
        Tree tree = fields.tree(name).orElseThrow();
        return switch (tree.kind()) {
            case OBJECT -> structured(fields.below(name, tree), fields, name);
            case FLAG -> Optional.of(Answers.named(tree.text().equals("true") ? "yes" : "no"));
            case NUMBER -> Optional.of(bare(tree));
            default -> written(tree.text().strip(), fields, name, language);
        };
    }

    private static Value bare(Tree tree) {
        BigDecimal number = Numbers.of(tree);
        return Quantities.of(tree.text(), Bound.EXACT, Hedge.STATED, number, number, Unit.NONE);
    }

    private Optional<Value> written(String text, Fields fields, String name, Language language) {
        Matcher quoted = QUOTED.matcher(text);
        if (quoted.matches()) {
            return Optional.of(new Quotation(quoted.group(1), "", false, Optional.empty(), Optional.empty()));
        }
        if (Answers.meansUnknown(text)) {
            return Optional.of(new Unknown(text));
        }
        if (Answers.listed(text).isPresent()) {
            return Optional.of(Answers.named(text));
        }
        if (Datings.looksLike(text)) {
            return moment(text, fields, name);
        }
        if (WrittenQuantity.looksLike(text, units, language)) {
            return quantity(text, fields, name, language);
        }
        return Optional.of(new Statement(text));
    }

    private static Optional<Value> moment(String text, Fields fields, String name) {
        Optional<Dating> dating = Datings.read(text);
        if (dating.isEmpty()) {
            fields.unreadable(name, text);
        }
        return dating.map(Moments::unplaced);
    }

    private Optional<Value> quantity(String text, Fields fields, String name, Language language) {
        WrittenQuantity.Outcome outcome = WrittenQuantity.read(text, units, language);
        String unread = outcome.unread();
        switch (outcome.fault()) {
            case NONE -> {}
            case UNIT -> {
                boolean second = units.named(unread).isPresent();
                fields.add(
                        name,
                        (second ? "a second unit " : "unknown unit ") + Quoted.of(unread),
                        second ? "keep one unit" : unitHint(unread));
            }
            case TURNED_ROUND ->
                fields.add(name, "the range in " + Quoted.of(text) + " runs downwards", "write the lower figure first");
            case ONE_END ->
                fields.add(
                        name,
                        Quoted.of(text) + " names one end of a range",
                        "write both, as between 10 and 20, or at least 10");
            case EITHER_WAY ->
                fields.add(
                        name,
                        "the figure in " + Quoted.of(text) + " can be read in two ways",
                        "the document's language writes commas for decimals: write 4.100 or 4100 for thousands, 4,1 for decimals");
            case FIGURE ->
                fields.add(
                        name,
                        "the figure in " + Quoted.of(text) + " cannot be read",
                        language.decimal() == Language.Decimal.COMMA
                                ? "write it as 4.100 or 4100, 2,5, 4,2 million, or free words as {statement: ...}"
                                : "write it as 4,100 or 4100, 2.5, 4.2 million, or free words as {statement: ...}");
        }
        return outcome.quantity().map(Value.class::cast);
    }

    private String unitHint(String words) {
        Optional<String> choice = units.ambiguous(words);
        if (choice.isPresent()) {
            return "say which: " + choice.get();
        }
        Optional<String> begins = units.beginning(words);
        return begins.isPresent()
                ? "write " + Quoted.of(begins.get()) + " alone; the rest belongs to the question"
                : Nearest.hint(
                        words,
                        units.wordings(),
                        "list a thing that is counted under `units`, write a date as 2024-08-02, free words as {statement: ...}");
    }

    private Optional<Value> structured(Fields object, Fields fields, String name) {
        List<String> forms =
                FORMS.stream().filter(form -> object.tree(form).isPresent()).toList();
        boolean uncounted = object.text("bound").equals("uncounted");
        if (forms.size() > 1 || (!forms.isEmpty() && uncounted)) {
            String other = uncounted ? "bound: uncounted" : forms.get(1);
            fields.add(
                    name,
                    "a value that says two things, `" + forms.get(0) + "` and `" + other + "`",
                    "keep one of them; a second value is a claim of its own");
            return Optional.empty();
        }
        if (forms.isEmpty() && !uncounted) {
            object.addMissing("a value that says nothing", "give one of " + String.join(", ", FORMS));
            return Optional.empty();
        }
        String written = object.text("written");
        return switch (uncounted ? "uncounted" : forms.get(0)) {
            case "date" -> moment(object.text("date"), object, "date");
            case "quote" -> Optional.of(quotation(object, "quote"));
            case "answer" -> Optional.of(Answers.named(yesOrNo(object.text("answer"))));
            case "statement" -> Optional.of(new Statement(object.text("statement")));
            case "unknown" -> Optional.of(new Unknown(written.isEmpty() ? "unknown" : written));
            case "uncounted" -> plural(object);
            default -> figure(object, fields, name);
        };
    }

    private Optional<Value> plural(Fields object) {
        String written = object.text("written").isEmpty() ? "uncounted " + object.text("unit") : object.text("written");
        return unit(object)
                .map(unit -> Quantities.uncounted(
                        written.strip(), Bound.UNCOUNTED, hedge(object), number(object, "least"), unit));
    }

    private Optional<Value> figure(Fields object, Fields fields, String name) {
        Optional<Unit> unit = unit(object);
        BigDecimal number =
                number(object, "number").or(() -> number(object, "from")).orElseThrow();
        Optional<BigDecimal> to = number(object, "to");
        BigDecimal upper = to.orElse(number);
        Bound bound = bound(object, to.isPresent());
        if (upper.compareTo(number) < 0) {
            fields.add(name, "`to` is less than `from`", "turn them round");
            return Optional.empty();
        }
        if (object.incomplete()) {
            return Optional.empty();
        }
        if (object.tree("number").isPresent() == to.isPresent()) {
            fields.add(
                    name,
                    to.isPresent() ? "a range that begins with `number`" : "a range with `from` and no `to`",
                    to.isPresent()
                            ? "write from: instead of number:"
                            : "add to:, or write {number: ..., bound: at least}");
            return Optional.empty();
        }
        if (TWO_FIGURES.contains(bound) != to.isPresent() && !EITHER.contains(bound)) {
            fields.add(
                    name,
                    "the bound `" + object.text("bound") + "` with " + (to.isPresent() ? "two figures" : "one figure"),
                    to.isPresent() ? "give `number` alone, or take the bound away" : "give `from` and `to`");
            return Optional.empty();
        }
        return unit.map(known -> {
            Quantity shown = Quantities.of("", bound, hedge(object), number, upper, known);
            BigDecimal step = number(object, "step").orElse(shown.step());
            String text = object.text("written").isEmpty() ? Shown.quantity(shown, known) : object.text("written");
            return Quantities.of(text, bound, hedge(object), number, upper, step, known);
        });
    }

    private Optional<Unit> unit(Fields object) {
        String wording = object.text("unit");
        if (wording.isEmpty()) {
            return Optional.of(Unit.NONE);
        }
        Optional<Unit> unit = units.named(wording);
        if (unit.isEmpty()) {
            object.add("unit", "unknown unit " + Quoted.of(wording), unitHint(wording));
        }
        return unit;
    }

    static Quotation quotation(Fields object, String words) {
        return new Quotation(
                object.text(words),
                object.text("language"),
                object.flag("translated"),
                object.optional("translator"),
                object.optional("speaker"));
    }

    private static Optional<BigDecimal> number(Fields object, String name) {
        return object.tree(name).map(Numbers::of);
    }

    private static String yesOrNo(String text) {
        return text.equals("true") ? "yes" : text.equals("false") ? "no" : text;
    }

    private static Bound bound(Fields object, boolean two) {
        String text = object.text("bound");
        if (text.isEmpty()) {
            return two ? Bound.RANGE : Bound.EXACT;
        }
        return switch (text) {
            case "a little over" -> Bound.LITTLE_OVER;
            case "low end" -> Bound.LOW_END;
            default -> Bound.valueOf(constant(text));
        };
    }

    private static Hedge hedge(Fields object) {
        String text = object.text("hedge");
        return text.isEmpty() ? Hedge.STATED : Hedge.valueOf(constant(text));
    }

    private static String constant(String text) {
        return text.toUpperCase(Locale.ROOT).replace(' ', '_');
    }
}
