package org.deskcheck.workshop.trace;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.deskcheck.pack.Pass;
import org.deskcheck.pack.RuleFile;
import org.deskcheck.pack.drl.Types;

/** The rules of packs that judge together, traced over facts. Safe for threads. */
final class Tracing {

    /** Marks that hang on marks in a circle through a not have no end; the engine has none either. */
    private static final int MOST_ROUNDS = 20;

    private final List<TracedRule> rules;

    Tracing(List<RuleFile> files) {
        this.rules =
                files.stream().flatMap(file -> TracedRule.in(file).stream()).toList();
    }

    List<TracedRule> rules() {
        return rules;
    }

    /** The rules of an id, one a variant. */
    List<TracedRule> of(String id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).toList();
    }

    /** The rules that derive a type of fact in a pass. */
    List<TracedRule> deriving(String type, Pass pass) {
        return rules.stream()
                .filter(rule -> rule.pass() == pass)
                .filter(rule -> rule.derives().filter(type::equals).isPresent())
                .toList();
    }

    /** Facts, and those that the rules of a pass derive from them. */
    FactBase derived(List<Object> facts, Pass pass, Work work) {
        List<TracedRule> deriving = rules.stream()
                .filter(rule -> rule.pass() == pass && rule.derives().isPresent())
                .toList();
        FactBase given = new FactBase(facts);
        Set<Object> last = Set.of();
        for (int round = 0; round < MOST_ROUNDS && !deriving.isEmpty(); round++) {
            Matching matching = new Matching(given.and(List.copyOf(last)), work);
            Set<Object> next = new LinkedHashSet<>();
            deriving.forEach(rule -> matching.each(rule.rule().when(), Row.EMPTY, Watching.NOTHING, row -> {
                made(rule, row).ifPresent(next::add);
                return false;
            }));
            if (next.equals(last)) {
                break;
            }
            last = next;
        }
        return given.and(List.copyOf(last));
    }

    private static Optional<Object> made(TracedRule rule, Row row) {
        List<Object> given = rule.given(row);
        return rule.derives().flatMap(Types::fact).flatMap(type -> {
            try {
                return Optional.of(type.getConstructors()[0].newInstance(given.toArray()));
            } catch (IllegalArgumentException notSuch) {
                return Optional.empty();
            } catch (InstantiationException | IllegalAccessException | InvocationTargetException failed) {
                throw new IllegalStateException("making a " + type.getSimpleName(), failed);
            }
        });
    }

    /** The matches of a rule, in the order of the facts. */
    List<Row> matches(TracedRule rule, FactBase base) {
        List<Row> rows = new ArrayList<>();
        new Matching(base, new Work()).each(rule.rule().when(), Row.EMPTY, Watching.NOTHING, row -> {
            rows.add(row);
            return false;
        });
        return rows;
    }
}
