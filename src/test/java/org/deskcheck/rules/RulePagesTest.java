package org.deskcheck.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages that are made of the rules; with -Ddocs.write=true they are written, else held to them. */
class RulePagesTest {

    private static final Path HOME = Path.of("docs/rules");

    @Test
    void thePagesSayWhatTheRulesDo() throws IOException {
        Map<String, String> made = RulePages.all();
        if (Boolean.getBoolean("docs.write")) {
            Files.createDirectories(HOME);
            for (String old : files()) {
                Files.delete(HOME.resolve(old));
            }
            for (Map.Entry<String, String> page : made.entrySet()) {
                Files.writeString(HOME.resolve(page.getKey()), page.getValue());
            }
        }
        assertThat(files()).containsExactlyElementsOf(made.keySet());
        for (Map.Entry<String, String> page : made.entrySet()) {
            assertThat(HOME.resolve(page.getKey()))
                    .as("./mvnw test -Dtest=RulePagesTest -Ddocs.write=true writes it anew")
                    .hasContent(page.getValue());
        }
    }

    /** What a good desk checks is more than a handful; variants of one judgement are one rule. */
    @Test
    void atLeastSixtyRulesFindSomethingAndHaveTheirPage() {
        assertThat(HousePages.all().stream().filter(page -> !page.verdicts())).hasSizeGreaterThanOrEqualTo(60);
    }

    private static Iterable<String> files() throws IOException {
        try (Stream<Path> files = Files.list(HOME)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
