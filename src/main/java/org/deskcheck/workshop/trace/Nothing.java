package org.deskcheck.workshop.trace;

/** What {@code null} is, as a value. */
enum Nothing {
    NOTHING;

    @Override
    public String toString() {
        return "nothing";
    }
}
