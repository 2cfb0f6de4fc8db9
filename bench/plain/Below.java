import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * For a claim the nearest that lies wholly below it, is of another origin and, where days matter, holds for a day no
 * earlier: a tree over the claims by their upper ends, each node with its latest day and the latest of another origin.
 */
final class Below {

    /** A claim as it lies on the line of numbers, or mirrored on it. */
    record Entry(Claim claim, Interval interval, long day) {

        String origin() {
            return claim.standsFor;
        }
    }

    private static final long NEVER = Long.MIN_VALUE;
    private static final long ANY_DAY = NEVER + 1;

    private static final Comparator<Entry> BY_HIGH = Comparator.comparingLong((Entry entry) -> entry.interval().high())
            // at one number, the end that leaves it out lies lower
            .thenComparing(entry -> !entry.interval().below())
            .thenComparing(entry -> entry.claim().id, Comparator.reverseOrder());

    private final List<Entry> byHigh = new ArrayList<>();
    private final boolean anyDay;
    private final int leaves;
    private final long[] latest;
    private final String[] origin;
    private final long[] latestOfAnother;

    Below(List<Entry> entries, boolean anyDay) {
        this.anyDay = anyDay;
        for (Entry entry : entries) {
            if (entry.interval().high() != Interval.OPEN_HIGH) {
                byHigh.add(entry);
            }
        }
        byHigh.sort(BY_HIGH);
        this.leaves = Integer.highestOneBit(Math.max(1, byHigh.size() * 2 - 1));
        this.latest = new long[2 * leaves];
        this.latestOfAnother = new long[2 * leaves];
        this.origin = new String[2 * leaves];
        for (int i = 0; i < leaves; i++) {
            boolean leaf = i < byHigh.size();
            latest[leaves + i] = leaf ? anyDay ? 0 : byHigh.get(i).day() : NEVER;
            origin[leaves + i] = leaf ? byHigh.get(i).origin() : "";
            latestOfAnother[leaves + i] = NEVER;
        }
        for (int i = leaves - 1; i > 0; i--) {
            join(i, 2 * i, 2 * i + 1);
        }
    }

    private void join(int node, int left, int right) {
        int high = latest[left] >= latest[right] ? left : right;
        int low = high == left ? right : left;
        latest[node] = latest[high];
        origin[node] = origin[high];
        latestOfAnother[node] = Math.max(
                latestOfAnother[high], origin[low].equals(origin[high]) ? latestOfAnother[low] : latest[low]);
    }

    /** Its place among {@link #byHigh}; null where there is none. */
    Claim of(Entry entry) {
        int low = 0;
        int high = byHigh.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (byHigh.get(middle).interval().endsBefore(entry.interval())) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int found = rightmost(1, 0, leaves, low, entry.origin(), anyDay ? ANY_DAY : entry.day());
        return found < 0 ? null : byHigh.get(found).claim();
    }

    private int rightmost(int node, int from, int to, int end, String notOf, long day) {
        if (from >= end || (origin[node].equals(notOf) ? latestOfAnother[node] : latest[node]) < day) {
            return -1;
        }
        if (to - from == 1) {
            return from;
        }
        int middle = (from + to) / 2;
        int right = rightmost(2 * node + 1, middle, to, end, notOf, day);
        return right >= 0 ? right : rightmost(2 * node, from, middle, end, notOf, day);
    }
}
