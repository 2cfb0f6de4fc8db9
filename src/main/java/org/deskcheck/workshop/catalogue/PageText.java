package org.deskcheck.workshop.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.deskcheck.Deskcheck;
import org.deskcheck.dossier.ClaimEntry;
import org.deskcheck.dossier.DocumentEntry;
import org.deskcheck.dossier.Dossier;
import org.deskcheck.dossier.LinkEntry;
import org.deskcheck.dossier.SourceEntry;
import org.deskcheck.read.Reading.Format;
import org.deskcheck.report.Page;
import org.deskcheck.report.Page.Tone;

/** A rule's page for a terminal: its Markdown as plain lines, and of its examples one of a sort, without claim files. */
final class PageText {

    private static final String FENCE = "```";
    private static final String DOSSIER = FENCE + "yaml dossier";
    private static final String EXPECT = FENCE + "expect";
    private static final String SILENT = FENCE + "expect silent";

    /** More than that and nobody sees the point. */
    private static final int MOST_CLAIMS = 6;

    private enum Sort {
        FOUND("Found."),
        SILENT("Silent."),
        NEAR_MISS("Near miss.");

        private final String label;

        Sort(String label) {
            this.label = label;
        }
    }

    private final RuleCatalogue.Rule rule;
    private final Page page;
    private final List<Sort> shown = new ArrayList<>();
    private final List<String> paragraph = new ArrayList<>();

    /** The paragraph that ended last: an example's words stand right above it, and are told with it. */
    private String last = "";

    private String dossier = "";
    private int examples;

    PageText(RuleCatalogue.Rule rule, Page page) {
        this.rule = rule;
        this.page = page;
    }

    String text() {
        page.line(Tone.STRONG, rule.id());
        page.line(RuleText.tone(rule.weight()), rule.weight());
        page.blank();
        List<String> lines = rule.file().page().lines().toList();
        for (int at = lines.isEmpty() || !lines.get(0).startsWith("# ") ? 0 : 1; at < lines.size(); at++) {
            String line = lines.get(at);
            if (line.startsWith(FENCE)) {
                List<String> after = lines.subList(at + 1, lines.size());
                int length = after.indexOf(FENCE) < 0 ? after.size() : after.indexOf(FENCE);
                block(line, after.subList(0, length));
                at += length + 1;
            } else if (line.startsWith("#")) {
                tellLast();
                heading(line.replaceFirst("^#+ *", ""));
            } else {
                prose(line);
            }
        }
        tellLast();
        page.blank();
        page.paragraph(Tone.FAINT, 0, "deskcheck rules show " + rule.id() + " --drl prints the rule itself.");
        return page.toString();
    }

    private void heading(String heading) {
        if (examples > shown.size() && !heading.equals("Examples")) {
            more();
        }
        page.blank();
        page.line(Tone.STRONG, heading.toUpperCase(Locale.ROOT));
    }

    private void more() {
        int more = examples - shown.size();
        page.blank();
        page.paragraph(
                Tone.FAINT,
                2,
                (more == 1 ? "One example more stands" : more + " examples more stand")
                        + " on the page: --format markdown");
        examples = 0;
        shown.clear();
    }

    /** Tables and lists keep their lines; all else runs on to the next empty line. */
    private void prose(String line) {
        if (line.isBlank()) {
            endParagraph();
        } else if (line.startsWith("|")) {
            tellLast();
            row(line);
        } else if (line.startsWith("- ")) {
            endParagraph();
            paragraph.add(line);
        } else {
            paragraph.add(line.strip());
        }
    }

    private void row(String line) {
        if (line.matches("[|\\-: ]+")) {
            return;
        }
        String[] cells = line.replaceFirst("^\\| *", "").split(" *\\| *");
        if (cells.length > 1) {
            page.labelled(
                    Tone.NOTE,
                    2,
                    plain(cells[0]) + "  ",
                    plain(String.join("; ", List.of(cells).subList(1, cells.length))));
        }
    }

    private void endParagraph() {
        if (!paragraph.isEmpty()) {
            tell(last);
            last = plain(String.join(" ", paragraph));
            paragraph.clear();
        }
    }

