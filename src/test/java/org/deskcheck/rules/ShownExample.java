package org.deskcheck.rules;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.deskcheck.Deskcheck;
import org.deskcheck.dossier.ClaimEntry;
import org.deskcheck.dossier.Dossier;
import org.deskcheck.dossier.LinkEntry;
import org.deskcheck.dossier.SourceEntry;
import org.deskcheck.report.Report;
import org.deskcheck.workshop.example.Example;
import org.deskcheck.workshop.example.Expectation;
import org.deskcheck.workshop.example.RulePage;

/** An example of a rule's page without its claim file: who says what, and what is found. */
final class ShownExample {

    /** More than that and nobody sees the point. */
    private static final int MOST_CLAIMS = 6;

    private final RulePage page;
    private final Example example;
    private final Dossier dossier;
    private final Report report;

    private ShownExample(RulePage page, Example example) {
        this.page = page;
        this.example = example;
        this.dossier = HousePages.DOSSIERS.dossier(page, example).orThrow();
        this.report = Deskcheck.houseRules().verify(dossier).report();
    }

    static String of(RulePage page, Example example) {
        ShownExample shown = new ShownExample(page, example);
        return shown.head() + "\n\n" + shown.claims() + "\n" + shown.outcome();
    }

    private String head() {
        String kind = !example.expected().silent()
                ? "Found"
                : example.expected().gives(Expectation.SILENT) ? "Silent" : "Near miss";
        boolean told = !example.told().startsWith("#");
        return "**" + kind + ".**" + (told ? " " + example.told() : "");
    }

    private String claims() {
        Map<String, String> questions = report.questions().stream()
                .flatMap(question -> question.positions().stream()
                        .flatMap(position -> position.claims().stream())
                        .map(claim -> Map.entry(claim, question(question))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
        List<Report.Claim> shown = shown();
        boolean several = shown.stream()
                        .map(claim -> questions.getOrDefault(claim.id(), ""))
                        .distinct()
                        .count()
                > 1;
        StringBuilder table =
                new StringBuilder(several ? "| | on | says |\n|---|---|---|\n" : "| | says |\n|---|---|\n");
        for (Report.Claim claim : shown) {
            table.append("| ").append(RulePages.cell(who(claim)));
            if (several) {
                table.append(" | ").append(RulePages.cell(questions.getOrDefault(claim.id(), "")));
            }
            table.append(" | ").append(RulePages.cell(claim.text())).append(" |\n");
        }
        return table.toString();
    }

    /** All claims of a small example; of a larger one those that the findings speak of. */
    private List<Report.Claim> shown() {
        if (report.claims().size() <= MOST_CLAIMS) {
            return report.claims();
        }
        Set<String> spoken = new TreeSet<>();
        findings().forEach(finding -> {
            spoken.add(finding.claim());
            finding.related().forEach(related -> spoken.add(related.claim()));
        });
        return report.claims().stream()
                .filter(claim -> spoken.isEmpty() || spoken.contains(claim.id()))
                .limit(MOST_CLAIMS)
                .toList();
    }

    private List<Report.Finding> findings() {
        return report.findings().stream()
                .filter(finding -> finding.rule().equals(page.id()))
                .toList();
    }

    private String outcome() {
        if (page.verdicts()) {
            return report.claims().stream()
                    .limit(MOST_CLAIMS)
                    .map(claim -> "> " + claim.text() + ": " + claim.consistency() + ", " + claim.provenance() + ", "
                            + claim.interest())
                    .collect(Collectors.joining("  \n"));
        }
        if (!example.expected().silent()) {
            Report.Finding finding = findings().get(0);
            String weight = finding.kind().equals("fail") ? finding.level() : finding.kind();
            return "> " + weight + ": " + finding.message();
        }
        return "> Nothing: "
                + example.expected().reasons().stream()
                        .map(Expectation.Reason::words)
                        .collect(Collectors.joining("; "));
    }

    /** The document, and whom it credits. */
    private String who(Report.Claim claim) {
        String document = report.dossier().documents().stream()
                .filter(one -> one.id().equals(claim.document()))
                .map(Report.Document::label)
                .findFirst()
                .orElse(claim.document());
        Map<String, String> names = dossier.sources().stream()
                .collect(Collectors.toMap(SourceEntry::id, SourceEntry::name, (one, other) -> one));
        String credited = dossier.claims().stream()
                .filter(entry -> entry.id().equals(claim.id()))
                .map(ClaimEntry::chains)
                .flatMap(List::stream)
                .map(chain -> chain.stream()
                        .map(LinkEntry::source)
                        .map(id -> names.getOrDefault(id, id))
                        .collect(Collectors.joining(", from ")))
                .collect(Collectors.joining(", and "));
        return document + (credited.isEmpty() ? "" : ", by " + credited);
    }

    private static String question(Report.Question question) {
        Function<String, String> behind = text -> text.isEmpty() ? "" : ", " + text;
        return question.subject() + behind.apply(question.measure()) + behind.apply(question.scope());
    }
}
