package org.deskcheck.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages that are made of the vocabulary; with -Ddocs.write=true they are written, else held to it. */
class VocabularyPagesTest {

    enum Page {
        VALUES("values.md") {
            @Override
            String text() {
                return ValuesPage.text();
            }
        },
        UNITS("units.md") {
            @Override
            String text() {
                return TablePages.units();
            }
        },
        MEASURES("measures.md") {
            @Override
            String text() {
                return TablePages.measures();
            }
        };

        final Path file;

        Page(String name) {
            this.file = Path.of("docs", name);
        }

        abstract String text();
    }

    @ParameterizedTest
    @EnumSource
    void aPageSaysWhatTheProgramDoes(Page page) throws IOException {
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(page.file, page.text());
        }
        assertThat(page.file)
                .as("./mvnw test -Dtest=VocabularyPagesTest -Ddocs.write=true writes it anew")
                .hasContent(page.text());
    }
}
