package org.deskcheck.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.deskcheck.report.JsonReport;
import org.deskcheck.report.Report;
import org.deskcheck.report.TextReport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The reports on the reference story, word for word, and why its editor would want each finding. */
class GoldenReportTest {

    private static final Path EXPECTED = Reference.HOME.resolve("expected");
    private static final Path WIDTHS = Path.of("src/test/resources/org/deskcheck/story");
    private static final boolean WRITE = Boolean.getBoolean("golden.write");
    private static final Pattern RULES = Pattern.compile("\"rules\" : \"([0-9a-f]{64})\"");
    private static final Pattern VERSION = Pattern.compile("<artifactId>deskcheck</artifactId>\\s*<version>([^<]+)<");

    @TestFactory
    Stream<DynamicTest> theReportIsTheOneExpected() {
        Report report = asExpected();
        return Stream.of(
                golden(EXPECTED.resolve("report.json"), json(report)),
                golden(EXPECTED.resolve("report.txt"), text(report, 80)),
                golden(WIDTHS.resolve("report-60.txt"), text(report, 60)),
                golden(WIDTHS.resolve("report-120.txt"), text(report, 120)));
    }

    @Test
    void noLineIsWiderThanThePage() {
        for (int width : List.of(60, 80, 120)) {
            assertThat(text(Reference.REPORT, width).lines().filter(line -> line.length() > width))
                    .as("at %d columns", width)
                    .isEmpty();
        }
    }

    @Test
    void everyFindingHasALineOnWhyAnEditorWouldWantIt() {
        List<String> explained = Reference.text(EXPECTED.resolve("why.md"))
                .lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> Arrays.stream(line.split("\\|"))
                        .map(cell -> cell.replace("`", "").strip())
                        .toList())
                .peek(cells -> assertThat(cells.get(4)).as("why %s", cells).hasSizeGreaterThan(20))
                .map(cells -> String.join(" ", cells.subList(1, 4)))
                .toList();
        List<String> found = Reference.REPORT.findings().stream()
                .map(finding -> String.join(" ", finding.id(), finding.rule(), finding.claim()))
                .toList();
        assertThat(explained).containsExactlyInAnyOrderElementsOf(found);
    }

    private static DynamicTest golden(Path file, String report) {
        return DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
            if (WRITE) {
                Reference.write(file, report);
            } else {
                assertThat(differences(Reference.text(file), report))
                        .as("%s; with -Dgolden.write=true it is written anew", file)
                        .isEmpty();
            }
        });
    }

    /** The lines that only one of two texts has, by the longest run of lines that both have in one order. */
    private static List<String> differences(String expected, String actual) {
        List<String> there = expected.lines().toList();
        List<String> here = actual.lines().toList();
        int[][] common = new int[there.size() + 1][here.size() + 1];
        for (int i = there.size() - 1; i >= 0; i--) {
            for (int j = here.size() - 1; j >= 0; j--) {
                common[i][j] = there.get(i).equals(here.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        Stream.Builder<String> lines = Stream.builder();
        int i = 0;
        int j = 0;
        while (i < there.size() || j < here.size()) {
            boolean both = i < there.size() && j < here.size() && there.get(i).equals(here.get(j));
            boolean gone = i < there.size() && (j == here.size() || common[i + 1][j] >= common[i][j + 1]);
            if (both) {
                i++;
                j++;
            } else if (gone) {
                lines.add((i + 1) + " - " + there.get(i++));
            } else {
                lines.add((j + 1) + " + " + here.get(j++));
            }
        }
        return lines.build().toList();
    }

    /**
     * The report under the expected report's digest of the rules, which any edit of any rule changes, and under the
     * version that the jar has and classes have not.
     */
    private static Report asExpected() {
        Report report = Reference.REPORT;
        Path json = EXPECTED.resolve("report.json");
        String rules = WRITE || !Files.exists(json) ? report.ids().rules() : first(RULES, Reference.text(json));
        Report.Ids ids = report.ids();
        return new Report(
                new Report.Ids(
                        ids.input(),
                        rules,
                        ids.registry(),
                        first(VERSION, Reference.text(Path.of("pom.xml"))),
                        ids.asOf()),
                report.dossier(),
                report.complete(),
                report.incomplete(),
                report.summary(),
                report.claims(),
                report.findings(),
                report.questions(),
                report.coverage(),
                report.problems(),
                report.changes());
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as("%s", pattern).isTrue();
        return matcher.group(1);
    }

    private static String text(Report report, int width) {
        return TextReport.of(report, width, false, Reference.HOME.toString());
    }

    private static String json(Report report) {
        try (StringWriter out = new StringWriter()) {
            JsonReport.write(report, out, true);
            return out.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
