package org.deskcheck.pack.drl;

import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.deskcheck.fact.Claim;
import org.deskcheck.pack.Pass;
import org.deskcheck.pack.drl.Condition.Accumulate;
import org.deskcheck.pack.drl.Condition.All;
import org.deskcheck.pack.drl.Condition.Any;
import org.deskcheck.pack.drl.Condition.Constraint;
import org.deskcheck.pack.drl.Condition.Gathered;
import org.deskcheck.pack.drl.Condition.Origin;
import org.deskcheck.pack.drl.Condition.Pattern;
import org.deskcheck.problem.Nearest;
import org.deskcheck.problem.Problem;
import org.deskcheck.problem.Quoted;
import org.deskcheck.read.Limits;

/** What the names in a rule mean: which facts, fields and bindings they are, and which are none. */
public final class Meaning {

    /** What rules of each pass may derive. */
    private static final Map<Pass, List<String>> DERIVED = Map.of(
            Pass.FIND,
            List.of("Mark"),
            Pass.VERDICT,
            List.of("ConsistencyHolds", "CredibilityHolds", "ProvenanceHolds", "ReliabilityHolds", "StandingHolds"));

    private static final int MOST_FACTS = Limits.most("rule-facts");
    private static final int MOST_BRANCHES = Limits.most("rule-branches");

    private final SourceText source;
    private final Pass pass;
    private final List<Problem> problems = new ArrayList<>();

    private Meaning(SourceText source, Pass pass) {
        this.source = source;
        this.pass = pass;
    }

    /** Everything that names nothing, or could never hold, in the order of the file. */
    public static List<Problem> problems(DrlFile file, Pass pass) {
        Meaning meaning = new Meaning(file.source(), pass);
        file.imported().forEach(meaning::imported);
        file.rules().forEach(meaning::rule);
        return List.copyOf(meaning.problems);
    }

    /** What a rule binds, by name with its {@code $}, in the order in which it is bound. */
    public static Map<String, Shape> bindings(DrlFile file, DrlRule rule) {
        Scope scope = new Scope();
        new Meaning(file.source(), Pass.FIND).condition(rule.when(), scope);
        return Map.copyOf(scope.all());
    }

    private void imported(DrlFile.Imported imported) {
        String fact = imported.type().startsWith("org.deskcheck.fact.")
                ? imported.type().substring("org.deskcheck.fact.".length())
                : "";
        if (!fact.equals("*") && Types.fact(fact).isEmpty()) {
            problem(
                    imported.span(),
                    "an import of " + Quoted.of(imported.type()),
                    "take it out: all facts are there without it, and nothing else is");
        }
    }

    private void rule(DrlRule rule) {
        Scope scope = new Scope();
        if (rule.when().operands().isEmpty()) {
            problem(rule.whenSpan(), "a rule without a condition", "say of which facts it speaks");
        }
        size(rule);
        condition(rule.when(), scope);
        Typing typing = new Typing(source, scope, Optional.empty(), problems);
        List<Shape> arguments = rule.then().arguments().stream().map(typing::of).toList();
        if (rule.then() instanceof DrlRule.Derives derives) {
            derives(derives, arguments);
        } else {
            finds(rule.then(), arguments);
        }
    }

    private void size(DrlRule rule) {
        long facts = rule.when().all().filter(Pattern.class::isInstance).count();
        if (facts > MOST_FACTS) {
            problem(
                    rule.nameSpan(),
                    "a rule of " + facts + " facts; at most " + MOST_FACTS,
                    "part the rule into several");
        }
        if (branches(rule.when()) > MOST_BRANCHES) {
            problem(
                    rule.nameSpan(),
                    "a rule with more than " + MOST_BRANCHES + " ways through its `or`s",
                    "part the rule into several");
        }
    }

    /** How many rules the engine makes of it: it writes every way out. */
    private static long branches(Condition condition) {
        long ways = condition instanceof Any ? 0 : 1;
        for (Condition part : condition.parts()) {
            long branches = branches(part);
            ways = Math.min(MOST_BRANCHES + 1L, condition instanceof Any ? ways + branches : ways * branches);
        }
        return ways;
    }

