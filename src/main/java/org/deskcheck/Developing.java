package org.deskcheck;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.deskcheck.align.Align;
import org.deskcheck.align.Facts;
import org.deskcheck.align.Reach;
import org.deskcheck.align.Reach.By;
import org.deskcheck.align.name.Sources;
import org.deskcheck.dossier.DocumentEntry;
import org.deskcheck.dossier.Dossier;
import org.deskcheck.dossier.LeavingOut;
import org.deskcheck.judge.Judge;
import org.deskcheck.judge.Judgement;
import org.deskcheck.pack.RuleInfo;
import org.deskcheck.problem.Checked;
import org.deskcheck.problem.Problem;
import org.deskcheck.read.KeptReading;
import org.deskcheck.report.CheckCounts;
import org.deskcheck.report.KeptJson;
import org.deskcheck.report.Report;
import org.deskcheck.report.Reporting;
import org.jspecify.annotations.Nullable;

/**
 * A dossier that develops: documents are added to it and revised, findings are waived. Each state of it gives the very
 * report that {@link Deskcheck#verify} gives, at the cost of what differs from the state before, where that can be told;
 * else it is verified as a whole. It keeps the last state and its report, about ten times as large as the dossier.
 *
 * <p>Safe to share between threads, which wait for each other.
 */
public final class Developing {

    /** So often what a change bears on is found to be more than was thought, before all is verified. */
    private static final int MOST_PARTS = 4;

    /** Where a change bears on more than one claim in so many, all of them are verified. */
    private static final int WIDEST = 3;

    private final Judge judge;
    private final Options options;
    private final int widest;
    private final boolean near;
    private @Nullable Whole whole;
    private int verified;
    private final KeptJson json = new KeptJson();
    private final KeptReading reading;

    /** {@code widest} is {@link #WIDEST}, or 0 where nothing is too wide. */
    Developing(Judge judge, Options options, int widest) {
        this.judge = judge;
        this.options = options;
        this.widest = widest;
        this.reading = new KeptReading(options.registry());
        // how far a rule reaches that is joined by something else than claims, nobody knows
        this.near =
                judge.bundles().stream().flatMap(pack -> pack.rules().stream()).allMatch(RuleInfo::near);
    }

    Developing(Judge judge, Options options) {
        this(judge, options, WIDEST);
    }

    /**
     * The dossier of files, by their names, as {@link Deskcheck#read(SortedMap, String)} reads them; those that are as they
     * were are not read again.
     */
    public synchronized Checked<Dossier> read(SortedMap<String, byte[]> files, String name) {
        return reading.together(files, name);
    }

    /** Verifies the dossier as it is now. */
    public synchronized Verification verify(Dossier dossier) {
        Whole last = whole;
        whole = null;
        if (last != null && near) {
            Optional<Verification> part = near(last, dossier);
            if (part.isPresent()) {
                whole = last;
                return part.get();
            }
        }
        return all(dossier);
    }

    /** How many claims the last verification looked at, the others being as they were before. */
    public synchronized int verified() {
        return verified;
    }

    private Verification all(Dossier dossier) {
        Facts facts = Align.facts(dossier, options.registry(), options.asOf());
        Judgement judgement = judge.judge(facts, options.bounds());
        Report report = report(judgement);
        verified = facts.claims().size();
        boolean plain = facts.dossier().leftOut().isEmpty()
                && dossier.supposed().isEmpty()
                && judgement.incomplete().isEmpty();
        if (plain && near) {
            whole = new Whole(facts, judgement, report, options.registry());
        }
        return new Verification(report, () -> judgement, Deskcheck.rules(judge.bundles()), Optional.of(json));
    }

    private Report report(Judgement judgement) {
        return Reporting.of(
                judgement, options.registry().digest(), judge.digest(), judge.changes(), Deskcheck.version());
    }

    private Optional<Verification> near(Whole last, Dossier next) {
        LocalDate asOf = options.asOf().orElseGet(() -> Align.newest(next));
        if (!alike(last, next, asOf)) {
            return Optional.empty();
        }
        Set<String> namesBefore = last.names();
        Change change = new Change(last, next);
        if (change.ofQuestions() && crosses(last.dossier(), next)) {
            return Optional.empty();
        }
        change.apply();
        if (change.anywhere() || renamed(next, namesBefore, last.names())) {
            return Optional.empty();
        }
        Set<String> besides = new HashSet<>();
        for (int i = 0; i < MOST_PARTS; i++) {
            Set<String> reached = change.reached(besides);
            if ((long) reached.size() * widest > last.claims.size()) {
                return Optional.empty();
            }
            last.unaligned(reached);
            Part part = new Part(last, next, reached, change.questions());
            Facts facts = Align.part(part.dossier(), options.registry(), asOf, part.surroundings());
            last.aligned(facts, reached);
            Set<String> more = beyond(last, next, reached);
            if (more.isEmpty()) {
                return judged(last, next, change, part, facts, reached);
            }
            besides.addAll(more);
        }
        return Optional.empty();
    }

