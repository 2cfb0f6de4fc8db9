package org.deskcheck.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.deskcheck.Deskcheck;
import org.deskcheck.Options;
import org.deskcheck.dossier.Dossier;
import org.deskcheck.dossier.Registry;
import org.deskcheck.problem.Checked;
import org.deskcheck.read.Registries;
import org.deskcheck.report.Report;

/** The reference story: its dossier as files and as values, and its report. */
final class Reference {

    static final Path HOME = Path.of("claims/north-korea-floods");
    static final Path REGISTRY = Path.of("claims/registry.yaml");
    static final Deskcheck DESKCHECK = Deskcheck.houseRules();
    static final Dossier DOSSIER = only(DESKCHECK.read(HOME));
    static final Report REPORT = DESKCHECK.verify(DOSSIER).report();

    private Reference() {}

    /** The dossier's files and the registry, their texts by their names. */
    static Map<String, String> files() {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> listed = Files.list(HOME)) {
            listed.filter(Files::isRegularFile)
                    .forEach(file -> files.put(file.getFileName().toString(), text(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        files.put(REGISTRY.getFileName().toString(), text(REGISTRY));
        return files;
    }

    /** The report on other files, written to an empty folder. */
    static Report report(Map<String, String> files, Path folder) {
        // folders inside a dossier's folder are not read
        Path sources = folder.resolve("sources").resolve(REGISTRY.getFileName());
        files.forEach((name, text) -> write(sources.endsWith(name) ? sources : folder.resolve(name), text));
        Registry registry = Registries.read(sources).orThrow();
        Deskcheck deskcheck = DESKCHECK.with(Options.standard().withRegistry(registry));
        return deskcheck.verify(only(deskcheck.read(folder))).report();
    }

    static Dossier only(Checked<List<Dossier>> read) {
        List<Dossier> dossiers = read.orThrow();
        if (dossiers.size() != 1) {
            throw new AssertionError(dossiers.size() + " dossiers, where one was to be read");
        }
        return dossiers.get(0);
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(Path file, String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
