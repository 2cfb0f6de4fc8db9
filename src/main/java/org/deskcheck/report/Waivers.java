package org.deskcheck.report;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.deskcheck.align.Facts;
import org.deskcheck.dossier.WaiverEntry;
import org.deskcheck.judge.Judgement;
import org.deskcheck.problem.Problem;
import org.deskcheck.problem.Quoted;

/** Which findings the desk has decided to live with, and what is to be said of waivers that do not hold. */
final class Waivers {

    private final boolean whole;
    private final Labels labels;
    private final LocalDate today;
    private final List<WaiverEntry> waivers;
    private final Set<WaiverEntry> covering = new HashSet<>();
    private final Map<WaiverEntry, String> changed = new HashMap<>();
    private final Map<WaiverEntry, String> unpinned = new HashMap<>();

    /** {@code whole} is whether a waiver that covers nothing is one too many: nothing was left out or cut short. */
    Waivers(List<WaiverEntry> waivers, LocalDate today, boolean whole, Labels labels) {
        this.waivers = waivers;
        this.today = today;
        this.whole = whole;
        this.labels = labels;
    }

    static Waivers of(Judgement judgement, Labels labels) {
        Facts facts = judgement.facts();
        boolean whole = facts.dossier().leftOut().isEmpty()
                && facts.dossier().supposed().isEmpty()
                && judgement.incomplete().isEmpty();
        return new Waivers(facts.dossier().waivers(), facts.asOf(), whole, labels);
    }

    /** A reported finding with the waiver that covers it, where one does. */
    Report.Finding applied(Report.Finding finding) {
        Optional<Report.Waiver> waiver = of(finding.rule(), finding.claim(), finding.fingerprint());
        return waiver.isEmpty() ? finding : finding.waived(waiver);
    }

    /** The waiver that covers a finding: it holds on the day of the run, and the finding is the one that was waived. */
    Optional<Report.Waiver> of(String rule, String claim, String fingerprint) {
        Optional<WaiverEntry> holding = Optional.empty();
        for (WaiverEntry waiver : waivers) {
            if (!names(waiver, rule, claim)) {
                continue;
            }
            if (!pinnedTo(waiver, fingerprint)) {
                // by its digits alone nobody knows what it was about
                if (waiver.rule().isPresent() && waiver.claim().isPresent()) {
                    changed.putIfAbsent(waiver, id(fingerprint));
                }
                continue;
            }
            covering.add(waiver);
            if (waiver.claim().isPresent() && waiver.finding().isEmpty()) {
                unpinned.putIfAbsent(waiver, id(fingerprint));
            }
            if (!ended(waiver) && holding.isEmpty()) {
                holding = Optional.of(waiver);
            }
        }
        return holding.map(waiver -> new Report.Waiver(
                labels.words(waiver.reason()), waiver.by(), waiver.until().map(LocalDate::toString), waiver.place()));
    }

    /** What is to be said of the waivers once every finding has been asked about. */
    List<Problem> remarks() {
        return waivers.stream()
                .flatMap(waiver -> remark(waiver).stream())
                .sorted()
                .toList();
    }

    private Optional<Problem> remark(WaiverEntry waiver) {
        if (ended(waiver)) {
            String day = waiver.until().map(LocalDate::toString).orElse("");
            return Optional.of(Problem.at(
                    waiver.place(),
                    "",
                    "the waiver of " + told(waiver) + " ended on " + day
                            + (covering.contains(waiver) ? ", and what it covered counts again" : ""),
                    covering.contains(waiver) ? "decide again: give it another day, or take it out" : "take it out"));
        }
        if (covering.contains(waiver)) {
            return Optional.ofNullable(unpinned.get(waiver))
                    .map(id -> Problem.at(
                            waiver.place(),
                            "",
                            "the waiver of " + told(waiver) + " holds whatever the figures become",
                            "add finding: \"" + id + "\", and it comes back when they change"));
        }
        if (changed.containsKey(waiver)) {
            return Optional.of(Problem.at(
                    waiver.place(),
                    "",
                    "what the waiver of " + told(waiver) + " accepted has changed, and counts again",
                    "look at it again; if it may stand, write finding: \"" + changed.get(waiver) + "\""));
        }
        // what a run leaves out, supposes otherwise or had no time for may be what a waiver covers
        return whole
                ? Optional.of(Problem.at(
                        waiver.place(),
                        "",
                        "the waiver of " + told(waiver) + " covers nothing that is found",
                        "take it out, or mend what it names"))
                : Optional.empty();
    }

    private boolean ended(WaiverEntry waiver) {
        return waiver.until().filter(day -> day.isBefore(today)).isPresent();
    }

    private static boolean names(WaiverEntry waiver, String rule, String claim) {
        return waiver.rule().map(rule::equals).orElse(true)
                && waiver.claim().map(claim::equals).orElse(true);
    }

    private static boolean pinnedTo(WaiverEntry waiver, String fingerprint) {
        return waiver.finding()
                .map(digits -> fingerprint.startsWith(digits.toLowerCase(Locale.ROOT)))
                .orElse(true);
    }

    private static String id(String fingerprint) {
        return fingerprint.substring(0, Fingerprint.ID_DIGITS);
    }

    private static String told(WaiverEntry waiver) {
        return Stream.of(
                        waiver.rule().map(Quoted::of),
                        waiver.claim().map(id -> "claim " + Quoted.of(id)),
                        waiver.rule().isPresent()
                                ? Optional.<String>empty()
                                : waiver.finding().map(Quoted::of))
                .flatMap(Optional::stream)
                .reduce((one, other) -> one + " for " + other)
                .orElse("");
    }
}