    private void tellLast() {
        endParagraph();
        tell(last);
        last = "";
    }

    private void tell(String words) {
        if (words.startsWith("- ")) {
            page.labelled(Tone.PLAIN, 2, "- ", words.substring(2));
        } else if (!words.isEmpty()) {
            page.paragraph(Tone.PLAIN, 2, words);
        }
    }

    private void block(String fence, List<String> body) {
        endParagraph();
        if (fence.equals(DOSSIER)) {
            dossier = String.join("\n", body) + "\n";
        } else if (fence.startsWith(EXPECT)) {
            example(fence, body);
        } else {
            tellLast();
            body.forEach(line -> page.line(Tone.FAINT, "    " + line));
        }
    }

    private void example(String fence, List<String> expected) {
        boolean miss = expected.stream().anyMatch(line -> line.startsWith("near miss: "));
        Sort sort = !fence.startsWith(SILENT) ? Sort.FOUND : miss ? Sort.NEAR_MISS : Sort.SILENT;
        String told = last;
        last = "";
        examples++;
        if (shown.contains(sort)) {
            return;
        }
        shown.add(sort);
        if (examples > 1) {
            page.blank();
        }
        page.labelled(Tone.STRONG, 2, sort.label + " ", told);
        claims().forEach(line -> page.labelled(Tone.PLAIN, 4, line.getKey() + ": ", line.getValue()));
        outcome(sort, expected);
    }

    private void outcome(Sort sort, List<String> expected) {
        for (String line : expected) {
            if (sort != Sort.FOUND) {
                int colon = line.indexOf(": ");
                if (colon > 0) {
                    page.labelled(Tone.GOOD, 4, "nothing: ", line.substring(colon + 2));
                }
            } else if (line.startsWith(" ")) {
                page.paragraph(Tone.PLAIN, 6, line.strip());
            } else {
                String[] words = line.split(" ", 2);
                boolean finding = words.length > 1 && words[1].startsWith(rule.id() + " ");
                String rest = finding ? words[1].substring(rule.id().length() + 1) : words[words.length - 1];
                page.labelled(finding ? RuleText.tone(words[0]) : Tone.NOTE, 4, words[0] + ": ", rest);
            }
        }
    }

    /** What each claim says, where, and whom it names; a page under work may have a dossier that is none. */
    private List<Map.Entry<String, String>> claims() {
        Optional<Dossier> read = Deskcheck.houseRules()
                .read(dossier, rule.id() + ".md", Format.YAML)
                .value()
                .flatMap(all -> all.stream().findFirst());
        return read.map(all -> all.claims().stream()
                        .limit(MOST_CLAIMS)
                        .map(claim -> Map.entry(claim.id(), words(claim) + " (" + who(all, claim) + ")"))
                        .toList())
                .orElse(List.of());
    }

    private static String words(ClaimEntry claim) {
        return claim.text().isEmpty() ? claim.value().text() : claim.text();
    }

    private static String who(Dossier dossier, ClaimEntry claim) {
        Map<String, String> names = dossier.sources().stream()
                .collect(Collectors.toMap(SourceEntry::id, SourceEntry::name, (one, other) -> one));
        String publisher = dossier.documents().stream()
                .filter(document -> document.id().equals(claim.document()))
                .map(DocumentEntry::publisher)
                .map(id -> names.getOrDefault(id, id))
                .findFirst()
                .orElse(claim.document());
        String credited = claim.chains().stream()
                .map(chain -> chain.stream()
                        .map(LinkEntry::source)
                        .map(id -> names.getOrDefault(id, id))
                        .collect(Collectors.joining(", from ")))
                .collect(Collectors.joining(", and "));
        return publisher + (credited.isEmpty() ? "" : ", by " + credited);
    }

    /** Without the marks that Markdown takes for links, code and stress. */
    private static String plain(String markdown) {
        return markdown.replaceAll("\\[([^\\]]*)]\\([^)]*\\)", "$1")
                .replace("`", "")
                .replaceAll("\\*{1,2}([^*]+)\\*{1,2}", "$1");
    }
}
