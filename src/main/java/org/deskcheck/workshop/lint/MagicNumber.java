package org.deskcheck.workshop.lint;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.deskcheck.pack.Level;
import org.deskcheck.pack.drl.Expression;
import org.deskcheck.problem.Quoted;

/** A threshold that nobody explains. */
final class MagicNumber implements Check.OfExpression {

    private static final Set<String> PLAIN = Set.of("0", "1", "2");

    @Override
    public Level level() {
        return Level.NOTE;
    }

    @Override
    public void check(RuleView rule, Expression expression, Findings findings) {
        if (!(expression instanceof Expression.Binary binary)
                || !List.of("==", "!=", "<", "<=", ">", ">=").contains(binary.operator())) {
            return;
        }
        String number = Terms.number(binary.right())
                .map(BigDecimal::toPlainString)
                .orElse("0")
                .replaceFirst("^-", "");
        if (!PLAIN.contains(number) && !explained(rule, number)) {
            findings.at(
                    rule,
                    binary.right().span(),
                    "nothing says why it is " + Quoted.of(number),
                    "give the reason on the page, with the number, or in a comment");
        }
    }

    private static boolean explained(RuleView rule, String number) {
        boolean comment = rule.drl().comments().stream()
                .anyMatch(each -> rule.rule().span().contains(each.span().start())
                        && each.text().matches("(?s).*[\\p{L}].*"));
        String prose = String.join("\n", rule.file().prose());
        return comment
                || java.util.regex.Pattern.compile("(?<![\\w.])" + java.util.regex.Pattern.quote(number) + "(?![\\w])")
                        .matcher(prose)
                        .find()
                || words(number).stream()
                        .anyMatch(word -> prose.toLowerCase(Locale.ROOT).matches("(?s).*\\b" + word + "\\b.*"));
    }

    private static List<String> words(String number) {
        List<List<String>> words = List.of(
                List.of("three", "third"),
                List.of("four", "fourth"),
                List.of("five", "fifth"),
                List.of("six", "sixth"),
                List.of("seven", "seventh", "week"),
                List.of("eight", "eighth"),
                List.of("nine", "ninth"),
                List.of("ten", "tenth"));
        int index = number.matches("\\d{1,2}") ? Integer.parseInt(number) - 3 : -1;
        return index >= 0 && index < words.size() ? words.get(index) : List.of();
    }
}
