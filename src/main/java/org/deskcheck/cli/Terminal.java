package org.deskcheck.cli;

import java.util.Map;

/**
 * What the launcher has seen of the terminal: it asks the shell, since Java 17 cannot tell whether standard output is one.
 *
 * @param width columns; {@value #DEFAULT_WIDTH} where standard output is no terminal
 * @param coloured whether colours may be used
 * @param progress whether standard error is a terminal
 */
record Terminal(int width, boolean coloured, boolean progress) {

    /** What a pipe or a file gets. */
    static final int DEFAULT_WIDTH = 80;

    /** From the environment: the launcher's findings, and NO_COLOR (no-color.org). */
    static Terminal of(Map<String, String> environment) {
        String columns = environment.getOrDefault("DESKCHECK_COLUMNS", "");
        boolean terminal = columns.matches("[1-9]\\d{0,3}");
        boolean plain = !environment.getOrDefault("NO_COLOR", "").isEmpty()
                || environment.getOrDefault("TERM", "dumb").equals("dumb");
        return new Terminal(
                terminal ? Integer.parseInt(columns) : DEFAULT_WIDTH,
                terminal && !plain,
                !environment.getOrDefault("DESKCHECK_PROGRESS", "").isEmpty());
    }
}
