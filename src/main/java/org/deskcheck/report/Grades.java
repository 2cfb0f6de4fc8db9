package org.deskcheck.report;

import org.deskcheck.fact.Credibility;
import org.deskcheck.fact.Lineage;
import org.deskcheck.fact.Reliability;
import org.deskcheck.judge.Verdict;

/** The Admiralty pair of a claim, with what its letter and its number stand for. */
final class Grades {

    private Grades() {}

    static Report.Grade of(Verdict verdict) {
        return new Report.Grade(
                verdict.reliability().name(),
                verdict.credibility().number(),
                letter(verdict.reliability(), verdict.lineage()) + "; " + number(verdict.credibility()));
    }

    private static String letter(Reliability letter, Lineage lineage) {
        if (lineage.origins().isEmpty()) {
            return "no origin is named";
        }
        return lineage.origins().stream()
                .filter(origin -> origin.reliability().filter(letter::equals).isPresent())
                .findFirst()
                .map(origin -> "the desk has set " + letter + " for " + origin.label())
                .orElse("the desk has set no letter");
    }

    private static String number(Credibility credibility) {
        return switch (credibility) {
            case CONTRADICTED_OR_ALTERED -> "what it rests on, its own source or the calendar is against it";
            case DISPUTED -> "another origin is against it";
            case INDEPENDENT_ORIGINS -> "its origins are shown to be independent of each other";
            case ANOTHER_ORIGIN -> "another origin agrees with it";
            case NOT_CHECKABLE -> "no check could be made";
            case ALONE -> "nothing is against it, and no other origin is beside it";
        };
    }
}
