package org.deskcheck.workshop.lint;

import org.deskcheck.pack.Level;
import org.deskcheck.workshop.example.Expectation;

/** A page without an example that is nearly told. */
final class NearMissMissing implements Check.OfPage {

    @Override
    public Level level() {
        return Level.WARNING;
    }

    @Override
    public void page(FileView file, Findings findings) {
        boolean finds = file.rules().stream().anyMatch(rule -> rule.rule().finds());
        boolean nearMiss = file.page().examples().stream()
                .anyMatch(example -> example.expected().gives(Expectation.NEAR_MISS));
        if (finds && !nearMiss) {
            findings.page(
                    file,
                    1,
                    "no example of this page is a near miss",
                    "add a dossier that is right and as near to wrong as can be, with `expect silent`");
        }
    }
}
