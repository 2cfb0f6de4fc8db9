package org.deskcheck.workshop.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.deskcheck.problem.Checked;
import org.deskcheck.problem.Nearest;
import org.deskcheck.problem.Problem;
import org.deskcheck.problem.Quoted;

/** The types of docs/facts.md, the one place where they are described; it is packed with the program. */
public final class FactTypes {

    /** A type, or a field of it. */
    public record Place(FactType type, Optional<FactType.Field> field) {}

    private static final Pattern BETWEEN_CELLS = Pattern.compile("(?<!\\\\)\\|");

    /** In the order of the page. */
    private static final List<FactType> ALL = read();

    private FactTypes() {}

    /** All of them, in their order. */
    public static List<FactType> all() {
        return ALL;
    }

    /** The type of a name, whatever its case. */
    public static Optional<FactType> type(String name) {
        return ALL.stream().filter(type -> type.name().equalsIgnoreCase(name)).findFirst();
    }

    /** What {@code Citation} or {@code Citation.figures} names, whatever its case; or a problem with the nearest name. */
    public static Checked<Place> named(String name) {
        String[] parts = name.strip().split("\\.", 2);
        Optional<FactType> found = type(parts[0]);
        if (found.isEmpty()) {
            return refused(
                    "there is no fact " + Quoted.of(parts[0]),
                    Nearest.hint(
                            parts[0],
                            ALL.stream().map(FactType::name).toList(),
                            "`deskcheck rules facts` lists all of them"));
        }
        FactType type = found.orElseThrow();
        if (parts.length == 1) {
            return Checked.of(new Place(type, Optional.empty()));
        }
        Optional<FactType.Field> field = type.field(parts[1]);
        return field.isPresent()
                ? Checked.of(new Place(type, field))
                : refused(
                        Quoted.of(type.name()) + " has no " + Quoted.of(parts[1]),
                        Nearest.hint(
                                parts[1],
                                type.fields().stream()
                                        .map(FactType.Field::plainName)
                                        .toList(),
                                "`deskcheck rules facts " + type.name() + "` says what it has"));
    }

    private static Checked<Place> refused(String text, String hint) {
        return Checked.failed(List.of(Problem.of(text, hint)));
    }

    private static List<FactType> read() {
        try (InputStream in = FactTypes.class.getResourceAsStream("/org/deskcheck/facts.md")) {
            if (in == null) {
                throw new IllegalStateException("docs/facts.md is not packed with the program");
            }
            return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("reading docs/facts.md", e);
        }
    }

    private static List<FactType> read(String page) {
        List<FactType> types = new ArrayList<>();
        String section = "";
        String name = "";
        List<String> below = new ArrayList<>();
        for (String line : (Iterable<String>) Stream.concat(page.lines(), Stream.of("## "))::iterator) {
            boolean heading = line.startsWith("## ") || line.startsWith("### ");
            if (heading && !name.isEmpty()) {
                types.add(type(name, section, below));
            }
            if (line.startsWith("## ")) {
                section = line.substring(3);
                name = "";
            } else if (line.startsWith("### ")) {
                name = line.substring(4);
            } else {
                below.add(line);
            }
            if (heading) {
                below.clear();
            }
        }
        return List.copyOf(types);
    }

    private static FactType type(String name, String section, List<String> lines) {
        List<String> meaning = new ArrayList<>();
        String example = "";
        List<FactType.Field> fields = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("| `")) {
                fields.add(field(line));
            } else if (line.startsWith("    ")) {
                example = line.strip();
            } else if (!line.isBlank() && !line.startsWith("|")) {
                meaning.add(line);
            }
        }
        return new FactType(name, section, String.join(" ", meaning), example, fields);
    }

    /** A row is name, type, meaning and example; of a word, name and meaning. */
    private static FactType.Field field(String row) {
        List<String> cells = Arrays.stream(BETWEEN_CELLS.split(row, -1))
                .map(cell -> cell.strip().replace("\\|", "|"))
                .toList();
        return cells.size() < 6
                ? new FactType.Field(bare(cells.get(1)), "", cells.get(2), "")
                : new FactType.Field(bare(cells.get(1)), bare(cells.get(2)), cells.get(3), bare(cells.get(4)));
    }

    private static String bare(String code) {
        return code.replace("`", "");
    }
}