    private void finds(DrlRule.Action action, List<Shape> arguments) {
        if (pass == Pass.VERDICT) {
            problem(
                    action.span(),
                    "a finding in a rule that gives verdicts",
                    "write `insertLogical( new ConsistencyHolds( ... ) );`, or move the rule to another family");
        } else if (arguments.isEmpty()) {
            problem(
                    action.span(),
                    "a finding about no claim",
                    "name the claim that a person would change or ask about: `findings.add( kcontext, $claim );`");
        } else if (arguments.get(0).known()
                && !arguments.get(0).isCollection()
                && arguments.get(0).type() != Claim.class) {
            problem(
                    action.arguments().get(0).span(),
                    "a finding is about a claim, not " + arguments.get(0).named(),
                    "name the claim first");
        } else if (arguments.get(0).isCollection()) {
            problem(
                    action.arguments().get(0).span(),
                    "a finding is about one claim, not a " + arguments.get(0),
                    "name one claim first; lists may stand behind it");
        }
    }

    private void derives(DrlRule.Derives derives, List<Shape> arguments) {
        List<String> allowed = DERIVED.getOrDefault(pass, List.of());
        if (!allowed.contains(derives.type())) {
            problem(
                    derives.typeSpan(),
                    "a rule derives no " + Quoted.of(derives.type()),
                    Nearest.hint(
                            derives.type(),
                            allowed,
                            pass == Pass.FIND
                                    ? "what align measures is given; a rule derives a Mark"
                                    : "verdict rules derive " + String.join(", ", allowed)));
            return;
        }
        Constructor<?> constructor = Types.fact(derives.type()).orElseThrow().getConstructors()[0];
        List<Shape> wanted =
                Stream.of(constructor.getGenericParameterTypes()).map(Shape::of).toList();
        if (wanted.size() != arguments.size()) {
            problem(
                    derives.span(),
                    "`" + derives.type() + "` is made of " + wanted.size() + " values, not of " + arguments.size(),
                    "give it "
                            + String.join(
                                    ", ", wanted.stream().map(Shape::toString).toList()));
            return;
        }
        for (int i = 0; i < wanted.size(); i++) {
            if (!arguments.get(i).meets(wanted.get(i))) {
                problem(
                        derives.arguments().get(i).span(),
                        "`" + derives.type() + "` asks for " + wanted.get(i).named() + ", and gets "
                                + arguments.get(i).named(),
                        "give it " + wanted.get(i).named());
            }
        }
    }

    private void condition(Condition condition, Scope scope) {
        if (condition instanceof Pattern pattern) {
            pattern(pattern, scope);
        } else if (condition instanceof All all) {
            all.operands().forEach(each -> condition(each, scope));
        } else if (condition instanceof Any any) {
            any(any, scope);
        } else if (condition instanceof Accumulate accumulate) {
            accumulate(accumulate, scope);
        } else {
            Scope within = scope.within();
            condition.parts().forEach(each -> condition(each, within));
        }
    }

    /** Behind alternatives, what all of them bind is bound. */
    private void any(Any any, Scope scope) {
        List<Scope> ways = any.operands().stream()
                .map(operand -> {
                    Scope way = scope.within();
                    condition(operand, way);
                    return way;
                })
                .toList();
        ways.get(0).all().forEach((name, shape) -> {
            if (scope.shape(name).isEmpty()
                    && ways.stream().allMatch(way -> way.shape(name).isPresent())) {
                scope.bind(name, shape);
            }
        });
    }

    private void pattern(Pattern pattern, Scope scope) {
        Optional<Shape> origin = pattern.from().map(from -> origin(from, scope));
        Optional<Class<?>> type = origin.isPresent() ? Types.gathered(pattern.type()) : Types.fact(pattern.type());
        if (type.isEmpty()) {
            boolean gathered = Types.gathered(pattern.type()).isPresent();
            problem(
                    pattern.typeSpan(),
                    gathered
                            ? Quoted.of(pattern.type()) + " is no fact"
                            : "there is no fact " + Quoted.of(pattern.type()),
                    gathered
                            ? "it stands before `from` alone"
                            : Nearest.hint(pattern.type(), Types.names(), "`rules facts` lists them"));
        }
        Shape shape = type.map(found -> shaped(found, origin)).orElse(Shape.UNKNOWN);
        origin.filter(from -> !from.meets(shape))
                .ifPresent(from -> problem(
                        pattern.typeSpan(),
                        "a `" + shape + "` from a " + from,
                        "name the type of what comes from there"));
        constraints(pattern.constraints(), shape, scope);
        pattern.binding().ifPresent(binding -> bind(binding, shape, scope));
    }

