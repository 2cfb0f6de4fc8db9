package org.deskcheck.compile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.deskcheck.pack.Bundle;

/** A bundle's files, and others of the house, in a folder of class files. */
final class Written {

    private static final String CLASSES = "deskcheck/house";

    private Written() {}

    /** Writes what differs, so that nothing newer stands there when nothing changed; classes of rules since gone go. */
    static void to(Path folder, Bundle bundle) throws IOException {
        Set<Path> kept = new HashSet<>();
        for (Map.Entry<String, byte[]> compiled : bundle.sortedClasses().entrySet()) {
            Path file = folder.resolve(compiled.getKey().replace('.', '/') + ".class");
            to(file, compiled.getValue());
            kept.add(file);
        }
        to(folder.resolve(Bundle.HOUSE_INDEX), bundle.index().getBytes(StandardCharsets.UTF_8));
        for (Path file : filesIn(folder.resolve(CLASSES))) {
            if (!kept.contains(file)) {
                Files.delete(file);
            }
        }
    }

    /** Writes a file where it is another than the one that stands there. */
    static void to(Path file, byte[] content) throws IOException {
        if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), content)) {
            Files.createDirectories(file.getParent());
            Files.write(file, content);
        }
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).toList();
        }
    }
}
