package org.deskcheck.pack;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.deskcheck.fact.Consistency;
import org.deskcheck.problem.Nearest;
import org.deskcheck.problem.Place;
import org.deskcheck.problem.Problem;
import org.drools.drl.ast.descr.RuleDescr;

/** The lines with {@code @} above a rule's {@code when}: a closed list of keys. */
final class Metadata {

    private static final List<String> KEYS = List.of("ask", "kind", "level", "message", "supports");

    /** The consistencies that a finding can speak for; the others are what remains without findings. */
    private static final List<Consistency> SUPPORTED =
            List.copyOf(EnumSet.complementOf(EnumSet.of(Consistency.CONSISTENT, Consistency.NOT_CHECKABLE)));

    /** Drools hands a value over as it was typed, quotes, escapes and all. */
    private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"", Pattern.DOTALL);

    private final RuleFile file;
    private final RuleDescr rule;
    private final boolean finds;
    private final List<Problem> problems;

    Metadata(RuleFile file, RuleDescr rule, boolean finds, List<Problem> problems) {
        this.file = file;
        this.rule = rule;
        this.finds = finds;
        this.problems = problems;
        rule.getAnnotationNames().stream().sorted().forEach(this::checkKey);
    }

    Kind kind() {
        return word("kind", List.of(Kind.values())).orElse(Kind.FAIL);
    }

    Level level() {
        Optional<Level> given = word("level", List.of(Level.ERROR, Level.WARNING, Level.NOTE));
        boolean has = rule.getAnnotationNames().contains("level");
        if (finds && kindIsFail() && !has) {
            problem("rule", "rule `" + rule.getName() + "` has no `@level`", "add one of error, warning, note");
        }
        if (has && !kindIsFail()) {
            problem("@level", "only a finding of kind `fail` has a level", "take `@level` out, or `@kind`");
        }
        return given.orElse(Level.NONE);
    }

    String message() {
        Optional<String> message = text("message");
        if (finds
                && (value("message").isEmpty()
                        || message.filter(String::isBlank).isPresent())) {
            problem("rule", "rule `" + rule.getName() + "` has no `@message`", "say in a line what is wrong");
        }
        return message.orElse("");
    }

    String ask() {
        return text("ask").orElse("");
    }

    Optional<Consistency> supports() {
        return word("supports", SUPPORTED);
    }

    private boolean kindIsFail() {
        return value("kind").filter(kind -> !kind.equals(Kind.FAIL.toString())).isEmpty();
    }

    private void checkKey(String key) {
        if (!KEYS.contains(key)) {
            problem("@" + key, "unknown metadata `@" + key + "`", Nearest.hint(key, KEYS, "known are " + listed(KEYS)));
        } else if (!finds) {
            problem("@" + key, "`@" + key + "` on a rule that finds nothing", "take it out, or call `findings.add`");
        }
    }

    private <T extends Enum<T>> Optional<T> word(String key, List<T> choices) {
        List<String> words = choices.stream()
                .map(choice -> choice.name().toLowerCase(Locale.ROOT))
                .toList();
        Optional<String> value = value(key);
        Optional<T> chosen =
                value.map(words::indexOf).filter(index -> index >= 0).map(choices::get);
        if (value.isPresent() && chosen.isEmpty()) {
            String read = value.orElseThrow();
            problem(
                    "@" + key,
                    "unknown " + key + " `" + read + "`",
                    Nearest.hint(read, words, "one of " + listed(words)));
        }
        return chosen;
    }

    private Optional<String> text(String key) {
        Optional<Matcher> quoted = value(key).map(QUOTED::matcher);
        if (quoted.isPresent() && !quoted.orElseThrow().matches()) {
            problem("@" + key, "`@" + key + "` is not one text in quotes", "write `@" + key + "( \"...\" )`");
            return Optional.empty();
        }
        return quoted.map(matcher -> unescaped(matcher.group(1)));
    }

    private Optional<String> value(String key) {
        return Optional.ofNullable(rule.getAnnotation(key))
                .map(annotation -> annotation.getValueMap().size() == 1 ? annotation.getSingleValue() : null)
                .or(() -> rule.getAnnotationNames().contains(key) ? Optional.of("") : Optional.empty())
                .map(value -> value.toString().strip());
    }

    private static String unescaped(String text) {
        Function<String, String> character = escaped -> switch (escaped) {
            case "n" -> "\n";
            case "t" -> "\t";
            default -> escaped;
        };
        return Pattern.compile("\\\\(.)", Pattern.DOTALL)
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(character.apply(found.group(1))));
    }

    private static String listed(List<String> words) {
        return String.join(", ", words);
    }

    /** Drools doesn't say where metadata stands, so its first mention below the rule's name is taken. */
    private void problem(String at, String text, String hint) {
        List<String> lines = file.drl().lines().toList();
        int line = rule.getLine();
        for (int number = rule.getLine(); number <= Math.min(rule.getConsequenceLine(), lines.size()); number++) {
            if (lines.get(number - 1).contains(at)) {
                line = number;
                break;
            }
        }
        int column = Math.max(
                0, lines.isEmpty() ? 0 : lines.get(Math.max(1, line) - 1).indexOf(at));
        problems.add(Problem.at(Place.at(file.path(), Math.max(1, line), column + 1), "", text, hint));
    }
}
