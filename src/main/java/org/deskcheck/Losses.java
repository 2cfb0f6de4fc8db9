package org.deskcheck;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.deskcheck.align.name.Without;
import org.deskcheck.dossier.ClaimEntry;
import org.deskcheck.dossier.Dossier;
import org.deskcheck.dossier.LinkEntry;
import org.deskcheck.fact.Source;
import org.deskcheck.read.Limits;
import org.deskcheck.report.Report;
import org.deskcheck.report.RestsOn;

/**
 * Looks for the smallest sets of sources without which a claim's verdicts are others: by verifying without each set, the
 * smaller first. A set is passed over only where it cannot be an answer: it holds one already, or the dossier without it
 * is the dossier without a part of it.
 */
final class Losses {

    private static final Map<String, Function<Report.Claim, String>> VERDICTS = verdicts();

    private static Map<String, Function<Report.Claim, String>> verdicts() {
        Map<String, Function<Report.Claim, String>> verdicts = new LinkedHashMap<>();
        verdicts.put("consistency", Report.Claim::consistency);
        verdicts.put("provenance", Report.Claim::provenance);
        return verdicts;
    }

    private final int most = Limits.most("rests-on-sources");
    private final int mostRuns = Limits.most("rests-on-runs");
    private final Deskcheck deskcheck;
    private final Without without;
    private final ClaimEntry entry;
    private final Report whole;
    private final Report.Claim now;
    private final List<Source> printedBy;
    private final List<Source> sources;
    private final Map<String, List<Loss>> found = new LinkedHashMap<>();
    private final List<String> untried = new ArrayList<>();
    private int runs = 1;
    private int incomplete;

    /** Places of sources in the list of them, in order. */
    private record Loss(List<Integer> sources, String then) {}

    Losses(Deskcheck deskcheck, Dossier dossier, Without without, ClaimEntry entry) {
        this.deskcheck = deskcheck;
        this.without = without;
        this.entry = entry;
        this.whole = deskcheck.verify(dossier).report();
        this.now = claim(whole);
        String publisher = dossier.documents().stream()
                .filter(document -> document.id().equals(entry.document()))
                .findFirst()
                .orElseThrow()
                .publisher();
        List<Source> mattering = without.mattering();
        this.printedBy = mattering.stream()
                .filter(source -> without.means(publisher, source))
                .toList();
        this.sources = mattering.stream()
                .filter(source -> !printedBy.contains(source))
                .sorted(nearest(dossier))
                .toList();
        VERDICTS.keySet().forEach(verdict -> found.put(verdict, new ArrayList<>()));
    }

    /** Those in the claim's own attribution, then those with an answer to its question: where a bound cuts, least is lost. */
    private Comparator<Source> nearest(Dossier dossier) {
        List<String> own = names(Stream.of(entry));
        Set<String> beside = new HashSet<>();
        dossier.claims().stream()
                .filter(claim -> claim.question().equals(entry.question()))
                .forEach(claim -> beside.add(claim.document()));
        List<String> answering = Stream.concat(
                        names(dossier.claims().stream()
                                        .filter(claim -> claim.question().equals(entry.question())))
                                .stream(),
                        dossier.documents().stream()
                                .filter(document -> beside.contains(document.id()))
                                .map(document -> document.publisher()))
                .distinct()
                .toList();
        Map<String, Integer> ranks = new LinkedHashMap<>();
        for (Source source : without.mattering()) {
            boolean first = own.stream().anyMatch(name -> without.means(name, source));
            boolean second = answering.stream().anyMatch(name -> without.means(name, source));
            ranks.put(source.id(), first ? 0 : second ? 1 : 2);
        }
        return Comparator.comparing((Source source) -> ranks.getOrDefault(source.id(), 2))
                .thenComparing(Source::id);
    }

    private static List<String> names(Stream<ClaimEntry> claims) {
        return claims.flatMap(claim -> claim.chains().stream())
                .flatMap(List::stream)
                .map(LinkEntry::source)
                .distinct()
                .toList();
    }