    private static Shape shaped(Class<?> type, Optional<Shape> origin) {
        return origin.filter(from -> from.isCollection() && type.isAssignableFrom(from.type()))
                .orElseGet(() -> Shape.of(type));
    }

    private void constraints(List<Constraint> constraints, Shape shape, Scope scope) {
        Typing typing = new Typing(source, scope, Optional.of(shape), problems);
        for (Constraint constraint : constraints) {
            // of an unknown type nothing more is told
            Shape found = shape.known() ? typing.of(constraint.expression()) : Shape.UNKNOWN;
            if (constraint.binding().isEmpty()) {
                typing.condition(constraint.expression(), found);
            }
            constraint
                    .binding()
                    .ifPresent(binding -> bind(binding, bound(constraint.expression(), found, typing), scope));
        }
    }

    /** {@code $days : days > 2} binds the days. */
    private static Shape bound(Expression expression, Shape found, Typing typing) {
        boolean compares = expression instanceof Expression.Binary binary && !binary.connects() && found.isBoolean();
        if (!compares) {
            return expression instanceof Expression.In in ? quiet(typing).of(in.operand()) : found;
        }
        return quiet(typing).of(((Expression.Binary) expression).left());
    }

    private static Typing quiet(Typing typing) {
        return new Typing(typing.source(), typing.scope(), typing.pattern(), new ArrayList<>());
    }

    private Shape origin(Origin origin, Scope scope) {
        if (origin instanceof Origin.Collect collect) {
            Scope within = scope.within();
            condition(collect.pattern(), within);
            return collect.pattern() instanceof Pattern pattern
                    ? Shape.listOf(Types.fact(pattern.type()).map(Shape::of).orElse(Shape.UNKNOWN))
                    : Shape.listOf(Shape.UNKNOWN);
        }
        if (origin instanceof Origin.Accumulated accumulated) {
            Scope within = scope.within();
            condition(accumulated.source(), within);
            return gathered(accumulated.gathered(), within);
        }
        Shape from = new Typing(source, scope, Optional.empty(), problems).of(((Origin.Value) origin).expression());
        return from.isCollection() ? from.element() : from;
    }

    private void accumulate(Accumulate accumulate, Scope scope) {
        Scope within = scope.within();
        condition(accumulate.source(), within);
        for (Gathered gathered : accumulate.gathered()) {
            Shape shape = gathered(gathered, within);
            gathered.binding().ifPresent(binding -> bind(binding, shape, scope));
        }
        Typing typing = new Typing(source, scope, Optional.empty(), problems);
        accumulate
                .constraints()
                .forEach(constraint -> typing.condition(constraint.expression(), typing.of(constraint.expression())));
    }

    private Shape gathered(Gathered gathered, Scope within) {
        Typing typing = new Typing(source, within, Optional.empty(), problems);
        List<Shape> arguments = gathered.arguments().stream().map(typing::of).toList();
        boolean counts = gathered.function().equals("count");
        if (arguments.size() != 1 && !(counts && arguments.isEmpty())) {
            problem(
                    gathered.span(),
                    "`" + gathered.function() + "` of " + arguments.size() + " values",
                    "give it one: `" + gathered.function() + "( $days )`");
            return Shape.UNKNOWN;
        }
        return switch (gathered.function()) {
            case "count" -> Shape.of(Long.class);
            case "collectList" -> Shape.listOf(arguments.get(0));
            case "collectSet" -> new Shape(java.util.Set.class, List.of(arguments.get(0)));
            case "min", "max" -> arguments.get(0);
            default -> Shape.NUMBER;
        };
    }

    private void bind(Condition.Binding binding, Shape shape, Scope scope) {
        if (!scope.bind(binding.name(), shape)) {
            problem(binding.span(), Quoted.of(binding.name()) + " is bound twice", "give the second another name");
        }
    }

    private void problem(Span span, String said, String hint) {
        problems.add(source.problem(span, said, hint));
    }
}
