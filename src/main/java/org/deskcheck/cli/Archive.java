package org.deskcheck.cli;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.deskcheck.dossier.Dossier;
import org.deskcheck.dossier.Registry;
import org.deskcheck.problem.Problem;
import org.deskcheck.problem.Quoted;
import org.deskcheck.read.Reading;

/** Many dossiers, one after another; none is kept. */
final class Archive {

    private Archive() {}

    /** Gives each dossier of the paths as soon as it is read; every problem of those that could not be. */
    static List<Problem> each(Registry registry, List<String> paths, Consumer<Dossier> taking) throws IOException {
        Reading reading = new Reading(registry);
        List<Problem> problems = new ArrayList<>();
        // what cannot be told whole is not told: behind a problem there is nothing to take
        Consumer<Dossier> sound = dossier -> {
            if (problems.isEmpty()) {
                taking.accept(dossier);
            }
        };
        for (String path : new LinkedHashSet<>(paths)) {
            if (path.equals("-")) {
                problems.addAll(standardInput(reading, sound));
                continue;
            }
            try {
                problems.addAll(reading.each(Path.of(path), sound));
            } catch (InvalidPathException e) {
                problems.add(Problem.of(Quoted.of(path) + " can be no path of a file", "look at the path"));
            }
        }
        return problems;
    }

    private static List<Problem> standardInput(Reading reading, Consumer<Dossier> taking) throws IOException {
        StandardInput in = StandardInput.of(System.in, Optional.empty());
        return reading.each(in.whole(), StandardInput.NAME, in.format(), taking);
    }
}
