package org.deskcheck.scoreboard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.deskcheck.report.Report;

/** One dossier's report held against its labels, by the counting that docs/scoreboard.md tells. */
final class Score {

    /** Rules that tie claims together: the flagged claim may also be one of those beside. */
    private static final Set<String> TIES = Set.of(
            "figures/disagree",
            "figures/own-total",
            "revision/own-change",
            "revision/superseded",
            "lineage/copy",
            "lineage/circular",
            "lineage/denied-by-root",
            "lineage/withdrawn-root");

    private static final Set<String> NOTES_COUNT = Set.of("lineage", "revision", "interest");
    private static final int MOST_RELATED = 8;

    /** A flag of a claim, and whether a finding answered to it. */
    record Flag(String claim, String flag, boolean found) {}

    /** Pairs of claims that share an origin: in the report, in the labels, in both. */
    record Pairs(int told, int labelled, int both) {

        double f1() {
            return told + labelled == 0 ? 1 : 2.0 * both / (told + labelled);
        }

        Pairs plus(Pairs other) {
            return new Pairs(told + other.told, labelled + other.labelled, both + other.both);
        }
    }

    private final Labels labels;
    private final Report report;
    private final Map<String, Report.Claim> claims = new HashMap<>();
    private final List<Flag> flags = new ArrayList<>();
    private final List<Report.Finding> alarms = new ArrayList<>();
    private final List<Report.Finding> listed = new ArrayList<>();
    private int counted;

    Score(Labels labels, Report report) {
        this.labels = labels;
        this.report = report;
        report.claims().forEach(claim -> claims.put(claim.id(), claim));
        answer(report.findings().stream().filter(this::counts).toList());
        for (Report.Finding finding : report.findings()) {
            boolean warns = finding.kind().equals("fail") && !finding.level().equals("note");
            if (warns && labels.labelledFor(finding.rule())) {
                counted++;
                if (labels.answeredBy(finding.claim(), finding.rule()).isEmpty()) {
                    alarms.add(finding);
                }
            } else if (labels.answeredBy(finding.claim(), finding.rule()).isEmpty()) {
                listed.add(finding);
            }
        }
    }

    String dossier() {
        return labels.dossier();
    }

    int claims() {
        return claims.size();
    }

    /** Labelled claims that the dossier does not have. */
    List<String> unknownClaims() {
        return labels.claims().keySet().stream()
                .filter(id -> !claims.containsKey(id))
                .toList();
    }

    /** Flags that no row of the table of flags explains. */
    List<String> unknownFlags() {
        return labels.claims().values().stream()
                .flatMap(label -> label.flags().stream())
                .filter(flag -> !labels.answers().containsKey(flag))
                .distinct()
                .toList();
    }

    @Override
    public String toString() {
        return labels.dossier();
    }

    List<Flag> flags() {
        return flags;
    }

    /** Findings at warning or above in a family that the dossier is labelled for. */
    int counted() {
        return counted;
    }

    List<Report.Finding> alarms() {
        return alarms;
    }

    /** Findings without a flag that are not counted: of other families, for review, or notes. */
    Map<String, Integer> listed() {
        return listed.stream().collect(Collectors.toMap(Report.Finding::rule, unused -> 1, Integer::sum, TreeMap::new));
    }

    /** Why a claim's check could not be made, where the report says so. */
    String notChecked(String claim) {
        return report.coverage().notCheckable().stream()
                .filter(one -> one.claim().equals(claim))
                .map(Report.NotCheckable::why)
                .distinct()
                .collect(Collectors.joining("; "));
    }

    /** Of how many claims the lineage cannot be derived, or either answer is right. */
    long lineagesLeftOut() {
        return labels.claims().values().stream()
                .filter(label -> !label.lineageScored())
                .count();
    }

    /** Each finding answers one flag at most, and as many flags as can be are answered. */
    private void answer(List<Report.Finding> findings) {
        List<Flag> scored = new ArrayList<>();
        labels.claims().values().forEach(label -> label.flags().stream()
                .distinct()
                .filter(flag -> !label.notScored().contains(flag))
                .filter(flag -> !labels.answers().getOrDefault(flag, List.of()).isEmpty())
                .forEach(flag -> scored.add(new Flag(label.id(), flag, false))));
        Map<Integer, Integer> flagOf = new HashMap<>();
        for (int flag = 0; flag < scored.size(); flag++) {
            assign(flag, scored, findings, flagOf, new HashSet<>());
        }
        for (int flag = 0; flag < scored.size(); flag++) {
            flags.add(new Flag(scored.get(flag).claim(), scored.get(flag).flag(), flagOf.containsValue(flag)));
        }
    }

