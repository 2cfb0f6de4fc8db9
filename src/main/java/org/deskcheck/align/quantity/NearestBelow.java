package org.deskcheck.align.quantity;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.deskcheck.fact.Interval;

/**
 * For each claim the nearest one that lies wholly below it, is of another origin, and holds for a day no earlier than
 * it: a tree over the claims in the order of their upper ends, each node with its latest day and the latest day of
 * another origin, so that a question with 100,000 claims costs n log n.
 */
final class NearestBelow {

    private record Node(long latest, String origin, long latestOfAnother) {

        static final Node NONE = new Node(Long.MIN_VALUE, "", Long.MIN_VALUE);

        boolean holds(String notOf, long day) {
            return (origin.equals(notOf) ? latestOfAnother : latest) >= day;
        }

        Node with(Node other) {
            boolean first = latest >= other.latest;
            Node high = first ? this : other;
            Node low = first ? other : this;
            long another = low.origin.equals(high.origin)
                    ? Math.max(high.latestOfAnother, low.latestOfAnother)
                    : Math.max(high.latestOfAnother, low.latest);
            return new Node(high.latest, high.origin, another);
        }
    }

    private final Function<Entry, Interval> interval;
    private final boolean anyDay;
    private final List<Entry> byHigh;
    private final int leaves;
    private final Node[] nodes;

    /** {@code anyDay} where the right answer does not move, so that days do not matter. */
    NearestBelow(List<Entry> entries, Function<Entry, Interval> interval, boolean anyDay) {
        this.interval = interval;
        this.anyDay = anyDay;
        this.byHigh = entries.stream()
                .filter(entry -> interval.apply(entry).high().isPresent())
                .sorted(Comparator.comparing(
                                (Entry entry) -> interval.apply(entry).high().orElseThrow())
                        // at one number, the end that leaves it out lies lower
                        .thenComparing(entry -> !interval.apply(entry).belowHigh())
                        .thenComparing(entry -> entry.claim().id(), Comparator.reverseOrder()))
                .toList();
        this.leaves = Integer.highestOneBit(Math.max(1, byHigh.size() * 2 - 1));
        this.nodes = new Node[2 * leaves];
        for (int i = 0; i < leaves; i++) {
            nodes[leaves + i] = i < byHigh.size() ? leaf(byHigh.get(i)) : Node.NONE;
        }
        for (int i = leaves - 1; i > 0; i--) {
            nodes[i] = nodes[2 * i].with(nodes[2 * i + 1]);
        }
    }

    Optional<Entry> of(Entry entry) {
        int end = countBelow(interval.apply(entry));
        int found = rightmost(1, 0, leaves, end, entry.origin(), anyDay ? Long.MIN_VALUE + 1 : entry.last());
        return found < 0 ? Optional.empty() : Optional.of(byHigh.get(found));
    }

    private Node leaf(Entry entry) {
        return new Node(anyDay ? 0 : entry.first(), entry.origin(), Long.MIN_VALUE);
    }

    private int countBelow(Interval target) {
        int low = 0;
        int high = byHigh.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (interval.apply(byHigh.get(middle)).endsBefore(target)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int rightmost(int node, int from, int to, int end, String origin, long day) {
        if (from >= end || !nodes[node].holds(origin, day)) {
            return -1;
        }
        if (to - from == 1) {
            return from;
        }
        int middle = (from + to) / 2;
        int right = rightmost(2 * node + 1, middle, to, end, origin, day);
        return right >= 0 ? right : rightmost(2 * node, from, middle, end, origin, day);
    }
}
