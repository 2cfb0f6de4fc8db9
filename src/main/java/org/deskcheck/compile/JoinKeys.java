package org.deskcheck.compile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.deskcheck.pack.drl.Condition;
import org.deskcheck.pack.drl.Condition.Constraint;
import org.deskcheck.pack.drl.Condition.Pattern;
import org.deskcheck.pack.drl.DrlFile;
import org.deskcheck.pack.drl.DrlRule;
import org.deskcheck.pack.drl.Expression;
import org.deskcheck.pack.drl.Span;

/**
 * Gives the ids on which rules join names of their own. Drools looks facts up by what a bare name stands for; behind
 * {@code claim.id == $claim.id} it tries every fact with every other. So where {@code $claim} is bound,
 * {@code GENERATED_claim_id : id} is bound beside it, and the join is on that. It matches what it matched.
 */
final class JoinKeys {

    /** The engine's own beginning for names that no author wrote; what a finding keeps of its match leaves them out. */
    private static final String GENERATED = "GENERATED_";

    /** Where a name was bound, and by which path of the pattern's fact; no path where it is the fact itself. */
    private record Bound(Pattern pattern, String path) {}

    private final DrlFile file;
    private final Map<Integer, String> inserted = new TreeMap<>(Comparator.reverseOrder());
    private final Map<Integer, Span> replaced = new HashMap<>();

    private JoinKeys(DrlFile file) {
        this.file = file;
        file.rules().forEach(this::name);
    }

    /** The text of a rule file with a name for each id that a rule joins on; as many lines as before. */
    static String named(DrlFile file) {
        JoinKeys keys = new JoinKeys(file);
        StringBuilder text = new StringBuilder(file.source().text());
        // from the end on, so that what stands before keeps its place
        keys.inserted.forEach((at, what) -> {
            Span instead = keys.replaced.getOrDefault(at, new Span(at, at));
            text.replace(instead.start(), instead.end(), what);
        });
        return text.toString();
    }

    private void name(DrlRule rule) {
        // within a forall the engine has an order of its own
        if (rule.when().all().anyMatch(Condition.Forall.class::isInstance)) {
            return;
        }
        Map<String, List<Bound>> bound = new HashMap<>();
        Set<String> taken = new HashSet<>();
        for (Condition condition : rule.when().all().toList()) {
            if (condition instanceof Pattern pattern) {
                List.copyOf(pattern.constraints()).forEach(constraint -> join(constraint, bound, taken));
                bind(pattern, bound);
            }
        }
    }

    private static void bind(Pattern pattern, Map<String, List<Bound>> bound) {
        pattern.binding().ifPresent(binding -> bind(binding.name(), new Bound(pattern, ""), bound));
        for (Constraint constraint : pattern.constraints()) {
            constraint.binding().ifPresent(binding -> path(constraint.expression())
                    .ifPresentOrElse(
                            path -> bind(binding.name(), new Bound(pattern, path + "."), bound),
                            () -> bound.computeIfAbsent(binding.name(), unused -> new ArrayList<>())
                                    .clear()));
        }
    }

    private static void bind(String name, Bound to, Map<String, List<Bound>> bound) {
        bound.computeIfAbsent(name, unused -> new ArrayList<>()).add(to);
    }

    private void join(Constraint constraint, Map<String, List<Bound>> bound, Set<String> taken) {
        if (!(constraint.expression() instanceof Expression.Binary join)
                || !join.operator().equals("==")
                || join.negated()
                || join.abbreviated()
                || constraint.binding().isPresent()
                || path(join.left()).filter(path -> !path.startsWith("$")).isEmpty()) {
            return;
        }
        String key = path(join.right()).orElse("");
        int dot = key.indexOf('.');
        if (!key.startsWith("$") || dot < 0 || !isId(key)) {
            return;
        }
        List<Bound> to = bound.getOrDefault(key.substring(0, dot), List.of());
        if (to.size() == 1) {
            String name = GENERATED + key.substring(1).replace('.', '_');
            if (taken.add(name)) {
                insert(to.get(0), name, key.substring(dot + 1));
            }
            Span span = join.right().span();
            inserted.put(span.start(), name);
            replaced.put(span.start(), span);
        }
    }

    private void insert(Bound to, String name, String rest) {
        List<Constraint> constraints = to.pattern().constraints();
        String binding = name + " : " + to.path() + rest;
        if (constraints.isEmpty()) {
            int bracket =
                    file.source().text().indexOf('(', to.pattern().typeSpan().end());
            inserted.merge(bracket + 1, " " + binding, (one, other) -> one + "," + other);
        } else {
            int end = constraints.get(constraints.size() - 1).span().end();
            inserted.merge(end, ", " + binding, String::concat);
        }
    }

    private static boolean isId(String path) {
        String last = path.substring(path.lastIndexOf('.') + 1);
        return last.equals("id") || last.endsWith("Id");
    }

    /** Names with dots between them; empty where anything else is asked. */
    private static Optional<String> path(Expression expression) {
        if (expression instanceof Expression.Name name) {
            return Optional.of(name.name()).filter(written -> !written.equals("this"));
        }
        return expression instanceof Expression.Member member && !member.nullSafe()
                ? path(member.of()).map(of -> of + "." + member.name())
                : Optional.empty();
    }
}
