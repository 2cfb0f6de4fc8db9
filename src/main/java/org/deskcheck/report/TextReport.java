package org.deskcheck.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deskcheck.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The report as an editor reads it: what to look at first comes first, worst first; no engine words. */
public final class TextReport {

    /** The least and the most that a line of prose is worth reading at. */
    private static final int LEAST_WIDTH = 40;

    private static final int MOST_WIDTH = 120;
    private static final List<String> LEVELS = List.of("error", "warning", "note");

    private final Report report;
    private final Page page;
    private final Map<String, Report.Claim> claims = new LinkedHashMap<>();
    private final List<Report.Claim> shown;
    private final String explain;

    private TextReport(Report report, int width, boolean coloured, String explain) {
        this.report = report;
        this.page = new Page(Math.max(LEAST_WIDTH, Math.min(MOST_WIDTH, width)), coloured);
        this.explain = explain;
        report.claims().forEach(claim -> claims.put(claim.id(), claim));
        this.shown = report.claims().stream().filter(Report.Claim::story).toList();
    }

    /**
     * The report as text.
     *
     * @param width columns of the terminal; kept between 40 and 120
     * @param coloured whether the terminal shows colours
     * @param path how the dossier was named, to be repeated in hints
     */
    public static String of(Report report, int width, boolean coloured, String path) {
        TextReport text = new TextReport(report, width, coloured, path);
        text.write();
        return text.page.toString();
    }

    private void write() {
        head();
        List<Report.Finding> fails = report.findings().stream()
                .filter(finding ->
                        finding.kind().equals("fail") && finding.waiver().isEmpty())
                .toList();
        page.blank();
        section(
                "LOOK AT",
                worstFirst(fails.stream()
                        .filter(finding -> !finding.level().equals("note"))
                        .toList()));
        section(
                "FOR REVIEW",
                report.findings().stream()
                        .filter(finding -> !finding.kind().equals("fail")
                                && finding.waiver().isEmpty())
                        .toList());
        section(
                "WORTH KNOWING",
                worstFirst(fails.stream()
                        .filter(finding -> finding.level().equals("note"))
                        .toList()));
        section(
                "WAIVED",
                report.findings().stream()
                        .filter(finding -> finding.waiver().isPresent())
                        .toList());
        everyClaim();
        behind();
        coverage();
        foot();
    }

    /** By level; at one level, what alters a claim before what leaves it without a source. */
    private List<Report.Finding> worstFirst(List<Report.Finding> findings) {
        return findings.stream()
                .sorted(Comparator.comparing((Report.Finding finding) -> LEVELS.indexOf(finding.level()))
                        .thenComparing(finding -> finding.supports().isEmpty()))
                .toList();
    }

    private void head() {
        Report.Subject dossier = report.dossier();
        List<Report.Document> stories =
                dossier.documents().stream().filter(Report.Document::story).toList();
        String story = stories.size() == 1
                ? stories.get(0).publisher() + ", " + stories.get(0).published()
                : "";
        page.spread(Page.Tone.STRONG, dossier.title(), story);
        long inFull =
                dossier.documents().stream().filter(Report.Document::inFull).count();
        page.paragraph(
                Page.Tone.FAINT,
                0,
                counted(shown.size(), "claim") + " to verify, " + counted(claims.size() - shown.size(), "claim")
                        + " to hold them against, in "
                        + counted(dossier.documents().size(), "document") + ", " + inFull
                        + " of them held in full on a subject · as known on "
                        + report.ids().asOf());
        dossier.leftOut().forEach(this::leftOut);
        dossier.supposed()
                .forEach(supposed -> page.paragraph(
                        Page.Tone.STRONG,
                        0,
                        "Supposed: " + supposed.claim() + " says “" + supposed.says() + "” instead of “"
                                + supposed.insteadOf() + "”"));
        page.blank();
        Set<String> look = claimsWith(
                finding -> finding.kind().equals("fail") && !finding.level().equals("note"));
        Set<String> review = claimsWith(finding -> !finding.kind().equals("fail"));
        review.removeAll(look);
        page.paragraph(
                Page.Tone.STRONG,
                2,
                counted(look.size(), "claim") + " to look at, " + review.size() + " more for review, "
                        + (shown.size() - look.size() - review.size()) + " with nothing against them.");
        report.incomplete().forEach(cut -> page.paragraph(Page.Tone.ERROR, 2, "Not complete: " + cut.why() + "."));
    }

