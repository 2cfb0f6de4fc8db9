package org.deskcheck.judge;

/**
 * Unwinds out of the engine when a budget is used up. An error, because the engine wraps exceptions and goes on; rules
 * cannot name it.
 */
final class Stopped extends Error {

    private static final long serialVersionUID = 1L;

    private final Limit limit;

    Stopped(Limit limit) {
        super(limit.word());
        this.limit = limit;
    }

    Limit limit() {
        return limit;
    }
}
