package org.deskcheck.scoreboard;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.deskcheck.report.Report;

/** The scoreboard as a page and as JSON. */
final class ScoreboardPage {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private final List<Score> scores;
    private final Map<String, String> reasons = new HashMap<>();
    private final StringBuilder page = new StringBuilder();

    ScoreboardPage(List<Score> scores) {
        this.scores = scores;
        Labels.rows("misses.tsv").forEach(row -> reasons.put(key(row.get(0), row.get(1), row.get(2)), row.get(3)));
    }

    static String key(String dossier, String claim, String flag) {
        return dossier + "\t" + claim + "\t" + flag;
    }

    /** The reasons that are given for misses, by dossier, claim and flag. */
    Map<String, String> reasons() {
        return reasons;
    }

    String markdown() {
        line("# Scoreboard");
        line("");
        line("What the house rules find in the labelled dossiers of `claims/`, beside what an editor found. Made by");
        line("`./mvnw -Dtest=ScoreboardTest -Dgolden.write=true test`; the build fails where it is stale.");
        line("");
        line(
                "- **Found**: a finding about that very claim, by a rule that answers to the flag, at warning or above or");
        line(
                "  for review; at note too for the families lineage, revision and interest. One finding answers one flag.");
        line("- **False alarm**: a finding at warning or above, in a family that the dossier is labelled for, on a");
        line("  claim without a flag that answers to the rule.");
        line("- **Pairs**: which claims share an origin, as pairs, told against labelled (F1). Claims whose chain the");
        line("  file does not give are left out.");
        line("");
        line("Labels and their flags stand in `src/test/resources/org/deskcheck/scoreboard/`.");
        line("");
        line("## By dossier");
        line("");
        line("| dossier | claims | flags found | recall | false alarms | of findings | pairs F1 | lineages left out |");
        line("|---|---|---|---|---|---|---|---|");
        for (Score score : scores) {
            long found = score.flags().stream().filter(Score.Flag::found).count();
            line("| " + score.dossier() + " | " + score.claims() + " | " + found + " of "
                    + score.flags().size() + " | " + share(found, score.flags().size()) + " | "
                    + score.alarms().size() + " | " + score.counted() + " | "
                    + number(score.pairs().f1()) + " | " + score.lineagesLeftOut() + " |");
        }
        line("");
        line("## By flag");
        line("");
        line("| flag | found | of |");
        line("|---|---|---|");
        Score.byFlag(scores).forEach((flag, count) -> line("| " + flag + " | " + count[0] + " | " + count[1] + " |"));
        misses();
        alarms();
        listed();
        return page.toString();
    }

    private void misses() {
        line("");
        line("## Missed, and why");
        line("");
        line("| dossier | claim | flag | why |");
        line("|---|---|---|---|");
        for (Score score : scores) {
            score.flags().stream()
                    .filter(flag -> !flag.found())
                    .forEach(flag -> line("| " + score.dossier() + " | " + flag.claim() + " | " + flag.flag() + " | "
                            + reason(score, flag) + " |"));
        }
    }

    private String reason(Score score, Score.Flag flag) {
        String given = reasons.getOrDefault(key(score.dossier(), flag.claim(), flag.flag()), "");
        return given.isEmpty() ? score.notChecked(flag.claim()) : given;
    }

    private void alarms() {
        line("");
        line("## False alarms");
        line("");
        line("| dossier | claim | rule | message |");
        line("|---|---|---|---|");
        for (Score score : scores) {
            score.alarms()
                    .forEach(finding -> line("| " + score.dossier() + " | " + finding.claim() + " | " + finding.rule()
                            + " | " + finding.message() + " |"));
        }
    }

    private void listed() {
        line("");
        line("## Listed, and not counted");
        line("");
        line("Findings without a flag in families that a dossier is not labelled for, reviews and notes.");
        line("");
        for (Score score : scores) {
            line("- " + score.dossier() + ": "
                    + score.listed().entrySet().stream()
                            .map(entry -> entry.getKey() + " " + entry.getValue())
                            .collect(Collectors.joining(", ")));
        }
    }

    String json() {
        ObjectNode root = JSON.createObjectNode();
        ArrayNode dossiers = root.putArray("dossiers");
        for (Score score : scores) {
            ObjectNode dossier = dossiers.addObject();
            dossier.put("dossier", score.dossier());
            dossier.put("claims", score.claims());
            ArrayNode flags = dossier.putArray("flags");
            score.flags().forEach(flag -> flags.addObject()
                    .put("claim", flag.claim())
                    .put("flag", flag.flag())
                    .put("found", flag.found()));
            dossier.put("findings", score.counted());
            ArrayNode alarms = dossier.putArray("falseAlarms");
            score.alarms().forEach((Report.Finding finding) -> alarms.addObject()
                    .put("claim", finding.claim())
                    .put("rule", finding.rule())
                    .put("message", finding.message()));
            dossier.putObject("pairs")
                    .put("told", score.pairs().told())
                    .put("labelled", score.pairs().labelled())
                    .put("both", score.pairs().both());
            ObjectNode listed = dossier.putObject("listed");
            score.listed().forEach(listed::put);
        }
        try {
            return JSON.writeValueAsString(root).replace("\r\n", "\n") + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
    }

    private static String share(long part, int whole) {
        return whole == 0 ? "–" : number((double) part / whole);
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%.3f", number);
    }

    private void line(String text) {
        page.append(text).append('\n');
    }
}
