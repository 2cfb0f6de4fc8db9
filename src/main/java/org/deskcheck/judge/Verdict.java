package org.deskcheck.judge;

import java.util.List;
import org.deskcheck.fact.Claim;
import org.deskcheck.fact.Consistency;
import org.deskcheck.fact.Credibility;
import org.deskcheck.fact.Lineage;
import org.deskcheck.fact.Provenance;
import org.deskcheck.fact.Reliability;
import org.deskcheck.fact.Standing;

/**
 * What is said of one claim.
 *
 * @param also the other consistencies that hold
 * @param tentative whether only findings for review stand behind the consistency
 */
public record Verdict(
        Claim claim,
        Consistency consistency,
        List<Consistency> also,
        boolean tentative,
        Provenance provenance,
        Standing interest,
        Reliability reliability,
        Credibility credibility,
        Lineage lineage) {}
