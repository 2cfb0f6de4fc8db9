package org.deskcheck.workshop.lint;

import java.util.Map;
import java.util.TreeMap;
import org.deskcheck.pack.drl.Condition;
import org.deskcheck.pack.drl.DrlRule;
import org.deskcheck.pack.drl.Expression;
import org.deskcheck.pack.drl.Span;

/** The marks of a pack: which rules make them and which read them. */
final class Marks {

    /** In place of a name that is not written as a text. */
    static final String ANY = "*";

    /** Where one is first named. */
    record Mark(RuleView rule, Span span) {}

    private Marks() {}

    static Map<String, Mark> derived(PackView pack) {
        Map<String, Mark> marks = new TreeMap<>();
        for (RuleView rule : pack.rules()) {
            if (rule.rule().then() instanceof DrlRule.Derives derives
                    && derives.type().equals("Mark")
                    && !derives.arguments().isEmpty()) {
                Expression name = derives.arguments().get(0);
                marks.putIfAbsent(Terms.literalText(name).orElse(ANY), new Mark(rule, name.span()));
            }
        }
        return marks;
    }

    static Map<String, Mark> read(PackView pack) {
        Map<String, Mark> marks = new TreeMap<>();
        for (RuleView rule : pack.rules()) {
            rule.patterns().stream()
                    .filter(pattern -> pattern.type().equals("Mark"))
                    .forEach(pattern ->
                            named(pattern).forEach((name, span) -> marks.putIfAbsent(name, new Mark(rule, span))));
        }
        return marks;
    }

    private static Map<String, Span> named(Condition.Pattern pattern) {
        Map<String, Span> named = new TreeMap<>();
        for (Expression asked : RuleView.asked(pattern.constraints())) {
            Terms.binary(asked, "==")
                    .filter(equal -> Terms.text(equal.left()).equals("name"))
                    .ifPresent(equal -> Terms.literalText(equal.right())
                            .ifPresent(name -> named.put(name, equal.right().span())));
            if (Terms.bare(asked) instanceof Expression.In in
                    && !in.negated()
                    && Terms.text(in.operand()).equals("name")) {
                in.choices()
                        .forEach(choice -> Terms.literalText(choice).ifPresent(name -> named.put(name, choice.span())));
            }
        }
        return named.isEmpty() ? Map.of(ANY, pattern.typeSpan()) : named;
    }
}
