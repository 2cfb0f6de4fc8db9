package org.deskcheck.workshop.trace;

import java.util.Optional;
import org.deskcheck.pack.drl.Span;

/** Hears of every condition of a rule that is tried, in the order in which they stand. */
@FunctionalInterface
interface Watching {

    /** Hears nothing. */
    Watching NOTHING = (condition, row, fact, held) -> {};

    /**
     * A condition was tried.
     *
     * @param condition where it stands
     * @param row what met all that stands before it
     * @param fact whose fields it asks for; empty where it asks for none
     */
    void tried(Span condition, Row row, Optional<Object> fact, boolean held);
}
