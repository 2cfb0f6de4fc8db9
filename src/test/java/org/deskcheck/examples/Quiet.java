package org.deskcheck.examples;

import java.nio.file.Path;
import org.deskcheck.Deskcheck;
import org.deskcheck.dossier.Dossier;

/** A program that verifies the reference story, and has nothing to say. */
public final class Quiet {

    private Quiet() {}

    public static void main(String[] arguments) {
        Deskcheck deskcheck = Deskcheck.houseRules();
        for (Dossier dossier :
                deskcheck.read(Path.of("claims/north-korea-floods")).orThrow()) {
            if (deskcheck.verify(dossier).json().isEmpty()) {
                throw new IllegalStateException("a report says something");
            }
        }
    }
}
