package org.deskcheck.workshop.trace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deskcheck.pack.drl.Condition;
import org.deskcheck.pack.drl.Condition.Any;
import org.deskcheck.pack.drl.Condition.Exists;
import org.deskcheck.pack.drl.Condition.Forall;
import org.deskcheck.pack.drl.Condition.Not;
import org.deskcheck.pack.drl.Condition.Pattern;
import org.deskcheck.pack.drl.Expression;
import org.deskcheck.pack.drl.Expression.Name;
import org.deskcheck.pack.drl.Span;
import org.deskcheck.pack.drl.Types;
import org.deskcheck.workshop.layout.Flat;
import org.deskcheck.workshop.trace.Reason.Kind;
import org.deskcheck.workshop.trace.Steps.Step;
import org.deskcheck.workshop.trace.Stopping.Miss;

/**
 * Asks one rule after the other why it did not match, down to rules that would derive a fact that is missing.
 *
 * @param asked the rules that are being asked, so that a circle of them ends
 */
record Asking(Tracing tracing, FactBase base, Set<String> asked) {

    private static final int MOST_NEAREST = 3;

    /**
     * Why a rule matched nothing that its right-hand side would give certain values for.
     *
     * @param about what these values are, in words
     * @param wanted which values, by the number of the argument
     */
    Reason why(TracedRule rule, String about, Map<Integer, Predicate<Object>> wanted) {
        try {
            return traced(rule, about, wanted);
        } catch (TooMuchWork limit) {
            return new Reason(
                    rule.name(),
                    Kind.TOO_MUCH,
                    Optional.empty(),
                    "",
                    "",
                    "the dossier is too large to tell: " + limit.getMessage() + " were needed",
                    List.of(),
                    0,
                    List.of());
        }
    }

    private Reason traced(TracedRule rule, String about, Map<Integer, Predicate<Object>> wanted) {
        Map<Span, Predicate<Row>> looking = new HashMap<>();
        wanted.forEach((number, value) -> {
            Expression argument = rule.rule().then().arguments().get(number);
            rule.giving(argument, value).forEach((span, test) -> looking.merge(span, test, Predicate::and));
        });
        Matching matching = new Matching(base, new Work()).looking(looking);
        Stopping stopping = new Stopping(rule.steps());
        List<Row> others = new ArrayList<>();
        boolean matched = matching.each(rule.rule().when(), Row.EMPTY, stopping, row -> {
            List<Object> given = rule.given(row);
            others.add(row);
            return wanted.entrySet().stream().allMatch(each -> each.getValue().test(given.get(each.getKey())));
        });
        if (matched) {
            return new Reason(
                    rule.name(),
                    Kind.MATCHED,
                    Optional.empty(),
                    "",
                    "",
                    "all its conditions are met",
                    List.of(),
                    0,
                    List.of());
        }
        return others.isEmpty()
                ? new Telling(rule, matching, wanted, looking, about).of(stopping, "")
                : forOthers(rule, others, about);
    }

    private static Reason forOthers(TracedRule rule, List<Row> others, String about) {
        List<String> lines = others.stream()
                .map(row -> rule.given(row).stream().map(FactLine::value).collect(Collectors.joining(", ")))
                .distinct()
                .toList();
        String then = Flat.of(rule.rule().then());
        return new Reason(
                rule.name(),
                Kind.NOT_SO,
                Optional.of(rule.place(rule.rule().then().span())),
                then,
                then,
                "all its conditions are met, and what it gives is not for " + about,
                lines.stream().limit(MOST_NEAREST).toList(),
                Math.max(0, lines.size() - MOST_NEAREST),
                List.of());
    }

    /** Puts into words where a rule stopped. */
    private final class Telling {

        private final TracedRule rule;
        private final Matching matching;
        private final Map<Integer, Predicate<Object>> given;
        private final Map<Span, Predicate<Row>> looking;
        private final String about;

        Telling(
                TracedRule rule,
                Matching matching,
                Map<Integer, Predicate<Object>> given,
                Map<Span, Predicate<Row>> looking,
                String about) {
            this.rule = rule;
            this.matching = matching;
            this.given = given;
            this.looking = looking;
            this.about = about;
        }

