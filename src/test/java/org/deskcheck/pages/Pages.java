package org.deskcheck.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The pages of the repository. */
final class Pages {

    private static final List<Path> HOMES = List.of(Path.of("docs"), Path.of("rules"), Path.of("claims"));

    private Pages() {}

    static List<Path> all() {
        return Stream.concat(list(Path.of(""), 1), HOMES.stream().flatMap(home -> list(home, Integer.MAX_VALUE)))
                .sorted()
                .toList();
    }

    /** The blocks of the pages for users; those of the rules' pages are held to what is found on them elsewhere. */
    static Stream<Fence> fences() {
        return all().stream().filter(page -> !page.startsWith("rules")).flatMap(page -> Fence.of(page).stream());
    }

    static String text(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + page, e);
        }
    }

    private static Stream<Path> list(Path home, int depth) {
        try (Stream<Path> files = Files.walk(home, depth)) {
            return files.filter(file -> file.toString().endsWith(".md")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + home, e);
        }
    }
}
