package org.deskcheck.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What was counted over many dossiers. */
final class Totals {

    private final Failing failing;
    private final Map<String, Long> findings = new LinkedHashMap<>();
    private long verified;
    private long claims;
    private long failed;
    private long incomplete;
    private long unread;
    private long problems;

    Totals(Failing failing) {
        this.failing = failing;
    }

    /** Counts a report. */
    void add(int itsClaims, Map<String, Integer> itsFindings, boolean complete) {
        verified++;
        claims += itsClaims;
        itsFindings.forEach((key, count) -> findings.merge(key, (long) count, Long::sum));
        failed += failing.fails(itsFindings) ? 1 : 0;
        incomplete += complete ? 0 : 1;
    }

    /** Counts a dossier that could not be read. */
    void addUnread(int itsProblems) {
        unread++;
        problems += itsProblems;
    }

    long dossiers() {
        return verified + unread;
    }

    long verified() {
        return verified;
    }

    long unread() {
        return unread;
    }

    long problems() {
        return problems;
    }

    /** True over all that was counted: that a dossier could not be read weighs more than what was found in others. */
    int exit() {
        return unread > 0 ? Exit.BAD_INPUT : failed > 0 ? Exit.FOUND : Exit.CLEAN;
    }

    /** Two lines, or three where something was left undone. */
    @Override
    public String toString() {
        String counts = findings.entrySet().stream()
                .filter(each -> each.getValue() > 0)
                .map(each -> counted(each.getValue(), each.getKey().equals("open") ? "open question" : each.getKey()))
                .collect(Collectors.joining(", "));
        return counted(verified, "dossier") + " with " + counted(claims, "claim") + ": "
                + (counts.isEmpty() ? "nothing found" : counts) + "\n"
                + counted(failed, "dossier") + " make" + (failed == 1 ? "s" : "") + " the exit code 1\n"
                + (incomplete > 0 ? counted(incomplete, "report") + " not complete\n" : "")
                + (unread > 0 ? counted(unread, "dossier") + " could not be read\n" : "");
    }

    private static String counted(long count, String word) {
        boolean plural = count != 1 && !word.equals("waived");
        return String.format(Locale.ROOT, "%,d %s%s", count, word, plural ? "s" : "");
    }
}
