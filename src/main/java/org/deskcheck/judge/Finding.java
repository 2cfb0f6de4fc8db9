package org.deskcheck.judge;

import java.util.List;
import java.util.Map;
import org.deskcheck.fact.Claim;
import org.deskcheck.pack.RuleInfo;

/**
 * What one rule says about one claim. Its message is a template and the values that the rule matched; text is made when
 * it is reported.
 *
 * @param related the claims beside it, each with its role
 * @param values what the rule bound, by name
 * @param matched the facts that the rule matched
 */
public record Finding(
        RuleInfo rule, Claim claim, List<Related> related, Map<String, Object> values, List<Object> matched) {

    /** A claim beside the one that a finding is about; the role is the name that the rule gave it. */
    public record Related(Claim claim, String role) {}
}
