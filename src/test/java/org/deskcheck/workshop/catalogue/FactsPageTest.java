package org.deskcheck.workshop.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.deskcheck.Deskcheck;
import org.deskcheck.Options;
import org.deskcheck.align.Align;
import org.deskcheck.dossier.Dossier;
import org.junit.jupiter.api.Test;

/** The page of facts; with -Ddocs.write=true it is written, else held to the facts and the house rules. */
class FactsPageTest {

    private static final Path PAGE = Path.of("docs/facts.md");

    @Test
    void thePageSaysWhatTheFactsSay() throws IOException {
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(PAGE, FactsPage.text());
        }
        assertThat(PAGE)
                .as("./mvnw test -Dtest=FactsPageTest -Ddocs.write=true writes it anew")
                .hasContent(FactsPage.text());
    }

    @Test
    void everyTypeFieldWordAndMethodOfAFactSaysWhatItIs() {
        assertThat(FactsPage.undocumented()).isEmpty();
    }

    @Test
    void everyFactThatDossiersGiveIsAmongThoseThatRulesMatch() throws IOException {
        Set<String> made = new TreeSet<>();
        try (Stream<Path> stories = Files.list(Path.of("claims"))) {
            for (Path story : stories.filter(Files::isDirectory).sorted().toList()) {
                for (Dossier dossier : Deskcheck.houseRules().read(story).orThrow()) {
                    Align.facts(dossier, Options.standard().registry(), Optional.empty())
                            .all()
                            .forEach(fact -> made.add(fact.getClass().getSimpleName()));
                }
            }
        }
        assertThat(made).hasSizeGreaterThan(15);
        assertThat(FactsPage.matched()).containsAll(made);
    }
}
