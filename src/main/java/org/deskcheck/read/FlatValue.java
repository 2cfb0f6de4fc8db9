package org.deskcheck.read;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.deskcheck.fact.Bound;
import org.deskcheck.fact.Hedge;
import org.deskcheck.fact.Quantity;
import org.deskcheck.fact.Statement;
import org.deskcheck.fact.Unknown;
import org.deskcheck.fact.Value;
import org.deskcheck.problem.Problem;
import org.deskcheck.problem.Quoted;
import org.deskcheck.vocabulary.Answers;
import org.deskcheck.vocabulary.Dating;
import org.deskcheck.vocabulary.Datings;
import org.deskcheck.vocabulary.Language;
import org.deskcheck.vocabulary.Moments;
import org.deskcheck.vocabulary.Operators;
import org.deskcheck.vocabulary.Quantities;
import org.deskcheck.vocabulary.Shown;
import org.deskcheck.vocabulary.Unit;
import org.deskcheck.vocabulary.Units;
import org.deskcheck.vocabulary.WrittenQuantity;

/** The value of a row of a table: an operator, one or two numbers, a unit. */
final class FlatValue {

    private final List<Problem> remarks;
    private final Language language;

    FlatValue(List<Problem> remarks, Language language) {
        this.remarks = remarks;
        this.language = language;
    }

    Value read(Fields row, Fields value) {
        String operator = value.text("operator").strip();
        String unit = value.text("unit").strip();
        if (operator.equals("unknown")) {
            return new Unknown(operator);
        }
        if (unit.equals("date")) {
            return date(row, value, operator);
        }
        Optional<BigDecimal> least = number(row, value, "min");
        Optional<BigDecimal> most = number(row, value, "max");
        if (unit.equals("bool")) {
            return truth(least.or(() -> most), operator);
        }
        if (operator.equals("none")) {
            return quantity(row, "=", unit, Optional.of(BigDecimal.ZERO), Optional.of(BigDecimal.ZERO));
        }
        boolean turned = least.isPresent() && most.isPresent() && least.get().compareTo(most.get()) > 0;
        if (turned) {
            remark(row, "the `min`", "is larger than its `max`", "turn them round");
        }
        boolean read = least.isPresent() == given(value, "min") && most.isPresent() == given(value, "max");
        return turned || !read
                ? kept(operator, unit, least.or(() -> most))
                : quantity(row, operator, unit, least, most);
    }

    private Quantity quantity(
            Fields row, String operator, String unit, Optional<BigDecimal> least, Optional<BigDecimal> most) {
        Optional<Unit> known = unit(unit);
        if (!Operators.listed(operator)) {
            remark(row, "the operator " + Quoted.of(operator), "is not listed", "take one of those in docs/values.md");
        } else if (known.isEmpty()) {
            remark(row, "the unit " + Quoted.of(unit), "is not listed", "take one of those in docs/units.md");
        }
        if (known.isEmpty() || !Operators.listed(operator)) {
            return kept(operator, unit, least.or(() -> most));
        }
        Quantity quantity =
                Operators.quantity(printed(operator, least.or(() -> most)), operator, least, most, known.get());
        return Quantities.worded(quantity, Shown.row(quantity, known.get(), operator));
    }

    /** A figure that is kept as text and compares with nothing. */
    private static Quantity kept(String operator, String unit, Optional<BigDecimal> number) {
        Unit counted = unit(unit).orElseGet(() -> new Unit(unit, unit, BigDecimal.ONE, unit));
        Quantity quantity = Quantities.uncounted(
                printed(operator, number), Bound.UNLISTED, Hedge.STATED, Optional.empty(), counted);
        return Quantities.worded(quantity, Shown.row(quantity, counted, operator));
    }

    private static Optional<Unit> unit(String unit) {
        return unit.isEmpty() ? Optional.of(Unit.NONE) : Units.standard().named(unit);
    }

    private static String printed(String operator, Optional<BigDecimal> number) {
        return (operator + " " + number.map(Shown::number).orElse("")).strip();
    }

    private static Value truth(Optional<BigDecimal> number, String operator) {
        return number.isEmpty()
                ? new Statement(operator)
                : Answers.named(number.get().signum() == 0 ? "no" : "yes");
    }

    /** Days; one whose operator says that it may be another is words, unless it is the day of the report itself. */
    private Value date(Fields row, Fields value, String operator) {
        String from = value.text("min").strip();
        String to = value.text("max").strip();
        if (from.isEmpty() && to.isEmpty()) {
            return new Statement(operator);
        }
        String text =
                from.isEmpty() ? "../" + to : to.isEmpty() ? from + "/.." : from.equals(to) ? from : from + "/" + to;
        Optional<Dating> read = Datings.read(text).filter(dating -> !dating.relative());
        if (read.isEmpty()) {
            remark(row, "the date " + Quoted.of(text), "is no day of the calendar", "write it as 2024-08-02");
        }
        boolean ofReport = text.equals(row.text("published").strip());
        return read.filter(dating -> !operator.equals("?") || ofReport)
                .map(Moments::unplaced)
                .map(Value.class::cast)
                .orElse(new Statement(text));
    }

    /** A number, or a text that reads as one; any other text leaves that end open, with a remark. */
    private Optional<BigDecimal> number(Fields row, Fields value, String name) {
        Optional<Tree> given = value.tree(name).filter(at -> !at.text().isBlank());
        if (given.isEmpty()) {
            return Optional.empty();
        }
        Tree at = given.get();
        if (at.kind() == Tree.Kind.NUMBER) {
            // its text was held to the limits when it was read
            return Optional.of(Numbers.of(at));
        }
        Optional<BigDecimal> read = WrittenQuantity.read(at.text(), Units.standard(), language(row))
                .quantity()
                .filter(quantity -> quantity.unit().isEmpty() && quantity.bound() == Bound.EXACT)
                .flatMap(Quantity::number);
        if (read.isEmpty()) {
            remark(
                    row,
                    "the `" + name + "`",
                    "is " + Quoted.of(at.text()) + ", which is no number",
                    language(row).decimal() == Language.Decimal.EITHER
                            ? "write it without points and commas, or give the row's `language`"
                            : "write it in digits");
        }
        return read;
    }

    private Language language(Fields row) {
        String tag = row.text("language").strip();
        return tag.isEmpty() ? language : Language.of(tag);
    }

    private static boolean given(Fields value, String name) {
        return !value.text(name).isBlank();
    }

    /** Says what is wrong with a row's value: "the unit `x`" of the row "is not listed". */
    private void remark(Fields row, String what, String how, String hint) {
        remarks.add(Problem.at(
                row.tree("value").map(Tree::place).orElse(row.place()),
                "/value",
                what + " of row " + Quoted.of(row.text("id")) + " " + how + ": its claim is not compared",
                hint));
    }
}
