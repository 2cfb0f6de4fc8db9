package org.deskcheck.judge;

import org.kie.api.runtime.rule.RuleContext;

/** What a rule's right-hand side speaks to: the one global, {@code findings}. */
public interface Findings {

    /**
     * Adds a finding of the rule that is firing.
     *
     * @param kcontext the engine's context, by which the rule and all that it matched are known
     * @param about the claim that a person would change or ask about first, then the claims beside it, or lists of them
     */
    void add(RuleContext kcontext, Object... about);
}
