package org.deskcheck.guard;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Code that a rule file of the corpus would have run for it: it leaves a trace that {@link Slice} looks for. */
public class Canary {

    /** What a type that extends this one, or an accumulate function of this class, runs. */
    public Canary() {
        property();
    }

    public static String property() {
        System.setProperty("deskcheck.canary", "tripped");
        return "tripped";
    }

    public static String file() {
        try {
            new File(System.getProperty("deskcheck.canary.file", "")).createNewFile();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return "tripped";
    }
}
