package org.deskcheck.pack.drl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.deskcheck.pack.drl.Condition.Accumulate;
import org.deskcheck.pack.drl.Condition.All;
import org.deskcheck.pack.drl.Condition.Any;
import org.deskcheck.pack.drl.Condition.Binding;
import org.deskcheck.pack.drl.Condition.Constraint;
import org.deskcheck.pack.drl.Condition.Exists;
import org.deskcheck.pack.drl.Condition.Forall;
import org.deskcheck.pack.drl.Condition.Gathered;
import org.deskcheck.pack.drl.Condition.Not;
import org.deskcheck.pack.drl.Condition.Origin;
import org.deskcheck.pack.drl.Condition.Pattern;
import org.deskcheck.pack.drl.Cursor.Refused;
import org.deskcheck.problem.Nearest;

/** Reads what stands between {@code when} and {@code then}. */
final class Conditions {

    static final Set<String> FUNCTIONS = Set.of("count", "sum", "average", "min", "max", "collectList", "collectSet");

    /** What DRL knows and judging has no use for, with the reason. */
    private static final Map<String, String> REFUSED = Map.of(
            "eval", "write the condition as a constraint of a fact",
            "over", "facts have no windows: all of a dossier's are there at once",
            "groupby", "write `accumulate`",
            "test", "write the condition as a constraint of a fact",
            "query", "match the facts themselves");

    private final Cursor cursor;
    private final Expressions expressions;

    Conditions(Cursor cursor, Expressions expressions) {
        this.cursor = cursor;
        this.expressions = expressions;
    }

    /** All up to {@code then}. */
    All whole() {
        Span start = cursor.now().span();
        List<Condition> operands = new ArrayList<>();
        while (!cursor.sees("then")) {
            if (cursor.now().kind() == Token.Kind.END) {
                cursor.expect("then", "behind the conditions");
            }
            operands.add(any());
            cursor.takes(";");
        }
        return new All(
                List.copyOf(operands),
                operands.isEmpty() ? new Span(start.start(), start.start()) : cursor.since(start));
    }

    private Condition any() {
        Condition first = all();
        List<Condition> operands = new ArrayList<>(List.of(first));
        while (cursor.takes("or") || cursor.takes("||")) {
            operands.add(all());
        }
        return operands.size() == 1 ? first : new Any(List.copyOf(operands), cursor.since(first.span()));
    }

    private Condition all() {
        Condition first = one();
        List<Condition> operands = new ArrayList<>(List.of(first));
        while (cursor.takes("and") || cursor.takes("&&")) {
            operands.add(one());
        }
        return operands.size() == 1 ? first : new All(List.copyOf(operands), cursor.since(first.span()));
    }

    private Condition one() {
        Token start = cursor.now();
        cursor.deeper(start.span());
        try {
            return one(start);
        } finally {
            cursor.back();
        }
    }

    private Condition one(Token start) {
        if (start.kind() == Token.Kind.WORD && !isPattern() && REFUSED.containsKey(start.text())) {
            throw new Refused(
                    start.span(),
                    "`" + start.text() + "` is not part of the language of rules",
                    REFUSED.getOrDefault(start.text(), ""));
        }
        if (cursor.takes("(")) {
            Condition inner = any();
            cursor.expect(")", "behind the conditions in brackets");
            return inner;
        }
        if (start.is("not")) {
            cursor.take();
            return new Not(operand(), cursor.since(start.span()));
        }
        if (start.is("exists")) {
            cursor.take();
            return new Exists(operand(), cursor.since(start.span()));
        }
        if (start.is("forall")) {
            cursor.take();
            return forall(start);
        }
        if (start.is("accumulate") || start.is("acc")) {
            cursor.take();
            return accumulate(start);
        }
        return pattern();
    }

    private Condition operand() {
        if (!cursor.sees("(")) {
            return one();
        }
        cursor.take();
        Condition inner = any();
        cursor.expect(")", "behind the conditions in brackets");
        return inner;
    }

    private Condition forall(Token start) {
        cursor.expect("(", "behind `forall`");
        List<Condition> operands = new ArrayList<>();
        while (!cursor.sees(")")) {
            operands.add(pattern());
            cursor.takes(",");
        }
        cursor.expect(")", "behind the facts of `forall`");
        return new Forall(List.copyOf(operands), cursor.since(start.span()));
    }

    private boolean isPattern() {
        return cursor.ahead(1).is(":")
                || Character.isUpperCase(cursor.now().text().charAt(0));
    }

