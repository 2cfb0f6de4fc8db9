package org.deskcheck.scoreboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.deskcheck.Deskcheck;
import org.deskcheck.dossier.Dossier;
import org.deskcheck.report.Report;
import org.junit.jupiter.api.Test;

/** Every message of the labelled dossiers and of the reference story, to be read as a reporter would. */
class MessagesTest {

    private static final Path GOLDEN = Labels.HOME.resolve("messages.txt");
    private static final boolean WRITE = Boolean.getBoolean("golden.write");

    @Test
    void theMessagesAreThoseThatWereRead() throws IOException {
        String made = made();
        if (WRITE) {
            Files.writeString(GOLDEN, made);
        }
        assertThat(Files.readString(GOLDEN))
                .as("%s; with -Dgolden.write=true it is written anew: read every line of the difference", GOLDEN)
                .isEqualTo(made);
    }

    /** By rule and dossier, so that the messages of one rule stand together. */
    private static String made() {
        Map<String, StringBuilder> byRule = new LinkedHashMap<>();
        Stream.concat(Labels.all().stream().map(Labels::input), Stream.of(Path.of("claims/north-korea-floods")))
                .sorted()
                .forEach(input -> told(input).forEach(finding -> byRule.computeIfAbsent(
                                finding.rule(), rule -> new StringBuilder("\n" + rule + "\n"))
                        .append(line(input, finding))));
        StringBuilder made = new StringBuilder("Every message of the labelled dossiers and of the reference story.\n");
        byRule.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry -> made.append(entry.getValue()));
        return made.toString();
    }

    private static List<Report.Finding> told(Path input) {
        List<Dossier> dossiers = Deskcheck.houseRules().read(input).orThrow();
        return dossiers.stream()
                .flatMap(dossier -> Deskcheck.houseRules().verify(dossier).report().findings().stream())
                .sorted(Comparator.comparing(Report.Finding::rule))
                .toList();
    }

    private static String line(Path input, Report.Finding finding) {
        String weight = finding.kind().equals("fail") ? finding.level() : finding.kind();
        return "  " + input.getFileName() + " " + finding.claim() + " (" + weight + ")\n    " + finding.message()
                + "\n    " + finding.ask() + "\n";
    }
}
