package org.deskcheck.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which of many things lead back to themselves. */
final class Circles {

    private final Map<String, Set<String>> next = new HashMap<>();
    private final Map<String, Set<String>> before = new HashMap<>();

    void add(String from, List<String> to) {
        to.forEach(other -> {
            next.computeIfAbsent(from, unused -> new HashSet<>()).add(other);
            before.computeIfAbsent(other, unused -> new HashSet<>()).add(from);
        });
    }

    /** The circles, each with its members in the order of their names; at most {@code most} of them. */
    List<List<String>> found(int most) {
        TreeSet<String> left = new TreeSet<>(next.keySet());
        left.removeAll(ends(next, before));
        left.removeAll(ends(before, next));
        List<List<String>> circles = new ArrayList<>();
        while (!left.isEmpty() && circles.size() < most) {
            String first = left.first();
            Set<String> forward = reached(first, next);
            Set<String> circle = new TreeSet<>(reached(first, before));
            circle.retainAll(forward);
            if (circle.contains(first)) {
                circles.add(List.copyOf(circle));
            }
            left.removeAll(circle);
            left.remove(first);
        }
        return circles;
    }

    /** Those that lead nowhere, and those that lead to such alone: on no circle. */
    private static Set<String> ends(Map<String, Set<String>> next, Map<String, Set<String>> before) {
        Map<String, Integer> ways = new HashMap<>();
        next.forEach((from, to) -> ways.put(from, to.size()));
        Deque<String> open = new ArrayDeque<>(before.keySet());
        open.removeIf(next::containsKey);
        Set<String> ends = new HashSet<>();
        while (!open.isEmpty()) {
            String end = open.pop();
            ends.add(end);
            for (String from : before.getOrDefault(end, Set.of())) {
                if (ways.merge(from, -1, Integer::sum) == 0) {
                    open.push(from);
                }
            }
        }
        return ends;
    }

    private static Set<String> reached(String from, Map<String, Set<String>> next) {
        Set<String> reached = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(next.getOrDefault(from, Set.of()));
        while (!open.isEmpty()) {
            String at = open.pop();
            if (reached.add(at)) {
                open.addAll(next.getOrDefault(at, Set.of()));
            }
        }
        return reached;
    }
}