        Reason of(Stopping stopping, String within) {
            Step step = stopping.at()
                    .orElseThrow(() -> new IllegalStateException(rule.name() + " matched for other facts alone"));
            Condition condition = step.condition();
            if (step.asked().isPresent()) {
                return asked(step, step.asked().orElseThrow(), stopping, within);
            }
            if (condition instanceof Exists exists) {
                return inside(exists.operand(), stopping, Flat.of(condition));
            }
            if (condition instanceof Pattern pattern) {
                return noFact(step, pattern, stopping, within);
            }
            return condition instanceof Not not
                    ? inTheWay(step, not, stopping)
                    : notThere(step, condition, stopping, within);
        }

        private Reason asked(Step step, Expression asked, Stopping stopping, String within) {
            List<String> lines = stopping.misses().stream()
                    .map(miss -> line(asked, miss))
                    .distinct()
                    .toList();
            int facts = stopping.count();
            String said = (facts == 1 ? "one fact met" : facts + " facts met") + " everything before it, and "
                    + (facts == 1 ? "does not meet it" : "none meets it");
            return reason(step, Kind.NOT_SO, within, said, lines, derivers(step, stopping));
        }

        private static String line(Expression asked, Miss miss) {
            String seen = Seen.in(asked, miss.row(), miss.fact());
            return miss.fact().map(FactLine::of).map(fact -> fact + ": ").orElse("") + seen;
        }

        private Reason noFact(Step step, Pattern pattern, Stopping stopping, String within) {
            int all = matching.base()
                    .of(Types.fact(pattern.type()).orElse(Void.class))
                    .size();
            boolean certain = looking.containsKey(pattern.typeSpan());
            String there = pattern.from().isPresent()
                    ? "nothing of this type comes from there"
                    : "there is no `" + pattern.type() + "`"
                            + (certain ? " for " + about : " in the dossier")
                            + (certain && all > 0 ? "; for others there " + (all == 1 ? "is one" : "are " + all) : "");
            return reason(step, Kind.NO_FACT, within, there, List.of(), derivers(step, stopping));
        }

        private Reason inTheWay(Step step, Not not, Stopping stopping) {
            List<String> lines = stopping.misses().stream()
                    .flatMap(miss -> matching
                            .first(not.operand(), miss.row())
                            .map(row -> row.facts()
                                    .subList(
                                            miss.row().facts().size(),
                                            row.facts().size()))
                            .stream()
                            .map(facts -> String.join(
                                    " and ", facts.stream().map(FactLine::of).toList())))
                    .distinct()
                    .toList();
            return reason(step, Kind.IN_THE_WAY, "", "what must not be there stands in the way", lines, List.of());
        }

        private Reason notThere(Step step, Condition condition, Stopping stopping, String within) {
            if (condition instanceof Any any) {
                List<Reason> ways = any.operands().stream()
                        .map(operand -> inside(operand, stopping, Flat.of(operand)))
                        .toList();
                return reason(step, Kind.NOT_THERE, within, "none of the alternatives is met", List.of(), ways);
            }
            if (condition instanceof Forall forall) {
                List<String> lines = stopping.misses().stream()
                        .flatMap(miss -> matching.against(forall, miss.row()).stream()
                                .map(row ->
                                        FactLine.of(row.facts().get(row.facts().size() - 1))))
                        .distinct()
                        .toList();
                return reason(step, Kind.NOT_THERE, within, "it is not so of every fact", lines, List.of());
            }
            return reason(
                    step, Kind.NOT_THERE, within, "there is nothing to gather", List.of(), derivers(step, stopping));
        }

        /** The first condition inside another that no fact met. */
        private Reason inside(Condition operand, Stopping outer, String within) {
            Stopping inner = new Stopping(Steps.of(operand));
            boolean met =
                    outer.misses().stream().anyMatch(miss -> matching.each(operand, miss.row(), inner, row -> true));
            if (met) {
                throw new IllegalStateException(rule.name() + ": a condition is met that was not");
            }
            return of(inner, within);
        }

        private Reason reason(
                Step step, Kind kind, String within, String said, List<String> lines, List<Reason> because) {
            return new Reason(
                    rule.name(),
                    kind,
                    Optional.of(rule.place(step.span())),
                    step.text(),
                    within.isEmpty() ? head(step) : within,
                    said,
                    lines.stream().limit(MOST_NEAREST).toList(),
                    Math.max(0, lines.size() - MOST_NEAREST),
                    because);
        }

