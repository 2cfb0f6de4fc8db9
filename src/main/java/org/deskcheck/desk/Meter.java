package org.deskcheck.desk;

import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;

/** Is told what the service does, to be counted. Called by many threads; quick, and never throws. */
public interface Meter {

    /** Counts nothing. */
    Meter NONE = new Meter() {
        @Override
        public void verified(String how, Duration took, Map<String, Long> findings) {}

        @Override
        public void notVerified(String how, String why) {}

        @Override
        public void gauge(String name, String meaning, Supplier<Number> value) {}
    };

    /**
     * A verification was made.
     *
     * @param how {@code at-once}, {@code queued}, {@code batch} or {@code dossier}
     * @param took from when it was asked for to when it was kept
     * @param findings how many of each rule
     */
    void verified(String how, Duration took, Map<String, Long> findings);

    /**
     * One that was asked for was not made.
     *
     * @param why {@code refused}, {@code busy} or {@code failed}
     */
    void notVerified(String how, String why);

    /** A figure that is asked for whenever somebody looks. */
    void gauge(String name, String meaning, Supplier<Number> value);
}
