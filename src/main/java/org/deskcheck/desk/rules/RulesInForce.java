package org.deskcheck.desk.rules;

import org.deskcheck.Options;

/** The rules that judge now. Safe to share between threads: who has taken one goes on with it while others change it. */
public final class RulesInForce {

    private volatile InForce now;

    /** The house rules, under options. */
    public RulesInForce(Options options) {
        this(InForce.house(options));
    }

    public RulesInForce(InForce first) {
        now = first;
    }

    public InForce now() {
        return now;
    }

    /** From now on others judge; what is being judged is judged to its end by those before. */
    public void change(InForce others) {
        now = others;
    }
}