        /** A pattern by its type: where it stands is told beside it. */
        private static String head(Step step) {
            if (step.condition() instanceof Pattern pattern) {
                return pattern.type();
            }
            return step.asked().isPresent() ? "accumulate" : step.text();
        }

        /** Why the rules that derive what is asked for did not: those that could give what the pattern asks. */
        private List<Reason> derivers(Step step, Stopping stopping) {
            if (!(step.condition() instanceof Pattern pattern) || pattern.from().isPresent()) {
                return List.of();
            }
            Row row = stopping.misses().stream().map(Miss::row).findFirst().orElse(Row.EMPTY);
            List<Reason> reasons = new ArrayList<>();
            for (TracedRule deriving : tracing.deriving(pattern.type(), rule.pass())) {
                Map<Integer, Predicate<Object>> wanted = wanted(pattern, row);
                if (could(deriving, wanted) && !asked.contains(deriving.name())) {
                    Set<String> circle = new HashSet<>(asked);
                    circle.add(deriving.name());
                    reasons.add(new Asking(tracing, base, Set.copyOf(circle)).why(deriving, about, wanted));
                }
            }
            return reasons.stream()
                    .filter(reason -> reason.kind() != Kind.MATCHED)
                    .toList();
        }

        /** What a pattern asks each field to be, by the field's number: a fact of other values would be another. */
        private Map<Integer, Predicate<Object>> wanted(Pattern pattern, Row row) {
            List<String> fields = fields(pattern.type());
            Map<Integer, Predicate<Object>> wanted = new HashMap<>();
            pattern.constraints().stream()
                    .flatMap(Steps::asked)
                    .filter(Telling::names)
                    .forEach(asked -> {
                        List<String> named = asked.all()
                                .filter(Name.class::isInstance)
                                .map(expression -> ((Name) expression).name())
                                .filter(fields::contains)
                                .distinct()
                                .toList();
                        if (named.size() == 1) {
                            String field = named.get(0);
                            wanted.merge(
                                    fields.indexOf(field),
                                    value -> new Values(row.with(field, value), Optional.empty()).hold(asked),
                                    Predicate::and);
                        }
                    });
            givenBy(pattern, fields).forEach((field, value) -> wanted.merge(field, value, Predicate::and));
            return wanted;
        }

        private static boolean names(Expression asked) {
            return (asked instanceof Expression.In in && !in.negated())
                    || (asked instanceof Expression.Binary binary
                            && binary.operator().equals("=="));
        }

        /** What a field must be for the rule to give what it is asked for: {@code $claim : claim} must be that claim. */
        private Map<Integer, Predicate<Object>> givenBy(Pattern pattern, List<String> fields) {
            Map<Integer, Predicate<Object>> wanted = new HashMap<>();
            for (Condition.Constraint constraint : pattern.constraints()) {
                if (constraint.binding().isEmpty()
                        || !(Steps.named(constraint) instanceof Name field)
                        || !fields.contains(field.name())) {
                    continue;
                }
                String bound = constraint.binding().orElseThrow().name();
                given.forEach((number, test) -> {
                    Expression argument = rule.rule().then().arguments().get(number);
                    if (argument.all()
                            .anyMatch(part ->
                                    part instanceof Name name && name.name().equals(bound))) {
                        wanted.merge(
                                fields.indexOf(field.name()),
                                value -> new Values(Row.EMPTY.with(bound, value), Optional.empty())
                                        .ask(argument)
                                        .filter(test)
                                        .isPresent(),
                                Predicate::and);
                    }
                });
            }
            return wanted;
        }

        private static List<String> fields(String type) {
            return Types.fact(type).stream()
                    .flatMap(found -> Stream.of(found.getRecordComponents()))
                    .map(component -> component.getName())
                    .toList();
        }

        /** Whether a rule gives what is wanted where it gives a fixed value. */
        private static boolean could(TracedRule deriving, Map<Integer, Predicate<Object>> wanted) {
            List<Object> fixed = deriving.given(Row.EMPTY);
            return wanted.entrySet().stream()
                    .allMatch(each -> fixed.get(each.getKey()) == Nothing.NOTHING
                            || each.getValue().test(fixed.get(each.getKey())));
        }
    }
}
