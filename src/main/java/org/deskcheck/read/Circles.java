package org.deskcheck.read;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which of many things lead back to themselves. */
final class Circles {

    private final Map<String, List<String>> next = new HashMap<>();

    void add(String from, List<String> to) {
        next.put(from, to);
    }

    boolean leadsBack(String from) {
        return reached(from).contains(from);
    }

    /** Those on the way from something back to it, in the order of their names. */
    List<String> circle(String from) {
        return reached(from).stream()
                .filter(other -> reached(other).contains(from))
                .sorted()
                .toList();
    }

    private Set<String> reached(String from) {
        Set<String> reached = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(next.getOrDefault(from, List.of()));
        while (!open.isEmpty()) {
            String at = open.pop();
            if (reached.add(at)) {
                open.addAll(next.getOrDefault(at, List.of()));
            }
        }
        return reached;
    }
}
