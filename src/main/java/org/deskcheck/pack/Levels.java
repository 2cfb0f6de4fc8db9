package org.deskcheck.pack;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deskcheck.problem.Nearest;
import org.deskcheck.problem.Place;
import org.deskcheck.problem.Problem;
import org.deskcheck.problem.Quoted;

/**
 * The levels that somebody gives to rules in place of their own, and the rules that are off. A rule that is off is judged
 * as if it were not there. Of a rule, its own id says more than its family ({@code drift/*}); of several layers, the last
 * that speaks of it.
 *
 * @param layers what a pack says before what a desk says of it
 */
public record Levels(List<List<Setting>> layers) {

    /** What a rule can be set to. */
    public enum Weight {
        ERROR,
        WARNING,
        NOTE,
        OFF;

        /** The weight of this word, in lower case; empty where it is none. */
        public static Optional<Weight> of(String word) {
            return Stream.of(values())
                    .filter(weight -> weight.toString().equals(word))
                    .findFirst();
        }

        /** The words for them, as they are written in files. */
        public static List<String> words() {
            return Stream.of(values()).map(Weight::toString).toList();
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What is said of a rule or a family.
     *
     * @param rules a rule's id, or {@code family/*}
     * @param place where it is written; empty where it was given in code
     */
    public record Setting(String rules, Weight weight, Optional<Place> place) {

        boolean ofFamily() {
            return rules.endsWith(ALL);
        }

        boolean covers(RuleInfo rule) {
            return ofFamily() ? rules.equals(rule.family() + ALL) : rules.equals(rule.id());
        }

        private Problem problem(String text, String hint) {
            return new Problem(place, "", text, Optional.of(hint));
        }
    }

    /** A rule that is judged otherwise than it declares: its own word for its level and the one that it was given. */
    public record Change(String rule, String was, String is) {}

    private static final String ALL = "/*";

    private static final Levels NONE = new Levels(List.of());

    public Levels {
        layers = layers.stream()
                .map(List::copyOf)
                .filter(layer -> !layer.isEmpty())
                .toList();
    }

    /** By hand: a record's own is put together at its first use, and every start compares levels. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Levels levels && layers.equals(levels.layers);
    }

    @Override
    public int hashCode() {
        return layers.hashCode();
    }

    /** Every rule as it declares itself. */
    public static Levels none() {
        return NONE;
    }

    /** One layer. */
    public static Levels of(List<Setting> settings) {
        return new Levels(List.of(settings));
    }

    /**
     * One layer, in code.
     *
     * @param weights by a rule's id or {@code family/*}
     */
    public static Levels of(Map<String, Weight> weights) {
        return of(weights.entrySet().stream()
                .map(entry -> new Setting(entry.getKey(), entry.getValue(), Optional.empty()))
                .toList());
    }

    /** These, and over them what is said later. */
    public Levels then(Levels later) {
        return new Levels(Stream.concat(layers.stream(), later.layers.stream()).toList());
    }

    /** The rule as it is judged; empty where it is off. A level says nothing of a rule that finds no faults. */
    public Optional<RuleInfo> applied(RuleInfo rule) {
        Optional<Weight> weight = of(rule);
        if (weight.isEmpty() || weight.get() == Weight.OFF) {
            return weight.isEmpty() ? Optional.of(rule) : Optional.empty();
        }
        return Optional.of(
                weighed(rule) ? rule.withLevel(Level.valueOf(weight.get().name())) : rule);
    }

    /** What these change in the rules, sorted by id; a rule that is set to what it is anyhow is not changed. */
    public List<Change> changes(Collection<RuleInfo> rules) {
        Map<String, Change> changes = new TreeMap<>();
        // of the variants of one judgement, one that has a level is told
        rules.stream().sorted(Comparator.comparing(rule -> !weighed(rule))).forEach(rule -> {
            String was = weighed(rule) ? rule.level().toString() : rule.kind().toString();
            String is = applied(rule)
                    .map(applied -> weighed(applied) ? applied.level().toString() : was)
                    .orElse(Weight.OFF.toString());
            if (!is.equals(was)) {
                changes.putIfAbsent(rule.id(), new Change(rule.id(), was, is));
            }
        });
        return List.copyOf(changes.values());
    }

    /** SHA-256 of changes, in hexadecimal: the same where the same rules are judged in the same way. */
    public static String digest(List<Change> changes) {
        return Digest.of(changes.stream()
                .map(change -> change.rule() + " " + change.is())
                .toList());
    }

    /** What cannot be set: rules and families that are not there, levels of rules that have none, and verdicts. */
    public List<Problem> problems(Collection<RuleInfo> rules) {
        return layers.stream()
                .flatMap(List::stream)
                .flatMap(setting -> problem(setting, rules).stream())
                .distinct()
                .sorted()
                .toList();
    }

    private Optional<Weight> of(RuleInfo rule) {
        for (int i = layers.size() - 1; i >= 0; i--) {
            Optional<Weight> said = layers.get(i).stream()
                    .filter(setting -> setting.covers(rule))
                    .min(Comparator.comparing(Setting::ofFamily))
                    .map(Setting::weight);
            if (said.isPresent()) {
                return said;
            }
        }
        return Optional.empty();
    }

    private static Optional<Problem> problem(Setting setting, Collection<RuleInfo> rules) {
        List<RuleInfo> covered = rules.stream().filter(setting::covers).toList();
        if (covered.isEmpty()) {
            List<String> known = rules.stream()
                    .filter(rule -> rule.pass() == Pass.FIND)
                    .map(rule -> setting.ofFamily() ? rule.family() + ALL : rule.id())
                    .distinct()
                    .sorted()
                    .toList();
            return Optional.of(setting.problem(
                    "there is no rule " + Quoted.of(setting.rules()),
                    Nearest.hint(setting.rules(), known, "write a rule's id, or all of a family: " + families(rules))));
        }
        if (covered.get(0).pass() == Pass.VERDICT) {
            return Optional.of(setting.problem(
                    Quoted.of(setting.rules()) + " gives verdicts, which are neither weighed nor off", "take it out"));
        }
        if (setting.weight() != Weight.OFF && covered.stream().noneMatch(Levels::weighed)) {
            return Optional.of(setting.problem(
                    Quoted.of(setting.rules()) + " finds nothing that has a level: " + kinds(covered),
                    "write off, or take it out"));
        }
        return Optional.empty();
    }

    private static String kinds(List<RuleInfo> rules) {
        return rules.stream()
                .map(rule -> switch (rule.kind()) {
                    case REVIEW -> "it is for review";
                    case OPEN -> "it leaves a question open";
                    case FAIL -> "it derives facts";
                })
                .findFirst()
                .orElse("");
    }

    private static String families(Collection<RuleInfo> rules) {
        return rules.stream()
                .filter(rule -> rule.pass() == Pass.FIND)
                .map(rule -> rule.family() + ALL)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static boolean weighed(RuleInfo rule) {
        return rule.finds() && rule.kind() == Kind.FAIL;
    }
}
