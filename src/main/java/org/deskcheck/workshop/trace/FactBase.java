package org.deskcheck.workshop.trace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Facts by their type, which may be one that several types are of. Not safe for threads. */
final class FactBase {

    private final List<Object> facts;
    private final Map<Class<?>, List<Object>> byType = new HashMap<>();

    FactBase(List<Object> facts) {
        this.facts = List.copyOf(facts);
    }

    List<Object> all() {
        return facts;
    }

    List<Object> of(Class<?> type) {
        return byType.computeIfAbsent(
                type, unused -> facts.stream().filter(type::isInstance).toList());
    }

    FactBase and(List<Object> others) {
        List<Object> both = new ArrayList<>(facts);
        both.addAll(others);
        return new FactBase(both);
    }
}
