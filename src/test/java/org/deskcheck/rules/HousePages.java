package org.deskcheck.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.deskcheck.Options;
import org.deskcheck.pack.Pack;
import org.deskcheck.workshop.example.ExampleDossiers;
import org.deskcheck.workshop.example.RulePage;

/** The pages of the house rules, as the workshop reads them. */
final class HousePages {

    static final Path RULES = Path.of("rules");
    static final ExampleDossiers DOSSIERS = new ExampleDossiers(RULES, Options.standard());

    private HousePages() {}

    /** By id. */
    static List<RulePage> all() {
        try {
            return Pack.read(RULES).files().stream()
                    .map(file -> RulePage.of(file, RULES))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + RULES, e);
        }
    }
}
