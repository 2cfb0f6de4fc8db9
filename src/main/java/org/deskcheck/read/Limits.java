package org.deskcheck.read;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The limits of docs/limits.md, the one place where they stand; it is packed with the program. */
public final class Limits {

    private static final Map<String, Integer> TABLE = table();

    static final int YAML_BYTES = most("yaml-bytes");
    static final int JSON_BYTES = most("json-bytes");
    static final int NESTING = most("nesting");
    static final int YAML_ALIASES = most("yaml-aliases");
    static final int VALUES = most("values");
    static final int NUMBER_CHARACTERS = most("number-characters");
    static final int NUMBER_EXPONENT = most("number-exponent");
    static final int CLAIMS = most("claims");
    static final int PROBLEMS = most("problems");

    private Limits() {}

    /**
     * The figure of a limit.
     *
     * @throws IllegalArgumentException when the table has no such limit
     */
    public static int most(String name) {
        return Optional.ofNullable(TABLE.get(name))
                .orElseThrow(() -> new IllegalArgumentException("docs/limits.md has no limit " + name));
    }

    /** All of them, by name. */
    public static SortedMap<String, Integer> all() {
        return new TreeMap<>(TABLE);
    }

    private static Map<String, Integer> table() {
        try (InputStream in = Limits.class.getResourceAsStream("/org/deskcheck/limits.md")) {
            if (in == null) {
                throw new IllegalStateException("docs/limits.md is not packed with the program");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> line.startsWith("| "))
                    .map(line ->
                            Arrays.stream(line.split("\\|")).map(String::strip).toList())
                    .filter(cells -> cells.get(2).matches("\\d+"))
                    .collect(Collectors.toMap(cells -> cells.get(1), cells -> Integer.valueOf(cells.get(2))));
        } catch (IOException e) {
            throw new UncheckedIOException("reading docs/limits.md", e);
        }
    }
}