    private Optional<Verification> judged(
            Whole last, Dossier next, Change change, Part part, Facts facts, Set<String> reached) {
        Judgement judgement = judge.judge(facts, options.bounds());
        if (!judgement.incomplete().isEmpty()) {
            return Optional.empty();
        }
        Judgement own = part.own(judgement, change.documents());
        Report report = report(own);
        Map<String, CheckCounts> counts = CheckCounts.byClaim(own, Owner::of);
        Set<String> replaced = new HashSet<>(reached);
        replaced.addAll(change.claims());
        List<CheckCounts> before = new ArrayList<>();
        replaced.forEach(id -> Optional.ofNullable(last.counts.remove(id)).ifPresent(before::add));
        last.counts.putAll(counts);
        last.report.replace(report, replaced, part.questions(), change.documents(), before, counts.values());
        last.now(next, facts.asOf());
        verified = reached.size();
        Report merged = last.report.report(report, Part.of(own, next, remarks(last, next)));
        return Optional.of(new Verification(
                merged,
                () -> judge.judge(Align.facts(next, options.registry(), options.asOf()), options.bounds()),
                Deskcheck.rules(judge.bundles()),
                Optional.of(json)));
    }

    /** Whether all that is declared once is as it was. */
    private boolean alike(Whole last, Dossier next, LocalDate asOf) {
        Dossier before = last.dossier();
        boolean later = options.asOf()
                .filter(day -> !LeavingOut.later(next, day).leftOut().isEmpty())
                .isPresent();
        return !later
                && next.leftOut().isEmpty()
                && next.supposed().isEmpty()
                && before.flat() == next.flat()
                && before.sources().equals(next.sources())
                && before.subjects().equals(next.subjects())
                && before.events().equals(next.events())
                && before.places().equals(next.places())
                && before.interests().equals(next.interests())
                && before.relations().equals(next.relations())
                && before.measures().equals(next.measures())
                && before.units().equals(next.units())
                && stories(before).equals(stories(next))
                && allStories(before) == allStories(next)
                // days are told without the year of the run
                && last.asOf().getYear() == asOf.getYear();
    }

    private static Set<String> stories(Dossier dossier) {
        Set<String> stories = new HashSet<>();
        dossier.documents().stream()
                .filter(DocumentEntry::story)
                .map(DocumentEntry::id)
                .forEach(stories::add);
        return stories;
    }

    /** Without a story, all documents are; where all are, who is credited elsewhere speaks for itself. */
    private static boolean allStories(Dossier dossier) {
        Set<String> stories = stories(dossier);
        return stories.isEmpty() || stories.size() == dossier.documents().size();
    }

    /** Whether all questions of the one are compared by name, and not those of the other, or of a table. */
    private static boolean crosses(Dossier before, Dossier next) {
        boolean compared = Align.comparesNames(before.questions().size());
        boolean compares = Align.comparesNames(next.questions().size());
        return compared != compares || (compares && next.flat());
    }

    /** Whether a source is shown by another name than before. */
    private boolean renamed(Dossier next, Set<String> before, Set<String> now) {
        if (before.equals(now)) {
            return false;
        }
        Sources then = new Sources(options.registry(), next.sources(), before);
        Sources after = new Sources(options.registry(), next.sources(), now);
        Set<String> names = new HashSet<>(before);
        names.addAll(now);
        return names.stream()
                .filter(name -> !(before.contains(name) && now.contains(name)))
                .flatMap(name -> after.namedIn(name).stream())
                .anyMatch(source -> !then.nameOf(source.id()).equals(after.nameOf(source.id())));
    }

    /** The claims outside of a part that what was found out of it bears on. */
    private static Set<String> beyond(Whole last, Dossier next, Set<String> reached) {
        Set<String> beyond = new HashSet<>();
        boolean allStories = allStories(next);
        for (Reach.Key key : last.ties.turned()) {
            switch (key.by()) {
                case CARRIES -> {
                    String[] parts = key.of().split("\n", -1);
                    last.ties.of(By.LEANS, parts[0]).stream()
                            .filter(last.ties.of(By.CITES, parts[1])::contains)
                            .forEach(beyond::add);
                }
                case LEANED -> {
                    if (allStories) {
                        beyond.addAll(last.ties.of(By.SPEAKS, key.of()));
                    }
                }
                case HEARD -> {
                    beyond.addAll(last.ties.of(By.STAKE, key.of()));
                    beyond.addAll(last.ties.of(By.SIDE, key.of()));
                }
                default -> {
                    // known before aligning
                }
            }
        }
        beyond.removeAll(reached);
        return beyond;
    }

    private static List<Problem> remarks(Whole last, Dossier next) {
        Set<String> asked = new TreeSet<>(last.ties.keys(By.ASKED));
        asked.addAll(last.reach.askedAlways());
        last.documents.values().forEach(document -> asked.addAll(last.reach.asked(document)));
        return Align.remarks(
                next, asked.stream().filter(last.reach::unlisted).sorted().toList());
    }
}
