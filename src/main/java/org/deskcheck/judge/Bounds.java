package org.deskcheck.judge;

import java.time.Duration;

/**
 * What one verification may use at most. Each bound but time grows with the number of facts, since judging does: rules
 * that join on keys are linear.
 *
 * @param time of the whole of it
 * @param work of rules, in units: a step of their code is one, a tuple ten; see docs/guard.md
 * @param firings of rules
 * @param derived facts that rules derive
 * @param findings of one rule
 * @param memory that is allocated while rules run, in bytes; where the JVM does not count it, work alone bounds it
 */
public record Bounds(Duration time, Bound work, Bound firings, Bound derived, Bound findings, Bound memory) {

    public Bounds {
        if (time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException("a budget of time is above zero: " + time);
        }
    }

    /** So much for any dossier, and so much more for each of its facts. */
    public record Bound(long base, long perFact) {

        public Bound {
            if (base <= 0 || perFact < 0) {
                throw new IllegalArgumentException("a bound is above zero: " + base + " and " + perFact + " a fact");
            }
        }

        long of(int facts) {
            return base + perFact * facts;
        }
    }
}
