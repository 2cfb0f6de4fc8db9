package org.deskcheck.desk.run;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.deskcheck.Deskcheck;
import org.deskcheck.Developing;
import org.deskcheck.Verification;
import org.deskcheck.desk.Refused;
import org.deskcheck.desk.rules.InForce;
import org.deskcheck.dossier.Dossier;
import org.deskcheck.problem.Checked;
import org.deskcheck.problem.Problem;

/** Verifies what was sent. Keeps nothing; safe to share between threads. */
public final class Runner {

    private Runner() {}

    /**
     * One dossier: of one part, or of several as of a folder.
     *
     * @param name what the report calls the dossier where it has no id of its own
     * @throws Refused {@link Refused.Why#INVALID} with every problem of what was sent
     */
    public static Ran run(InForce rules, String name, List<Part> parts, Asked asked) {
        Deskcheck deskcheck = asked.asOf()
                .map(day -> rules.deskcheck().with(rules.deskcheck().options().withAsOf(day)))
                .orElse(rules.deskcheck());
        Dossier dossier =
                sound(deskcheck.without(given(deskcheck, dossier(deskcheck, name, parts), asked), asked.without()));
        Verification verification = deskcheck.verify(dossier);
        return new Ran(dossier, verification, verification.json());
    }

    private static Dossier given(Deskcheck deskcheck, Dossier dossier, Asked asked) {
        return asked.set().isEmpty() ? dossier : sound(deskcheck.set(dossier, asked.set()));
    }

    /** The same of a dossier as it develops, made plainly: what is as it was is neither read nor verified again. */
    public static Ran run(InForce rules, String name, List<Part> parts, Developing developing) {
        Dossier dossier = parts.size() == 1
                ? dossier(rules.deskcheck(), name, parts)
                : sound(developing.read(files(parts), name));
        Verification verification = developing.verify(dossier);
        return new Ran(dossier, verification, verification.json());
    }

    /** The one dossier of parts, read and not judged. */
    public static Dossier read(InForce rules, String name, List<Part> parts) {
        return dossier(rules.deskcheck(), name, parts);
    }

    private static Dossier dossier(Deskcheck deskcheck, String name, List<Part> parts) {
        List<Dossier> dossiers = sound(read(deskcheck, name, parts));
        if (dossiers.size() != 1) {
            throw Refused.because(
                    Refused.Why.INVALID,
                    List.of(Problem.of(
                            "what was sent holds " + dossiers.size() + " dossiers",
                            "send one, or all of them to /v1/batch")));
        }
        return dossiers.get(0);
    }

    private static Checked<List<Dossier>> read(Deskcheck deskcheck, String name, List<Part> parts) {
        if (parts.size() == 1) {
            Part part = parts.get(0);
            try (ByteArrayInputStream in = new ByteArrayInputStream(part.content())) {
                return deskcheck.read(in, part.name(), part.format());
            } catch (IOException failed) {
                throw new UncheckedIOException("reading bytes at hand", failed);
            }
        }
        return deskcheck.read(files(parts), name);
    }

    private static SortedMap<String, byte[]> files(List<Part> parts) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        parts.forEach(part -> files.put(part.name(), part.content()));
        return files;
    }

    private static <T> T sound(Checked<T> checked) {
        return checked.value().orElseThrow(() -> Refused.because(Refused.Why.INVALID, checked.problems()));
    }
}