    private boolean assign(
            int flag,
            List<Flag> scored,
            List<Report.Finding> findings,
            Map<Integer, Integer> flagOf,
            Set<Integer> tried) {
        for (int finding = 0; finding < findings.size(); finding++) {
            if (answers(findings.get(finding), scored.get(flag)) && tried.add(finding)) {
                Integer other = flagOf.get(finding);
                if (other == null || assign(other, scored, findings, flagOf, tried)) {
                    flagOf.put(finding, flag);
                    return true;
                }
            }
        }
        return false;
    }

    private boolean answers(Report.Finding finding, Flag flag) {
        boolean about = finding.claim().equals(flag.claim());
        boolean beside = TIES.contains(finding.rule())
                && finding.related().stream()
                        .anyMatch(related -> related.claim().equals(flag.claim()));
        return (about || beside)
                && labels.answers().getOrDefault(flag.flag(), List.of()).contains(finding.rule());
    }

    private boolean counts(Report.Finding finding) {
        String family = finding.rule().substring(0, finding.rule().indexOf('/'));
        boolean heard = !finding.level().equals("note") || NOTES_COUNT.contains(family);
        boolean many = finding.related().size() > MOST_RELATED;
        return heard && (!many || (family.equals("lineage") && oneRoot(finding))) && !everywhere(finding.rule());
    }

    private boolean oneRoot(Report.Finding finding) {
        Map<String, Integer> roots = new HashMap<>();
        finding.related().stream()
                .map(related -> labels.claims().get(related.claim()))
                .filter(label -> label != null)
                .forEach(label -> roots.merge(label.root(), 1, Integer::sum));
        return roots.values().stream()
                .anyMatch(count -> count * 2 > finding.related().size());
    }

    /** A rule that speaks of more than three claims in four says nothing, and neither do reviews that mostly miss. */
    private boolean everywhere(String rule) {
        Set<String> about = new HashSet<>();
        int reviews = 0;
        int unflagged = 0;
        for (Report.Finding finding : report.findings()) {
            if (finding.rule().equals(rule)) {
                about.add(finding.claim());
                if (!finding.kind().equals("fail")) {
                    reviews++;
                    unflagged += labels.claims().containsKey(finding.claim())
                                    && labels.claims()
                                            .get(finding.claim())
                                            .flags()
                                            .isEmpty()
                            ? 1
                            : 0;
                }
            }
        }
        return about.size() * 4 > claims.size() * 3 || unflagged * 2 > reviews;
    }

    Pairs pairs() {
        List<Labels.Label> scored = labels.claims().values().stream()
                .filter(Labels.Label::lineageScored)
                .filter(label -> claims.containsKey(label.id()))
                .toList();
        int told = 0;
        int labelled = 0;
        int both = 0;
        for (int i = 0; i < scored.size(); i++) {
            for (int j = i + 1; j < scored.size(); j++) {
                boolean here = sharesOrigin(scored.get(i), scored.get(j));
                boolean there = scored.get(i).root().equals(scored.get(j).root());
                boolean open =
                        there && !scored.get(i).rootOpen().equals(scored.get(j).rootOpen());
                if (open && !here) {
                    continue;
                }
                told += here ? 1 : 0;
                labelled += there ? 1 : 0;
                both += here && there ? 1 : 0;
            }
        }
        return new Pairs(told, labelled, both);
    }

    private boolean sharesOrigin(Labels.Label one, Labels.Label other) {
        Set<String> here = origins(one.id());
        return origins(other.id()).stream().anyMatch(here::contains);
    }

    private Set<String> origins(String claim) {
        Report.Claim told = claims.get(claim);
        return told == null
                ? Set.of()
                : told.origins().stream().map(Report.Origin::id).collect(Collectors.toSet());
    }

    /** How many of each flag were found, by flag in the order of the table. */
    static Map<String, int[]> byFlag(List<Score> scores) {
        Map<String, int[]> byFlag = new LinkedHashMap<>();
        scores.forEach(score -> score.flags().forEach(flag -> {
            int[] count = byFlag.computeIfAbsent(flag.flag(), unused -> new int[2]);
            count[0] += flag.found() ? 1 : 0;
            count[1]++;
        }));
        return byFlag;
    }
}
