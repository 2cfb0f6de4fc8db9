package org.deskcheck.cli;

/** What a command's exit code says. */
final class Exit {

    /** Nothing at or above the level asked for. */
    static final int CLEAN = 0;

    /** Findings at or above it. */
    static final int FOUND = 1;

    /** Bad input or options, or a failure of the tool. */
    static final int BAD_INPUT = 2;

    /** Who read standard output has stopped; what a shell says of a program that SIGPIPE ended. */
    static final int NOBODY_READS = 141;

    private Exit() {}
}
