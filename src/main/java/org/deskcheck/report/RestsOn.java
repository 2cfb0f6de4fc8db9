package org.deskcheck.report;

import java.util.List;
import org.deskcheck.pack.Levels;

/**
 * What a claim's verdicts would not survive: the smallest sets of sources without which another verdict holds.
 *
 * @param changes the rules that were judged otherwise than they declare
 * @param text the claim in words
 * @param verdicts its consistency, then its provenance
 * @param printedBy the sources without which there is no claim; no set has them
 */
public record RestsOn(
        Report.Ids ids,
        List<Levels.Change> changes,
        String dossier,
        String title,
        String claim,
        String text,
        List<Verdict> verdicts,
        List<Source> printedBy,
        Search search) {

    /**
     * One verdict.
     *
     * @param kind consistency or provenance
     * @param now what it is
     * @param losses smallest first; of each, no part of it changes the verdict
     */
    public record Verdict(String kind, String now, List<Loss> losses) {}

    /** Sources without which a verdict is another; {@code then} is that one. */
    public record Loss(List<Source> sources, String then) {}

    /** A source; {@code id} as the registry or the dossier has it. */
    public record Source(String id, String label) {}

    /**
     * How far was looked.
     *
     * @param sources among how many sources
     * @param most the most sources that one set was to have
     * @param runs how often the dossier was verified
     * @param untried what was not tried, each in words; empty where no other set can change a verdict
     */
    public record Search(int sources, int most, int runs, List<String> untried) {}
}