    private Condition pattern() {
        Token start = cursor.now();
        Optional<Binding> binding = binding();
        if (cursor.sees("(") && binding.isPresent()) {
            throw new Refused(
                    cursor.now().span(),
                    "one name for several facts",
                    "write the name before each fact within the brackets");
        }
        Token type = cursor.expectName("the type of a fact");
        String name = type.text();
        Span typeSpan = type.span();
        while (cursor.takes(".")) {
            name += "." + cursor.expectName("the type of a fact").text();
            typeSpan = cursor.since(type.span());
        }
        cursor.expect("(", "behind the type `" + name + "`");
        List<Constraint> constraints = constraints(")");
        cursor.expect(")", "behind the constraints of `" + name + "`");
        Optional<Origin> from = cursor.takes("from") ? Optional.of(origin()) : Optional.empty();
        if (cursor.sees("over") || cursor.sees("?") || cursor.sees("entry")) {
            throw new Refused(
                    cursor.now().span(),
                    Cursor.shown(cursor.now()) + " is not part of the language of rules",
                    "all facts of a dossier are there at once");
        }
        return new Pattern(binding, name, typeSpan, constraints, from, cursor.since(start.span()));
    }

    private Optional<Binding> binding() {
        if (cursor.now().isName() && cursor.ahead(1).is(":")) {
            Token name = cursor.take();
            cursor.take();
            return Optional.of(new Binding(name.text(), name.span()));
        }
        if (cursor.now().isName() && cursor.ahead(1).is(":=")) {
            throw new Refused(
                    cursor.ahead(1).span(),
                    "`:=` is not part of the language of rules",
                    "bind with `:`, and compare with `==`");
        }
        return Optional.empty();
    }

    private List<Constraint> constraints(String close) {
        List<Constraint> constraints = new ArrayList<>();
        while (!cursor.sees(close)) {
            Token start = cursor.now();
            Optional<Binding> binding = binding();
            Expression expression = expressions.read();
            constraints.add(new Constraint(binding, expression, cursor.since(start.span())));
            if (cursor.sees(";")) {
                throw new Refused(
                        cursor.now().span(),
                        "fields by their position",
                        "name each field: `Mark( name == \"early\" )`");
            }
            if (cursor.sees("=")) {
                throw new Refused(cursor.now().span(), "`=` in a constraint", "did you mean `==`?");
            }
            if (!cursor.takes(",")) {
                break;
            }
        }
        return List.copyOf(constraints);
    }

    private Origin origin() {
        Token start = cursor.now();
        if (start.is("collect") && cursor.ahead(1).is("(")) {
            cursor.take();
            cursor.take();
            Condition pattern = pattern();
            cursor.expect(")", "behind what is collected");
            return new Origin.Collect(pattern, cursor.since(start.span()));
        }
        if ((start.is("accumulate") || start.is("acc")) && cursor.ahead(1).is("(")) {
            cursor.take();
            cursor.take();
            Condition source = any();
            separator();
            Gathered gathered = gathered();
            cursor.expect(")", "behind what is accumulated");
            return new Origin.Accumulated(source, gathered, cursor.since(start.span()));
        }
        if (start.is("entry") || start.is("window")) {
            throw new Refused(
                    start.span(),
                    "`" + start.text() + "` is not part of the language of rules",
                    "all facts of a dossier are there at once");
        }
        Expression expression = expressions.read();
        return new Origin.Value(expression, cursor.since(start.span()));
    }

    private Condition accumulate(Token start) {
        cursor.expect("(", "behind `accumulate`");
        Condition source = any();
        separator();
        List<Gathered> gathered = new ArrayList<>(List.of(gathered()));
        while (cursor.takes(",")) {
            gathered.add(gathered());
        }
        List<Constraint> constraints = cursor.takes(";") ? constraints(")") : List.of();
        cursor.expect(")", "behind what is accumulated");
        return new Accumulate(source, List.copyOf(gathered), constraints, cursor.since(start.span()));
    }

    private void separator() {
        if (!cursor.takes(";") && !cursor.takes(",")) {
            cursor.expect(";", "behind the facts that are accumulated");
        }
    }

    private Gathered gathered() {
        Token start = cursor.now();
        Optional<Binding> binding = binding();
        Token function = cursor.expectName("a function that accumulates");
        if (!FUNCTIONS.contains(function.text())) {
            throw new Refused(
                    function.span(),
                    "`" + function.text() + "` is no function that accumulates",
                    Nearest.hint(
                            function.text(),
                            FUNCTIONS,
                            "there are count, sum, average, min, max, collectList and collectSet"));
        }
        return new Gathered(
                binding, function.text(), function.span(), expressions.arguments(), cursor.since(start.span()));
    }
}
