package org.deskcheck.judge;

import org.slf4j.LoggerFactory;

/**
 * Keeps the console clean. Drools logs by SLF4J, which writes three lines to standard error where the embedding program
 * brings no provider to log with.
 */
final class Console {

    private static final String VERBOSITY = "slf4j.internal.verbosity";
    private static final String PROVIDERS = "META-INF/services/org.slf4j.spi.SLF4JServiceProvider";

    private Console() {}

    /**
     * Lets SLF4J look for providers while it may only tell of errors. A program that has a provider, or has set the
     * property itself, is left alone.
     */
    static void keepClean() {
        ClassLoader loader = LoggerFactory.class.getClassLoader();
        boolean decided = System.getProperty(VERBOSITY) != null
                || System.getProperty(LoggerFactory.PROVIDER_PROPERTY_KEY) != null
                || (loader != null && loader.getResource(PROVIDERS) != null);
        if (decided) {
            return;
        }
        System.setProperty(VERBOSITY, "ERROR");
        try {
            LoggerFactory.getILoggerFactory();
        } finally {
            System.clearProperty(VERBOSITY);
        }
    }
}
