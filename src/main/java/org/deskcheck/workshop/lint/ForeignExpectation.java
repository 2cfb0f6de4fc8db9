package org.deskcheck.workshop.lint;

import org.deskcheck.pack.Level;
import org.deskcheck.problem.Quoted;

/** An example that expects another rule's finding. */
final class ForeignExpectation implements Check.OfPage {

    @Override
    public Level level() {
        return Level.WARNING;
    }

    @Override
    public void page(FileView file, Findings findings) {
        if (!file.verdicts()) {
            file.page().examples().stream()
                    .flatMap(example -> example.expected().expected().stream())
                    .filter(expected -> expected.text().matches("\\S+ \\S+ \\S+")
                            && !expected.text().split(" ")[1].equals(file.id()))
                    .forEach(expected -> findings.page(
                            file,
                            expected.line(),
                            "what " + Quoted.of(expected.text().split(" ")[1]) + " finds is expected on the page of `"
                                    + file.id() + "`",
                            "write `" + file.id() + "`, or move the example"));
        }
    }
}
