package org.deskcheck.workshop.lint;

import java.util.List;
import org.deskcheck.pack.Level;
import org.deskcheck.pack.drl.DrlFile;
import org.deskcheck.pack.drl.Span;
import org.deskcheck.problem.Place;

/** Takes what one check tells. */
final class Findings {

    private final String check;
    private final Level level;
    private final List<Finding> told;

    Findings(String check, Level level, List<Finding> told) {
        this.check = check;
        this.level = level;
        this.told = told;
    }

    void at(RuleView rule, Span span, String text, String hint) {
        at(rule.file(), rule.drl(), span, text, hint);
    }

    void at(FileView file, DrlFile drl, Span span, String text, String hint) {
        told.add(new Finding(check, level, file.id(), drl.source().place(span), text, hint));
    }

    /** In the page of a rule; lines count from 1. */
    void page(FileView file, int line, String text, String hint) {
        told.add(new Finding(check, level, file.id(), Place.at(file.page().file(), line, 1), text, hint));
    }
}