    RestsOn find() {
        for (int size = 1; size <= Math.min(most, sources.size()) && untried.isEmpty(); size++) {
            ofSize(size);
        }
        if (untried.isEmpty() && sources.size() > most && open(most + 1)) {
            untried.add("sets of more than " + most + " sources");
        }
        if (incomplete > 0) {
            untried.add("every rule, because judging was cut short in " + incomplete + " of the runs");
        }
        return new RestsOn(
                whole.ids(),
                whole.changes(),
                whole.dossier().id(),
                whole.dossier().title(),
                now.id(),
                now.text(),
                VERDICTS.entrySet().stream()
                        .map(verdict -> new RestsOn.Verdict(
                                verdict.getKey(),
                                verdict.getValue().apply(now),
                                found.getOrDefault(verdict.getKey(), List.of()).stream()
                                        .map(loss -> new RestsOn.Loss(
                                                loss.sources().stream()
                                                        .map(sources::get)
                                                        .map(Losses::shown)
                                                        .toList(),
                                                loss.then()))
                                        .toList()))
                        .toList(),
                printedBy.stream().map(Losses::shown).toList(),
                new RestsOn.Search(sources.size(), Math.min(most, sources.size()), runs, untried));
    }

    private void ofSize(int size) {
        Optional<List<Integer>> set = first(size);
        while (set.isPresent()) {
            List<Integer> gone = set.get();
            List<String> asked = VERDICTS.keySet().stream()
                    .filter(verdict -> minimal(verdict, gone))
                    .toList();
            if (!asked.isEmpty() && more(gone)) {
                if (runs >= mostRuns) {
                    untried.add("all sets of " + (size == 1 ? "1 source" : size + " sources") + " from "
                            + String.join(
                                    " and ",
                                    gone.stream()
                                            .map(sources::get)
                                            .map(Source::name)
                                            .toList())
                            + " on, and larger ones: " + mostRuns + " runs were made");
                    return;
                }
                run(gone, asked);
            }
            set = next(gone);
        }
    }

    private void run(List<Integer> gone, List<String> asked) {
        Report report = deskcheck.verify(left(gone)).report();
        runs++;
        incomplete += report.complete() ? 0 : 1;
        Report.Claim then = claim(report);
        for (String verdict : asked) {
            Function<Report.Claim, String> value = VERDICTS.getOrDefault(verdict, Report.Claim::consistency);
            if (!value.apply(then).equals(value.apply(now))) {
                found.getOrDefault(verdict, new ArrayList<>()).add(new Loss(gone, value.apply(then)));
            }
        }
    }

    /** Whether no part of the set changes the verdict already. */
    private boolean minimal(String verdict, List<Integer> gone) {
        return found.getOrDefault(verdict, List.of()).stream().noneMatch(loss -> gone.containsAll(loss.sources()));
    }

    /** Whether each source of the set takes something away that the others leave. */
    private boolean more(List<Integer> gone) {
        Object all = content(left(gone));
        return gone.stream().noneMatch(one -> content(
                        left(gone.stream().filter(other -> !other.equals(one)).toList()))
                .equals(all));
    }

    /** Whether a set of a size could still be an answer. */
    private boolean open(int size) {
        for (Optional<List<Integer>> set = first(size); set.isPresent(); set = next(set.get())) {
            List<Integer> gone = set.get();
            if (VERDICTS.keySet().stream().anyMatch(verdict -> minimal(verdict, gone))) {
                return true;
            }
        }
        return false;
    }

    private Dossier left(List<Integer> gone) {
        return without.leaving(gone.stream().map(sources::get).toList());
    }

    /** All that leaving out can change and a verdict can see. */
    private static Object content(Dossier dossier) {
        return List.of(dossier.documents(), dossier.claims(), dossier.questions(), dossier.interests());
    }

    private Optional<List<Integer>> first(int size) {
        return size > sources.size()
                ? Optional.empty()
                : Optional.of(Stream.iterate(0, place -> place + 1).limit(size).toList());
    }

    /** The next set of the same size, in lexical order of places. */
    private Optional<List<Integer>> next(List<Integer> set) {
        List<Integer> next = new ArrayList<>(set);
        int at = set.size() - 1;
        while (at >= 0 && next.get(at) == sources.size() - set.size() + at) {
            at--;
        }
        if (at < 0) {
            return Optional.empty();
        }
        int place = next.get(at) + 1;
        for (int i = at; i < next.size(); i++) {
            next.set(i, place++);
        }
        return Optional.of(List.copyOf(next));
    }

    private Report.Claim claim(Report report) {
        return report.claims().stream()
                .filter(claim -> claim.id().equals(entry.id()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a claim stays with its document: " + entry.id()));
    }

    /** A confidential source's id is as telling as its name. */
    private static RestsOn.Source shown(Source source) {
        return new RestsOn.Source(source.confidential() ? "confidential" : source.id(), source.name());
    }
}
