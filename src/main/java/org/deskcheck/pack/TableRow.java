package org.deskcheck.pack;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.deskcheck.problem.Nearest;
import org.deskcheck.problem.Place;
import org.deskcheck.problem.Problem;
import org.deskcheck.problem.Quoted;
import org.deskcheck.read.TableText.Cell;
import org.deskcheck.vocabulary.Measures;

/**
 * A row of a table of rules, and what its cells say. What goes from a cell into DRL is a number printed anew, a word of a
 * list, or a text in quotation marks whose own are escaped, so that no cell can be anything else there.
 */
final class TableRow {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,25}(\\.\\d{1,20})?");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}?");

    /** What spreadsheets take for the beginning of a formula. */
    private static final String FORMULA = "=+-@";

    private static final int LONGEST = 500;

    private static final List<String> WEIGHTS = List.of("error", "warning", "note", "review", "open");

    private final Map<String, Cell> cells;
    private final Place place;
    private final List<Problem> problems;

    TableRow(Map<String, Cell> cells, Place place, List<Problem> problems) {
        this.cells = cells;
        this.place = place;
        this.problems = problems;
    }

    int line() {
        return place.line();
    }

    /** A number; empty, with or without a problem, where there is none. */
    Optional<BigDecimal> number(String column) {
        return cell(column).flatMap(cell -> {
            if (NUMBER.matcher(cell.text()).matches()) {
                return Optional.of(new BigDecimal(cell.text()));
            }
            problem(
                    column,
                    Quoted.of(cell.text()) + " is no number",
                    "write it as 1250.5, without unit and without commas");
            return Optional.empty();
        });
    }

    /** A text of at most 500 characters; a problem where it is none, and where it has to be there and is not. */
    Optional<String> text(String column, boolean needed) {
        Optional<String> text = cell(column).map(Cell::text);
        if (text.isEmpty() && needed) {
            problem(column, "nothing in the column " + Quoted.of(column), "fill it in");
        }
        return text.filter(words -> {
            if (FORMULA.indexOf(words.charAt(0)) >= 0) {
                problem(column, Quoted.of(words) + " begins like a formula", "begin it with a letter or a digit");
                return false;
            }
            if (words.length() > LONGEST) {
                problem(column, "a text of " + words.length() + " characters", "at most " + LONGEST);
                return false;
            }
            return true;
        });
    }

    /** A text that goes into a message as it is, so that nothing in it may ask for a value. */
    Optional<String> plain(String column, boolean needed) {
        return text(column, needed).filter(words -> {
            boolean braces = words.indexOf('{') >= 0 || words.indexOf('}') >= 0;
            if (braces) {
                problem(column, Quoted.of(words) + " has a brace", "take it out");
            }
            return !braces;
        });
    }

    /** A template that asks for nothing but these. */
    Optional<String> template(String column, boolean needed, Set<String> known) {
        return text(column, needed).filter(words -> {
            boolean sound = true;
            Matcher asked = PLACEHOLDER.matcher(words);
            while (asked.find()) {
                String whole = asked.group();
                if (!whole.endsWith("}") || !known.contains(asked.group(1))) {
                    sound = false;
                    problem(
                            column,
                            Quoted.of(whole) + " is nothing that a message can ask for here",
                            Nearest.to(asked.group(1), known)
                                    .map(near -> "did you mean `{" + near + "}`?")
                                    .orElse("there are {" + String.join("}, {", known) + "}"));
                }
            }
            if (sound && PLACEHOLDER.matcher(words).replaceAll("").indexOf('}') >= 0) {
                sound = false;
                problem(column, "a brace in " + Quoted.of(words) + " closes nothing", "take it out");
            }
            return sound;
        });
    }

    /** Level or kind of the row's findings as metadata. */
    Optional<String> weight(String otherwise) {
        String word = cell("level").map(Cell::text).orElse(otherwise);
        if (word.isEmpty()) {
            problem("level", "nothing in the column `level`", "write one of " + String.join(", ", WEIGHTS));
            return Optional.empty();
        }
        if (!WEIGHTS.contains(word)) {
            problem(
                    "level",
                    "unknown level " + Quoted.of(word),
                    Nearest.hint(word, WEIGHTS, "it may be: " + String.join(", ", WEIGHTS)));
            return Optional.empty();
        }
        boolean kind = word.equals(Kind.REVIEW.toString()) || word.equals(Kind.OPEN.toString());
        return Optional.of((kind ? "@kind( " : "@level( ") + word + " )");
    }

    /** A measure's id: of the vocabulary by any wording, or of those that the manifest names. */
    Optional<String> measure(boolean needed, Manifest manifest) {
        Optional<String> text = cell("measure").map(Cell::text);
        if (text.isEmpty()) {
            if (needed) {
                problem("measure", "nothing in the column `measure`", "write what is measured, as dead");
            }
            return Optional.empty();
        }
        String wording = text.get();
        Optional<String> id = manifest.measures().contains(wording)
                ? text
                : Measures.standard().named(wording).map(measure -> measure.id());
        if (id.isEmpty()) {
            problem(
                    "measure",
                    "unknown measure " + Quoted.of(wording),
                    hint(
                            wording,
                            Measures.standard().wordings(),
                            "if dossiers declare it themselves, name it under `measures` in " + Manifest.FILE));
        }
        return id;
    }

    private static String hint(String word, Collection<String> words, String otherwise) {
        return Nearest.hint(word, words, otherwise);
    }

    Optional<Cell> cell(String column) {
        return Optional.ofNullable(cells.get(column));
    }

    /** In the cell of a column, or at the row's beginning where it is empty. */
    void problem(String column, String text, String hint) {
        problems.add(Problem.at(cell(column).map(Cell::place).orElse(place), "", text, hint));
    }

    /** A text as DRL has it; it has no line ends and no control characters, which were refused when it was read. */
    static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\t", " ") + "\"";
    }
}
