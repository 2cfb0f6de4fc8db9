package org.deskcheck.workshop.lint;

import org.deskcheck.pack.Level;

/** Told by {@link Ignores}, which sees what the other checks tell. */
final class IgnoreUnused implements Check {

    @Override
    public Level level() {
        return Level.WARNING;
    }

    @Override
    public void check(PackView pack, Findings findings) {}
}
