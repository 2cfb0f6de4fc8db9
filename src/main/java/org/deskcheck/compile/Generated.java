package org.deskcheck.compile;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.deskcheck.problem.Problem;

/**
 * What Drools and the Java compiler behind it say of a rule, in an author's words. They speak of classes that the author
 * has never seen; what they said word for word goes along as the problem's original.
 */
final class Generated {

    private static final Pattern JAVA_SOURCE = Pattern.compile("(?m)^\\s*(package|import|public class) [\\w.*{ ]+");

    /** Names that stand in generated code alone. */
    private static final Pattern NOT_THE_AUTHORS = Pattern.compile(
            "Lambda|RuleMethods|DomainClass|PatternDef|ConsequenceBuilder|\\bD\\b|_this|GENERATED|deskcheck\\.(pack|house)|org\\.|java\\.|com\\."
                    + "|src/main|Exception|[0-9A-Fa-f]{16}|[\\[(]Rule name=|\\R");

    private static final String UNTOLD = "the rule does not compile";
    private static final String OWN_WORDS = "take out one condition after another to see which it is";

    private static final List<Translation> TRANSLATIONS = List.of(
            new Translation(
                    "The method (\\w+)\\((.*)\\) is undefined for the type (\\S+)",
                    "`$3` has no `$1` that a rule may ask for",
                    "ask for a field of it, or see docs/guard.md for what else there is"),
            new Translation(
                    "The method (\\w+)\\((.*)\\) in the type (\\S+) is not applicable for the arguments \\((.*)\\)",
                    "`$1` of `$3` is not asked with `$4`",
                    "give it `$2`"),
            new Translation(
                    "The constructor (\\w+)\\((.*)\\) is undefined",
                    "a rule may not make a `$1` of `$2`",
                    "docs/guard.md lists the facts that a rule may derive"),
            new Translation(
                    "The field (\\S+)\\.(\\w+) is not visible",
                    "`$2` of `$1` cannot be read here",
                    "bind it in the pattern: `\\$$2 : $2`"),
            new Translation(
                    "(?:The import )?(\\S+) cannot be resolved(?: to a (?:type|variable)| or is not a field)?",
                    "a rule knows no `$1`",
                    "name a fact, one of its fields, or something that this rule has bound"),
            new Translation(
                    "The operator (\\S+) is undefined for the argument type\\(s\\) (.+), (.+)",
                    "`$1` cannot stand between a `$2` and a `$3`",
                    "compare things of one kind"),
            new Translation(
                    "Type mismatch: cannot convert from (.+) to (.+)",
                    "a `$1` stands where a `$2` is needed",
                    "compare things of one kind"),
            new Translation(
                    "Incompatible operand types (.+) and (.+)",
                    "a `$1` is never equal to a `$2`",
                    "compare things of one kind"),
            new Translation(
                    "(?:Unable to (?:find|resolve) (?:class|ObjectType)|.*Unable to resolve class) '?([\\w.$]+)'?.*",
                    "there is no fact `$1`",
                    "facts are listed in docs/rules-howto.md"),
            new Translation("Syntax error.*", "the rule's text breaks off or goes on where it should not", OWN_WORDS));

    private Generated() {}

    /** Whether the message is the whole of a generated class. */
    static boolean isDump(String message) {
        return message.lines().count() > 5 && JAVA_SOURCE.matcher(message).find();
    }

    /** Several messages as problems without a place; those that say nothing beside another are left out. */
    static List<Problem> problems(List<String> messages) {
        List<Problem> all = messages.stream().map(Generated::problem).toList();
        List<Problem> telling =
                all.stream().filter(problem -> !problem.text().equals(UNTOLD)).toList();
        return telling.isEmpty() ? all : telling;
    }

    /** A message as a problem without a place. */
    static Problem problem(String message) {
        String said = message.strip();
        for (Translation each : TRANSLATIONS) {
            Matcher matcher = each.said.matcher(said);
            if (matcher.matches()
                    && !NOT_THE_AUTHORS.matcher(matcher.replaceAll(each.text)).find()) {
                return Problem.of(matcher.replaceAll(each.text), matcher.replaceAll(each.hint))
                        .withOriginal(said);
            }
        }
        Problem plain =
                NOT_THE_AUTHORS.matcher(said).find() ? Problem.of(UNTOLD, OWN_WORDS) : Problem.of(UNTOLD + ": " + said);
        return plain.withOriginal(said);
    }

    /** A failure of the code generator as a problem without a place. */
    static Problem problem(Throwable failed) {
        return Problem.of("the compiler of rules cannot make sense of this rule", OWN_WORDS)
                .withOriginal(failed.toString());
    }

    /** A message and what is said instead of it. */
    private record Translation(Pattern said, String text, String hint) {

        Translation(String said, String text, String hint) {
            this(Pattern.compile(said, Pattern.DOTALL), text, hint);
        }
    }
}
