package org.deskcheck.judge;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeSet;
import org.drools.model.functions.PredicateInformation;
import org.kie.api.runtime.rule.ConsequenceException;

/**
 * The rules behind a session that ended early, and why, in an author's words.
 *
 * @param rules sorted; several of one pack where they share what failed, and none where nothing tells them
 */
record Suspects(Limit limit, List<String> rules, String why) {

    /** The packages that the classes of compiled rules are in. */
    private static final String COMPILED = "deskcheck.";

    /** Who used a budget up, or failed under it. */
    static Suspects behind(Throwable failed, Budget budget, Rulebase rulebase) {
        Optional<Limit> limit = budget.limit();
        List<String> atWork = budget.atWork();
        List<String> most = budget.most();
        Optional<PredicateInformation> constraint = constraint(failed, rulebase);
        List<String> sharing = constraint.stream()
                .flatMap(known -> known.getRuleDefs().stream())
                .map(PredicateInformation.RuleDef::getRuleName)
                .distinct()
                .sorted()
                .toList();
        if (limit.isPresent()) {
            return new Suspects(
                    limit.get(), rulebase.lastAdded(firstKnown(most, sharing, atWork)), used(limit.get(), budget));
        }
        if (failed instanceof OutOfMemoryError) {
            return new Suspects(
                    Limit.MEMORY,
                    rulebase.lastAdded(firstKnown(most, sharing, atWork)),
                    "used up the memory of this program");
        }
        List<String> both = sharing.stream().filter(atWork::contains).toList();
        String where = constraint
                .map(known -> " in `" + known.getStringConstraint() + "`")
                .orElse("");
        return new Suspects(
                Limit.RULE,
                failed instanceof ConsequenceException consequence
                        ? List.of(consequence.getRule().getName())
                        : rulebase.lastAdded(firstKnown(both, sharing, atWork)),
                "failed" + where + ": " + words(root(failed)));
    }

    @SafeVarargs
    private static List<String> firstKnown(List<String>... known) {
        for (List<String> rules : known) {
            if (!rules.isEmpty()) {
                return List.copyOf(new TreeSet<>(rules));
            }
        }
        return List.of();
    }

    private static String used(Limit limit, Budget budget) {
        return switch (limit) {
            case TIME -> "the run may take " + budget.most(limit);
            case INTERRUPT -> "the program asked for an end";
            case WORK, FIRINGS, DERIVED, FINDINGS, MEMORY, RULE ->
                "used up the " + budget.most(limit) + " that a dossier of this size may take";
        };
    }

    private static Throwable root(Throwable failed) {
        Throwable root = failed;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    private static String words(Throwable failed) {
        if (failed instanceof NullPointerException) {
            return "it uses a value that is not there";
        }
        if (failed instanceof NoSuchElementException) {
            return "it asks for a value that is not there";
        }
        if (failed instanceof ClassCastException) {
            return "a value is of another kind than the rule takes it for";
        }
        if (failed instanceof IndexOutOfBoundsException) {
            return "it asks a list or a text for a place that it does not have";
        }
        if (failed instanceof StackOverflowError) {
            return "it calls itself without end";
        }
        if (failed instanceof ArithmeticException) {
            return "a sum has no result" + said(failed);
        }
        return "it could not be worked out" + said(failed);
    }

    private static String said(Throwable failed) {
        return failed.getMessage() == null
                ? ""
                : ": " + failed.getMessage().strip().replaceAll("\\s*\\R\\s*", "; ");
    }

    /** The constraint in whose code it failed, as its author wrote it, with the rules that have it. */
    private static Optional<PredicateInformation> constraint(Throwable failed, Rulebase rulebase) {
        Deque<Throwable> open = new ArrayDeque<>(List.of(failed));
        while (!open.isEmpty()) {
            Throwable one = open.pop();
            for (StackTraceElement frame : one.getStackTrace()) {
                if (frame.getClassName().startsWith(COMPILED)) {
                    Optional<PredicateInformation> known = rulebase.underBudget(() -> asked(frame, rulebase));
                    if (known.isPresent()) {
                        return known;
                    }
                }
            }
            if (one.getCause() != null) {
                open.push(one.getCause());
            }
        }
        return Optional.empty();
    }

    /** Compiled constraints are enums of one constant, and know. */
    private static Optional<PredicateInformation> asked(StackTraceElement frame, Rulebase rulebase) {
        try {
            Class<?> compiled = Class.forName(frame.getClassName(), false, rulebase.loader());
            if (compiled.isEnum() && compiled.getEnumConstants().length == 1) {
                Object information = compiled.getMethod("predicateInformation").invoke(compiled.getEnumConstants()[0]);
                return Optional.of((PredicateInformation) information).filter(known -> !known.isEmpty());
            }
            return Optional.empty();
        } catch (ClassNotFoundException
                | NoSuchMethodException
                | IllegalAccessException
                | InvocationTargetException
                | ClassCastException
                | LinkageError unknown) {
            // another kind of class, or one that is made to mislead: then it does not help to name a rule
            return Optional.empty();
        }
    }
}
