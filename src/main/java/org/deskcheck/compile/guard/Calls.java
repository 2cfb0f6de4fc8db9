package org.deskcheck.compile.guard;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which method made of rules calls which other, by owner, name and descriptor. */
final class Calls {

    private final Map<String, Set<String>> callees = new HashMap<>();

    void add(String caller, String callee) {
        callees.computeIfAbsent(caller, unused -> new HashSet<>()).add(callee);
    }

    /** Whether any method can come to call itself: takes away who calls nobody, until nothing is left, or a circle. */
    boolean circular() {
        Map<String, Set<String>> left = new HashMap<>();
        callees.forEach((caller, called) -> left.put(caller, new HashSet<>(called)));
        boolean fewer = true;
        while (fewer) {
            left.values().forEach(called -> called.removeIf(callee -> !left.containsKey(callee)));
            fewer = left.values().removeIf(Set::isEmpty);
        }
        return !left.isEmpty();
    }
}
