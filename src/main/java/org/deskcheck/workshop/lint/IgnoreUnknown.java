package org.deskcheck.workshop.lint;

import org.deskcheck.pack.Level;

/** Told by {@link Ignores}, which knows all checks. */
final class IgnoreUnknown implements Check {

    @Override
    public Level level() {
        return Level.WARNING;
    }

    @Override
    public void check(PackView pack, Findings findings) {}
}
