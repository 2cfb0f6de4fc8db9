package org.deskcheck.workshop.diff;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What dossiers give by other rules.
 *
 * @param dossiers how many were verified
 * @param claims how many claims they have
 * @param rules those with a difference, sorted by name
 * @param verdicts in the order of the dossiers and their claims
 * @param incomplete the dossiers that were not judged whole by both, so that something may be missing here
 */
public record Difference(
        Side before,
        Side now,
        int dossiers,
        int claims,
        List<Rule> rules,
        List<Verdict> verdicts,
        List<String> incomplete) {

    /** Rules to verify by: what they are called, and their digest; empty where nothing was verified. */
    public record Side(String name, String digest) {}

    /** A rule whose findings differ: lost first, then changed, then gained, each in the order of the dossiers. */
    public record Rule(String id, List<Change> changes) {

        public long count(Kind kind) {
            return changes.stream().filter(change -> change.kind() == kind).count();
        }
    }

    /** How a finding differs. */
    public enum Kind {
        LOST,
        CHANGED,
        GAINED;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A finding that differs; {@code before} is absent where it was gained, {@code now} where it was lost.
     *
     * @param text the claim in words
     */
    public record Change(
            Kind kind, String dossier, String claim, String text, Optional<Said> before, Optional<Said> now) {

        /** What it says now, or said before it was lost. */
        Said said() {
            return now.or(() -> before).orElseThrow();
        }
    }

    /**
     * What a finding says.
     *
     * @param weight its level; where it is no failure, its kind
     * @param related the claims beside it, each behind its role
     */
    public record Said(String id, String weight, String message, List<String> related) {}

    /**
     * A verdict on a claim that became another.
     *
     * @param kind consistency or provenance
     * @param rules whose findings on the claim differ; none where the verdict's own rules made the difference
     */
    public record Verdict(
            String dossier, String claim, String text, String kind, String before, String now, List<String> rules) {}

    public long count(Kind kind) {
        return rules.stream().mapToLong(rule -> rule.count(kind)).sum();
    }

    /** Whether nothing that was found is lost, and everything was judged. */
    public boolean nothingLost() {
        return count(Kind.LOST) == 0 && incomplete.isEmpty();
    }
}
