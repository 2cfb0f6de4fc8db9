package org.deskcheck.workshop.lint;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import org.deskcheck.fact.Claim;
import org.deskcheck.fact.Origin;
import org.deskcheck.pack.Level;
import org.deskcheck.pack.drl.Shape;
import org.deskcheck.pack.drl.Types;
import org.deskcheck.problem.Nearest;
import org.deskcheck.problem.Quoted;

/** A place in a text that the report could not fill. */
final class MessagePath implements Check.OfRule {

    /** As the report has them. */
    private static final java.util.regex.Pattern PATH = java.util.regex.Pattern.compile("\\{([^{}]*)}");

    private static final List<String> OF_A_CLAIM = List.of("who", "said", "words", "measure", "scope");

    @Override
    public Level level() {
        return Level.ERROR;
    }

    @Override
    public void check(RuleView rule, Findings findings) {
        for (String key : List.of("message", "ask")) {
            Matcher path = PATH.matcher(rule.text(key));
            while (path.find()) {
                path(rule, key, path.group(1), findings);
            }
        }
    }

    private static void path(RuleView rule, String key, String path, Findings findings) {
        Map<String, Shape> bound = rule.shapes();
        if (!path.matches("[a-zA-Z]+(\\.[a-zA-Z]+)*")) {
            findings.at(
                    rule,
                    rule.span(key),
                    Quoted.of("{" + path + "}") + " stays as it is in the text",
                    "write a bound name and fields: `{claim.value}`");
            return;
        }
        List<String> steps = List.of(path.split("\\."));
        Shape shape = bound.get("$" + steps.get(0));
        if (shape == null) {
            List<String> names = bound.keySet().stream()
                    .map(name -> name.substring(1))
                    .sorted()
                    .toList();
            findings.at(
                    rule,
                    rule.span(key),
                    "the rule binds no " + Quoted.of("$" + steps.get(0)) + ", which its text names",
                    Nearest.hint(steps.get(0), names, "bind it, or name one of: " + String.join(", ", names)));
            return;
        }
        for (String step : steps.subList(1, steps.size())) {
            Shape of = held(shape);
            Optional<Shape> next = step(of, step);
            if (next.isEmpty()) {
                List<String> fields = fields(of.type());
                findings.at(
                        rule,
                        rule.span(key),
                        "`" + of + "` has no field " + Quoted.of(step) + ", which the text names",
                        Nearest.hint(step, fields, "it has: " + String.join(", ", fields)));
                return;
            }
            shape = next.orElseThrow();
        }
    }

    private static Shape held(Shape shape) {
        boolean holds = (shape.isCollection() || shape.type() == Optional.class)
                && !shape.of().isEmpty();
        return holds ? held(shape.of().get(0)) : shape;
    }

    /** A type of which fields are not known is left alone. */
    private static Optional<Shape> step(Shape of, String step) {
        if (!of.type().isRecord() || (of.type() == Claim.class && OF_A_CLAIM.contains(step))) {
            return Optional.of(new Shape(Object.class, List.of()));
        }
        if (of.type() == Origin.class && step.equals("description")) {
            return Optional.of(new Shape(String.class, List.of()));
        }
        return Types.members(of.type()).stream()
                .filter(member ->
                        member.name().equals(step) && fields(of.type()).contains(step))
                .map(Types.Member::shape)
                .findFirst();
    }

    private static List<String> fields(Class<?> type) {
        List<String> names = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            names.add(component.getName());
        }
        return names;
    }
}
