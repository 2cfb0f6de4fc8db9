package org.deskcheck.judge;

import java.util.List;
import java.util.Set;
import org.deskcheck.align.Facts;
import org.deskcheck.fact.Comparison;

/**
 * All that was found.
 *
 * @param forVerdicts the facts that verdict rules were given
 * @param findings sorted by claim, rule and what stands beside the claim
 * @param verdicts one a claim, sorted by claim
 * @param against the comparisons that a rule found against; the others passed
 * @param incomplete what was cut short; empty where nothing was
 */
public record Judgement(
        Facts facts,
        List<Object> forVerdicts,
        List<Finding> findings,
        List<Verdict> verdicts,
        Set<Comparison> against,
        List<Incomplete> incomplete) {

    /** A limit that was reached, in which rule, and what that means. */
    public record Incomplete(String limit, String rule, String why) {}
}
