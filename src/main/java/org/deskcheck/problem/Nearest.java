package org.deskcheck.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The name that somebody may have meant: the nearest by edits, among those that exist. */
public final class Nearest {

    /** Among more candidates than these nothing is looked for: each problem of a large file would look at all of them. */
    private static final int MOST_CANDIDATES = 2000;

    private static final int LONGEST_NAME = 100;

    /** Names of one or two letters are near to all others of that length. */
    private static final int SHORT_NAME = 3;

    private Nearest() {}

    /**
     * The candidate nearest to {@code name} by optimal string alignment distance (insert, delete, replace, swap of
     * neighbours; Damerau 1964), at most a third of its length away; empty where none is.
     */
    public static Optional<String> to(String name, Collection<String> candidates) {
        if (candidates.size() > MOST_CANDIDATES || name.length() > LONGEST_NAME) {
            return Optional.empty();
        }
        String wanted = folded(name);
        int most = wanted.length() < SHORT_NAME ? 0 : Math.max(1, wanted.length() / 3);
        return candidates.stream()
                .filter(candidate -> !numbersDiffer(wanted, folded(candidate)))
                .filter(candidate -> Math.abs(candidate.length() - wanted.length()) <= most)
                .filter(candidate -> distance(wanted, folded(candidate)) <= most)
                .min(Comparator.comparingInt((String candidate) -> distance(wanted, folded(candidate)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** As a hint: "did you mean `x`?", or else the given words. */
    public static String hint(String name, Collection<String> candidates, String otherwise) {
        return to(name, candidates)
                .map(candidate -> "did you mean `" + candidate + "`?")
                .orElse(otherwise);
    }

    /** "Claim-3" is no slip for "claim-4": names that are numbered on differ on purpose. */
    private static boolean numbersDiffer(String one, String other) {
        return !one.equals(other) && one.replaceAll("\\d", "").equals(other.replaceAll("\\d", ""));
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT).strip();
    }

    private static int distance(String left, String right) {
        int[][] cost = new int[left.length() + 1][right.length() + 1];
        for (int i = 0; i <= left.length(); i++) {
            for (int j = 0; j <= right.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, left, right, i, j);
            }
        }
        return cost[left.length()][right.length()];
    }

    private static int cheapest(int[][] cost, String left, String right, int i, int j) {
        int replaced = cost[i - 1][j - 1] + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
        int best = Math.min(replaced, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        boolean swapped = i > 1
                && j > 1
                && left.charAt(i - 1) == right.charAt(j - 2)
                && left.charAt(i - 2) == right.charAt(j - 1);
        return swapped ? Math.min(best, 1 + cost[i - 2][j - 2]) : best;
    }
}
