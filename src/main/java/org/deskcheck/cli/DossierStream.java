package org.deskcheck.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.deskcheck.read.Reading;

/**
 * Whole dossiers, one as JSON a line.
 *
 * @param name what problems and reports call it
 * @param bytes how long it is, where that is known
 * @param opening opens it, at its beginning
 */
record DossierStream(String name, OptionalLong bytes, Opening opening) {

    /** How a stream is opened. */
    interface Opening {
        InputStream open() throws IOException;
    }

    /** The streams that paths name, in their order; empty where one of them is anything else. */
    static Optional<List<DossierStream>> all(List<String> paths, Inputs inputs) throws IOException {
        List<DossierStream> streams = new ArrayList<>();
        for (String path : new LinkedHashSet<>(paths)) {
            Optional<DossierStream> stream = path.equals("-") ? standardInput(inputs.standardInput()) : file(path);
            if (stream.isEmpty()) {
                return Optional.empty();
            }
            streams.add(stream.get());
        }
        return Optional.of(streams);
    }

    private static Optional<DossierStream> standardInput(StandardInput in) throws IOException {
        return in.holdsDossiersALine()
                ? Optional.of(new DossierStream(StandardInput.NAME, OptionalLong.empty(), in::whole))
                : Optional.empty();
    }

    private static Optional<DossierStream> file(String named) throws IOException {
        Path path;
        try {
            path = Path.of(named);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
        boolean lines = Reading.Format.of(named)
                .filter(Reading.Format.JSON_LINES::equals)
                .isPresent();
        if (!lines || !Files.isRegularFile(path) || !Files.isReadable(path)) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(path)) {
            if (Reading.holdsRows(in)) {
                return Optional.empty();
            }
        }
        return Optional.of(new DossierStream(
                path.toString(), OptionalLong.of(Files.size(path)), () -> Files.newInputStream(path)));
    }
}
