package org.deskcheck.vocabulary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All tables of the vocabulary in one resource, which the build makes of them: for each resource that is looked up, a JVM
 * asks all modules of its own first, and a start reads twenty tables.
 */
public final class Tables {

    /** Where they stand on the class path. */
    public static final String PREPARED = "META-INF/deskcheck/vocabulary";

    private static final String FOLDER = "org/deskcheck/vocabulary";

    /** Begins a table's name; no table has such a line. */
    private static final String NAME = "\f";

    private static final Map<String, String> ALL = all();

    private Tables() {}

    /**
     * The tables as one resource.
     *
     * @param classes the folder of the program's class files, with the tables at their places in it
     */
    public static byte[] prepared(Path classes) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(classes.resolve(FOLDER))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".tsv"))
                    .sorted()
                    .toList()) {
                String text = Files.readString(file);
                all.append(NAME).append(file.getFileName()).append('\n').append(text);
                all.append(text.endsWith("\n") ? "" : "\n");
            }
        }
        return all.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The text of a table; from its own resource where the build has prepared none. */
    static String text(String name) {
        return Optional.ofNullable(ALL.get(name)).orElseGet(() -> read(name)
                .orElseThrow(() -> new IllegalStateException("the vocabulary has no table " + name)));
    }

    private static Map<String, String> all() {
        Map<String, String> tables = new HashMap<>();
        for (String table : read("/" + PREPARED).orElse("").split(NAME)) {
            int end = table.indexOf('\n');
            if (end > 0) {
                tables.put(table.substring(0, end), table.substring(end + 1));
            }
        }
        return tables;
    }

    private static Optional<String> read(String resource) {
        try (InputStream in = Tables.class.getResourceAsStream(resource)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("reading the table " + resource, e);
        }
    }
}
