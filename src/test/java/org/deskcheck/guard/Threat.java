package org.deskcheck.guard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.deskcheck.pack.RuleFile;

/**
 * A file of the corpus: an attempt, and what its head says of it.
 *
 * @param path the file
 * @param slug the name of its rule behind {@code threats/}
 * @param said what the head says, by its words: layer, message, canary, from
 * @param text the whole file
 */
public record Threat(Path path, String slug, Map<String, String> said, String text) {

    public static final Path FOLDER = Path.of("src/test/resources/org/deskcheck/guard/threats");

    public static List<Threat> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".drl"))
                    .sorted()
                    .map(Threat::read)
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public static Threat read(Path path) {
        try {
            String text = Files.readString(path, StandardCharsets.UTF_8);
            Map<String, String> said = new LinkedHashMap<>();
            text.lines()
                    .takeWhile(line -> line.startsWith("// ") && line.contains(": "))
                    .forEach(line ->
                            said.put(line.substring(3, line.indexOf(": ")), line.substring(line.indexOf(": ") + 2)));
            String name = path.getFileName().toString();
            return new Threat(path, name.substring(4, name.lastIndexOf('.')), said, text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The layer that stops it first. */
    String layer() {
        return said.getOrDefault("layer", "").split(" ", 2)[0];
    }

    /** Place and text of the problem, or the limit that is met: a part of what is told. */
    public String message() {
        return said.getOrDefault("message", "");
    }

    /** What shows, with the guard off, that it is an attempt: one word, or {@code none} where the head says why. */
    String canary() {
        return said.getOrDefault("canary", "").split(",", 2)[0];
    }

    /** The file as one of a pack. */
    public RuleFile file() {
        return new RuleFile(
                "threats/" + slug,
                "threats/" + slug + ".drl",
                text,
                "# threats/" + slug + "\n\nA file of the corpus.\n");
    }

    @Override
    public String toString() {
        return path.getFileName().toString();
    }
}
