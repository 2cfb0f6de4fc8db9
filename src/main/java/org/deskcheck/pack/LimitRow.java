package org.deskcheck.pack;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.deskcheck.problem.Nearest;
import org.deskcheck.problem.Problem;
import org.deskcheck.problem.Quoted;
import org.deskcheck.read.TableText.Cell;
import org.deskcheck.vocabulary.Shown;
import org.deskcheck.vocabulary.Unit;
import org.deskcheck.vocabulary.Units;

/**
 * A row "measure, unit, least, most, level, message": what a story counts or measures is found where all that its words
 * leave lies outside. Figures that only could be, are expected or planned are left alone, and so is what a claim denies.
 */
final class LimitRow {

    static final List<String> COLUMNS = List.of("measure", "unit", "least", "most", "level", "message", "ask");
    static final List<String> NEEDED = List.of("measure", "unit", "level", "message");
    static final String NAMES = "measure,unit,least,most,level,message";

    /** What a message can ask for: the claim, and the row's own bounds. */
    private static final Set<String> ASKED = new TreeSet<>(List.of(
            "claim",
            "claim.value",
            "claim.document",
            "claim.who",
            "claim.said",
            "claim.words",
            "claim.measure",
            "claim.scope",
            "least",
            "most"));

    /** Further decimals are rounded away, outwards, so that a bound is never narrower than the row has it. */
    private static final int MOST_DECIMALS = 30;

    private final String id;
    private final TableRow row;
    private final Manifest manifest;
    private final List<Problem> problems;

    LimitRow(String id, TableRow row, Manifest manifest, List<Problem> problems) {
        this.id = id;
        this.row = row;
        this.manifest = manifest;
        this.problems = problems;
    }

    Optional<String> drl() {
        int before = problems.size();
        Optional<String> measure = row.measure(true, manifest);
        Optional<Unit> unit = unit();
        Optional<BigDecimal> least = row.number("least");
        Optional<BigDecimal> most = row.number("most");
        Optional<String> weight = row.weight("");
        Optional<String> message = row.template("message", true, ASKED);
        Optional<String> ask = row.template("ask", false, ASKED);
        if (row.cell("least").isEmpty() && row.cell("most").isEmpty()) {
            row.problem("least", "neither `least` nor `most`", "write one of them, or both");
        }
        if (least.isPresent() && most.isPresent() && least.get().compareTo(most.get()) > 0) {
            row.problem(
                    "least",
                    "the least, " + Quoted.of(least.get().toPlainString()) + ", is above the most, "
                            + Quoted.of(most.get().toPlainString()),
                    "turn them round");
        }
        if (problems.size() > before || measure.isEmpty() || unit.isEmpty() || weight.isEmpty() || message.isEmpty()) {
            return Optional.empty();
        }
        Bounds bounds = new Bounds(unit.get(), least, most);
        return Optional.of("rule " + TableRow.quoted(id + " (row " + row.line() + ")")
                + " " + weight.get()
                + " @message( " + TableRow.quoted(bounds.named(message.get())) + " )"
                + ask.map(words -> " @ask( " + TableRow.quoted(bounds.named(words)) + " )")
                        .orElse("")
                + " when Amount( measure == " + TableRow.quoted(measure.get())
                + ", " + bounds.dimension()
                + ", claim.document.story, claim.hedge == Hedge.STATED, claim.denial.isEmpty(), "
                + bounds.outside()
                + ", $claim : claim )"
                + " then findings.add( kcontext, $claim ); end");
    }

    private Optional<Unit> unit() {
        Optional<String> wording = row.cell("unit").map(Cell::text);
        Optional<Unit> unit = wording.isEmpty() ? Optional.of(Unit.NONE) : wording.flatMap(Units.standard()::named);
        if (unit.isEmpty()) {
            String word = wording.orElse("");
            row.problem(
                    "unit",
                    "unknown unit " + Quoted.of(word),
                    Units.standard()
                            .ambiguous(word)
                            .map(choice -> "say which: " + choice)
                            .orElseGet(() -> Nearest.hint(
                                    word,
                                    Units.standard().wordings(),
                                    "write a unit as hectares, or leave it empty for a bare number")));
        }
        return unit;
    }

    /** The row's bounds, as DRL over the base unit and as words in its own. */
    private record Bounds(Unit unit, Optional<BigDecimal> least, Optional<BigDecimal> most) {

        /** A count may stand without its unit: "12" beside "12 people". */
        private String dimension() {
            boolean counted = unit.dimension().equals(unit.id());
            String same = "dimension == " + TableRow.quoted(unit.dimension());
            return counted ? "( " + same + " || dimension == \"number\" )" : same;
        }

        private String outside() {
            List<String> ways = new ArrayList<>();
            least.map(number -> literal(number, RoundingMode.FLOOR))
                    .ifPresent(base ->
                            ways.add("( capped && ( most < " + base + " || ( most <= " + base + " && belowMost ) ) )"));
            most.map(number -> literal(number, RoundingMode.CEILING))
                    .ifPresent(base -> ways.add(
                            "( floored && ( least > " + base + " || ( least >= " + base + " && aboveLeast ) ) )"));
            return ways.size() == 1 ? ways.get(0) : "( " + String.join(" || ", ways) + " )";
        }

        private String literal(BigDecimal number, RoundingMode outwards) {
            BigDecimal base = number.multiply(unit.factor());
            BigDecimal printed = base.scale() > MOST_DECIMALS ? base.setScale(MOST_DECIMALS, outwards) : base;
            return printed.stripTrailingZeros().toPlainString() + "B";
        }

        private String named(String template) {
            return template.replace("{least}", least.map(this::shown).orElse(""))
                    .replace("{most}", most.map(this::shown).orElse(""));
        }

        private String shown(BigDecimal number) {
            return Shown.number(number) + (unit.shown().isEmpty() ? "" : " " + unit.shown());
        }
    }
}