    private void leftOut(Report.LeftOut out) {
        String documents = counted(out.documents().size(), "document") + " with " + counted(out.claims(), "claim");
        page.paragraph(
                Page.Tone.STRONG,
                0,
                out.why().equals("source")
                        ? "Without " + out.what() + ": " + documents + " and " + counted(out.chains(), "attribution")
                                + " left out"
                        : "As of " + out.what() + ": " + documents + " published later left out");
    }

    private Set<String> claimsWith(Predicate<Report.Finding> wanted) {
        return report.findings().stream()
                .filter(finding -> finding.waiver().isEmpty())
                .filter(wanted)
                .map(Report.Finding::claim)
                .filter(id -> claims.containsKey(id) && claims.get(id).story())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void section(String title, List<Report.Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        heading(title);
        Map<String, List<Report.Finding>> byRule = new LinkedHashMap<>();
        findings.forEach(finding -> byRule.computeIfAbsent(group(finding), unused -> new ArrayList<>())
                .add(finding));
        byRule.values().forEach(this::entry);
    }

    /** Findings of one rule that ask one question are one entry; those whose words differ stand alone. */
    private static String group(Report.Finding finding) {
        return finding.rule() + "\n" + finding.level() + finding.kind() + "\n" + finding.ask() + finding.waiver();
    }

    private void entry(List<Report.Finding> findings) {
        Report.Finding first = findings.get(0);
        boolean several = findings.size() > 1;
        boolean alike = findings.stream().allMatch(finding -> finding.message().equals(first.message()));
        if (several) {
            page.paragraph(Page.Tone.PLAIN, 1, first.title());
        }
        for (Report.Finding finding : findings) {
            Report.Claim claim = claims.get(finding.claim());
            String label = Page.fitted(finding.claim(), Math.max(4, Page.width(finding.claim()) + 1)) + " ";
            page.sides(
                    1, label, claim == null ? "" : text(claim), tone(finding), claim == null ? "" : consistency(claim));
            if (!several || !alike) {
                page.paragraph(Page.Tone.PLAIN, 6, sentence(finding.message()));
            }
        }
        if (several && alike) {
            page.paragraph(Page.Tone.PLAIN, 6, sentence(first.message()));
        }
        page.labelled(Page.Tone.STRONG, 6, "Ask: ", first.ask());
        first.waiver()
                .ifPresent(waiver -> page.labelled(Page.Tone.FAINT, 6, "Waived: ", waiver.reason() + deciding(waiver)));
        page.paragraph(
                Page.Tone.FAINT,
                6,
                (first.kind().equals("fail") ? first.level() : first.kind()) + "  " + first.rule() + "  "
                        + findings.stream().map(Report.Finding::id).collect(Collectors.joining(" ")) + "  "
                        + first.location().file() + ":" + first.location().line());
        page.blank();
    }

    /** " (by the night desk, until 2026-03-31)". */
    private static String deciding(Report.Waiver waiver) {
        String words = Stream.of(waiver.by().map("by "::concat), waiver.until().map("until "::concat))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? "" : " (" + words + ")";
    }

    private void everyClaim() {
        if (shown.isEmpty()) {
            return;
        }
        heading(shown.size() == claims.size() ? "EVERY CLAIM" : "EVERY CLAIM OF THE STORY");
        int ids = shown.stream().mapToInt(claim -> Page.width(claim.id())).max().orElse(1);
        int id = Math.min(ids, Math.max(6, page.width() / 4));
        boolean narrow = page.width() < 76;
        int verdict = shown.stream()
                .mapToInt(claim -> Page.width(consistency(claim)))
                .max()
                .orElse(1);
        int widest = shown.stream()
                .mapToInt(claim -> Page.width(provenance(claim)))
                .max()
                .orElse(1);
        int free = page.width() - 2 - id - 2 - verdict - 2;
        int provenance = narrow ? 0 : Math.min(widest, free * 9 / 20);
        int text = page.width() - 2 - id - 2 - verdict - 1 - (narrow ? 0 : provenance + 1);
        for (Report.Claim claim : shown) {
            String words = claim.consistency().equals("consistent")
                    ? page.toned(Page.Tone.GOOD, Page.fitted(consistency(claim), verdict))
                    : Page.fitted(consistency(claim), verdict);
            String line = "  " + Page.fitted(claim.id(), id) + "  " + Page.fitted(text(claim), text) + " " + words;
            if (narrow) {
                page.raw(line);
                page.paragraph(Page.Tone.FAINT, id + 4, provenance(claim));
            } else {
                page.raw(line + " "
                        + page.toned(
                                Page.Tone.FAINT,
                                Page.fitted(provenance(claim), provenance).stripTrailing()));
            }
        }
        page.blank();
    }

    private void behind() {
        if (shown.isEmpty()) {
            return;
        }
        heading("WHO STANDS BEHIND IT");
        Map<String, List<Report.Claim>> byOrigin = new LinkedHashMap<>();
        Map<String, Report.Origin> origins = new HashMap<>();
        for (Report.Claim claim : shown) {
            for (Report.Origin origin : claim.origins()) {
                byOrigin.computeIfAbsent(origin.id(), unused -> new ArrayList<>())
                        .add(claim);
                origins.putIfAbsent(origin.id(), origin);
            }
        }
        byOrigin.entrySet().stream()
                .sorted((one, other) ->
                        Integer.compare(other.getValue().size(), one.getValue().size()))
                .forEach(entry -> origin(origins.get(entry.getKey()), entry.getValue()));
        nobody("nobody named", "vague");
        nobody("no attribution", "unattributed");
        byOrigin.entrySet().stream()
                .map(entry -> Map.entry(entry.getKey(), onlyFrom(entry.getKey())))
                .filter(entry -> entry.getValue() > 1)
                .max(Map.Entry.comparingByValue())
                .ifPresent(entry -> page.paragraph(
                        Page.Tone.PLAIN,
                        2,
                        "Without " + label(origins.get(entry.getKey())) + ", " + entry.getValue() + " of "
                                + shown.size() + " claims have no origin left."));
        page.blank();
    }

    private static String label(Report.@Nullable Origin origin) {
        return origin == null ? "" : origin.label();
    }

    private long onlyFrom(String origin) {
        return shown.stream()
                .filter(claim -> claim.origins().size() == 1
                        && claim.origins().get(0).id().equals(origin))
                .count();
    }

    private void origin(Report.@Nullable Origin origin, List<Report.Claim> behind) {
        if (origin == null) {
            return;
        }
        page.labelled(
                Page.Tone.STRONG,
                2,
                origin.label() + ", ",
                origin.description() + " ─ " + counted(behind.size(), "claim"));
        Map<String, List<String>> byDocument = new LinkedHashMap<>();
        for (Report.Claim claim : behind) {
            byDocument.computeIfAbsent(road(claim), unused -> new ArrayList<>()).add(claim.id());
        }
        List<Map.Entry<String, List<String>>> roads = List.copyOf(byDocument.entrySet());
        for (int i = 0; i < roads.size(); i++) {
            String branch = i + 1 == roads.size() ? "└─ " : "├─ ";
            page.labelled(
                    Page.Tone.PLAIN,
                    2,
                    branch,
                    roads.get(i).getKey() + " ─ "
                            + String.join(" ", roads.get(i).getValue()));
        }
    }

    /** By which document a claim reaches its origin. */
    private String road(Report.Claim claim) {
        return claim.leansOn().stream()
                .map(claims::get)
                .filter(cited -> cited != null)
                .map(cited -> cited.document())
                .distinct()
                .map(id -> report.dossier().documents().stream()
                        .filter(document -> document.id().equals(id))
                        .map(Report.Document::label)
                        .findFirst()
                        .orElse(id))
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(", "), roads -> roads.isEmpty() ? "without a text in the dossier" : roads));
    }

    private void nobody(String words, String provenance) {
        String ids = shown.stream()
                .filter(claim -> claim.provenance().equals(provenance))
                .map(Report.Claim::id)
                .collect(Collectors.joining(" "));
        if (!ids.isEmpty()) {
            page.labelled(Page.Tone.STRONG, 2, words + " ─ ", ids);
        }
    }

    private void coverage() {
        String held = report.coverage().checks().stream()
                .filter(check -> check.made() > 0)
                .map(check -> check.name() + " " + check.passed() + " of " + check.made())
                .collect(Collectors.joining(" · "));
        if (!held.isEmpty()) {
            heading("CHECKED, AND HELD");
            page.paragraph(Page.Tone.PLAIN, 2, held);
            page.blank();
        }
        Map<String, List<String>> byReason = new LinkedHashMap<>();
        report.coverage().notCheckable().stream()
                .filter(one -> claims.containsKey(one.claim())
                        && claims.get(one.claim()).story())
                .forEach(one -> byReason.computeIfAbsent(one.why(), unused -> new ArrayList<>())
                        .add(one.claim()));
        if (!byReason.isEmpty()) {
            heading("COULD NOT BE CHECKED");
            byReason.forEach((why, ids) -> page.paragraph(
                    Page.Tone.PLAIN,
                    2,
                    capital(why) + " ─ " + ids.stream().distinct().collect(Collectors.joining(" "))));
            page.blank();
        }
        if (!report.problems().isEmpty()) {
            heading("REMARKS");
            remarks();
            page.blank();
        }
    }

    /** Remarks that differ only in the name in backticks are one. */
    private void remarks() {
        Map<String, List<String>> named = new LinkedHashMap<>();
        for (Problem problem : report.problems()) {
            int tick = problem.text().indexOf('`');
            String alike = tick < 0 ? problem.text() : problem.text().substring(0, tick);
            String rest = tick < 0 ? "" : problem.text().substring(tick);
            named.computeIfAbsent(alike + "\n" + problem.hint().orElse(""), unused -> new ArrayList<>())
                    .add(rest);
        }
        named.forEach((key, rests) -> {
            String hint = key.substring(key.indexOf('\n') + 1);
            page.paragraph(
                    Page.Tone.PLAIN,
                    2,
                    capital(key.substring(0, key.indexOf('\n')))
                            + String.join(", ", rests)
                            + (hint.isEmpty() ? "" : ": " + hint));
        });
    }

    private void foot() {
        Report.Ids ids = report.ids();
        page.paragraph(
                Page.Tone.FAINT,
                0,
                "engine " + ids.engine() + " · rules "
                        + ids.rules().substring(0, Math.min(12, ids.rules().length()))
                        + " · registry "
                        + ids.registry()
                                .substring(0, Math.min(12, ids.registry().length()))
                        + " · input "
                        + ids.input().substring(0, Math.min(12, ids.input().length())));
        if (!report.changes().isEmpty()) {
            page.paragraph(
                    Page.Tone.FAINT,
                    0,
                    "levels changed by settings: "
                            + report.changes().stream()
                                    .map(change -> change.rule() + " " + change.is() + " (" + change.was() + ")")
                                    .collect(Collectors.joining(", ")));
        }
        if (!explain.isEmpty() && !report.findings().isEmpty()) {
            page.paragraph(
                    Page.Tone.FAINT,
                    0,
                    "What a finding rests on: deskcheck explain " + explain + " "
                            + report.findings().get(0).id());
        }
    }

    private void heading(String title) {
        page.line(Page.Tone.STRONG, title);
    }

    private static Page.Tone tone(Report.Finding finding) {
        return switch (finding.level()) {
            case "error" -> Page.Tone.ERROR;
            case "warning" -> Page.Tone.WARNING;
            case "note" -> Page.Tone.NOTE;
            default -> Page.Tone.REVIEW;
        };
    }

    private static String text(Report.Claim claim) {
        return claim.text();
    }

    private static String consistency(Report.Claim claim) {
        return Naming.words(claim.consistency()) + (claim.tentative() ? ", tentative" : "");
    }

    private static String provenance(Report.Claim claim) {
        String origins = claim.origins().stream().map(Report.Origin::label).collect(Collectors.joining(", "));
        String interest = claim.interest().equals("noneDeclared") ? "" : " · " + Naming.words(claim.interest());
        return Naming.words(claim.provenance()) + (origins.isEmpty() ? "" : ": " + origins) + interest;
    }

    private static String counted(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }

    private static String sentence(String text) {
        boolean ends = text.endsWith(".") || text.endsWith("?") || text.endsWith("…");
        return capital(text) + (ends || text.isEmpty() ? "" : ".");
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
