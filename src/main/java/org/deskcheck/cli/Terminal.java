package org.deskcheck.cli;

import java.util.Map;

/**
 * What the launcher has seen of the terminal: it asks the shell, since Java 17 cannot tell whether standard output is one.
 *
 * @param width columns; {@value #DEFAULT_WIDTH} where standard output is no terminal
 * @param coloured whether colours may be used
 * @param reading whether standard output is a terminal, so that somebody reads what comes
 * @param progressWidth columns of the terminal that is standard error; 0 where it is none
 */
record Terminal(int width, boolean coloured, boolean reading, int progressWidth) {

    /** What a pipe or a file gets. */
    static final int DEFAULT_WIDTH = 80;

    /** Below this it is no number of columns, but the word that there is a terminal. */
    private static final int LEAST_WIDTH = 2;

    /** From the environment: the launcher's findings, and NO_COLOR (no-color.org). */
    static Terminal of(Map<String, String> environment) {
        int columns = columns(environment.getOrDefault("DESKCHECK_COLUMNS", ""));
        String progress = environment.getOrDefault("DESKCHECK_PROGRESS", "");
        boolean plain = !environment.getOrDefault("NO_COLOR", "").isEmpty()
                || environment.getOrDefault("TERM", "dumb").equals("dumb");
        return new Terminal(
                columns > 0 ? columns : DEFAULT_WIDTH,
                columns > 0 && !plain,
                columns > 0,
                progress.isEmpty() ? 0 : columns(progress) < LEAST_WIDTH ? DEFAULT_WIDTH : columns(progress));
    }

    boolean progress() {
        return progressWidth > 0;
    }

    private static int columns(String said) {
        return said.matches("[1-9]\\d{0,3}") ? Integer.parseInt(said) : 0;
    }
}
