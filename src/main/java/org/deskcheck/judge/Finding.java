package org.deskcheck.judge;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deskcheck.fact.Claim;
import org.deskcheck.pack.RuleInfo;

/**
 * What one rule says about one claim. Its message is a template and the values that the rule matched; text is made when
 * it is reported.
 *
 * @param related the claims beside it, each with its role
 * @param values what the rule bound, by name
 * @param matched the facts that the rule matched, and those that it gathered into one
 * @param derived which of these, and of what they rest on, a rule derived, and from what
 */
public record Finding(
        RuleInfo rule,
        Claim claim,
        List<Related> related,
        Map<String, Object> values,
        List<Object> matched,
        List<Derived> derived) {

    /** A fact that a rule derived from others; the rule is absent where the index lacks it. */
    public record Derived(Object fact, Optional<RuleInfo> rule, List<Object> from) {}

    /** A claim beside the one that a finding is about; the role is the name that the rule gave it. */
    public record Related(Claim claim, String role) {}
}
