package org.deskcheck.cli;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.List;

/**
 * Runs what is run most, for the launcher alone: while it makes the archive of classes that later starts map into memory.
 * Its first argument is a pack that was compiled before; the others are dossiers.
 */
public final class Rehearsal {

    private Rehearsal() {}

    /** Fails where one of the runs does. */
    public static void main(String... arguments) {
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        String pack = arguments[0];
        run("version");
        for (String dossier : List.of(arguments).subList(1, arguments.length)) {
            for (VerifyCommand.Format format : VerifyCommand.Format.values()) {
                run("verify", "--format", format.name(), dossier);
            }
            run("verify", "--rules", pack, dossier);
        }
    }

    private static void run(String... arguments) {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        if (Main.run(nowhere, nowhere, arguments) == Exit.BAD_INPUT) {
            throw new IllegalStateException("deskcheck " + String.join(" ", arguments) + " does not run");
        }
    }
}
