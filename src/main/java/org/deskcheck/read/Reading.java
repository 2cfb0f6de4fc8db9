package org.deskcheck.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.deskcheck.dossier.Dossier;
import org.deskcheck.dossier.Registry;
import org.deskcheck.problem.Checked;
import org.deskcheck.problem.Place;
import org.deskcheck.problem.Problem;
import org.deskcheck.problem.Quoted;

/**
 * Reads dossiers: a file, a folder of files that make one dossier, a stream, or text at hand. Every problem of an
 * input is found in one run. Opens what it reads and closes it; keeps nothing.
 */
public final class Reading {

    /** The forms a claim file can have. */
    public enum Format {
        YAML,
        JSON,
        JSON_LINES,
        CSV;

        /** By the ending of a file's name; empty where it is none of ours. */
        public static Optional<Format> of(String file) {
            String name = file.toLowerCase(Locale.ROOT);
            if (name.endsWith(".yaml") || name.endsWith(".yml")) {
                return Optional.of(YAML);
            }
            if (name.endsWith(".jsonl") || name.endsWith(".ndjson")) {
                return Optional.of(JSON_LINES);
            }
            if (name.endsWith(".csv") || name.endsWith(".tsv")) {
                return Optional.of(CSV);
            }
            return name.endsWith(".json") ? Optional.of(JSON) : Optional.empty();
        }
    }

    /** A file whose first lines are all broken is no table that anybody made. */
    private static final int LINES_LOOKED_AT = 20;

    private final Registry registry;

    public Reading(Registry registry) {
        this.registry = registry;
    }

    /** The dossiers of a file or folder, in their order: one, or one a line of JSON Lines that holds whole dossiers. */
    public Checked<List<Dossier>> read(Path path) {
        List<Problem> problems = new ArrayList<>();
        try {
            if (Files.isDirectory(path)) {
                return folder(path, problems);
            }
            Optional<Format> format = Format.of(path.toString());
            if (format.isEmpty() && Files.notExists(path)) {
                throw new NoSuchFileException(path.toString());
            }
            if (format.isEmpty()) {
                return failed(Problem.of(
                        Quoted.of(path.toString()) + " is no claim file by its name",
                        "name it so that it ends in .yaml, .yml, .json, .jsonl, .ndjson, .csv or .tsv"));
            }
            try (InputStream in = Files.newInputStream(path)) {
                return read(in, path.toString(), format.get());
            }
        } catch (NoSuchFileException e) {
            return failed(Problem.of(
                    "there is no file or folder " + Quoted.of(path.toString()),
                    "look at the path; `-` is standard input"));
        } catch (IOException e) {
            return failed(Problem.of(Quoted.of(path.toString()) + " cannot be read", "look at its permissions"));
        }
    }

    /**
     * The dossiers of a stream, which stays open.
     *
     * @param file the name that problems and reports give it
     * @throws IOException when the stream breaks
     */
    public Checked<List<Dossier>> read(InputStream in, String file, Format format) throws IOException {
        List<Problem> problems = new ArrayList<>();
        return switch (format) {
            case JSON_LINES -> JsonLines.all(this, file, in);
            case CSV -> {
                Optional<byte[]> bytes = bytes(in, file, limit(format), problems);
                yield bytes.isEmpty() ? Checked.failed(problems) : table(bytes.get(), file, problems);
            }
            case YAML, JSON -> {
                Optional<byte[]> bytes = bytes(in, file, limit(format), problems);
                yield bytes.isEmpty()
                        ? Checked.failed(problems)
                        : one(
                                List.of(tree(file, bytes.get(), format, problems)),
                                name(file),
                                Sha256.of(bytes.get()),
                                problems);
            }
        };
    }

    /**
     * Gives each dossier of a file or folder as soon as it is read, without keeping it; so a file of JSON Lines may hold
     * more of them than memory does.
     *
     * @return every problem; what was given before the first of them is sound
     */
    public List<Problem> each(Path path, Consumer<Dossier> taking) {
        boolean lines =
                Format.of(path.toString()).filter(Format.JSON_LINES::equals).isPresent();
        if (!lines || !Files.isRegularFile(path)) {
            return given(read(path), taking);
        }
        try (InputStream in = Files.newInputStream(path)) {
            return each(in, path.toString(), Format.JSON_LINES, taking);
        } catch (IOException e) {
            return List.of(Problem.of(Quoted.of(path.toString()) + " cannot be read", "look at its permissions"));
        }
    }

    /**
     * The same of a stream, which stays open.
     *
     * @throws IOException when the stream breaks
     */
    public List<Problem> each(InputStream in, String file, Format format, Consumer<Dossier> taking) throws IOException {
        return format == Format.JSON_LINES
                ? new JsonLines(this, file, taking).read(in)
                : given(read(in, file, format), taking);
    }

    private static List<Problem> given(Checked<List<Dossier>> read, Consumer<Dossier> taking) {
        read.value().ifPresent(dossiers -> dossiers.forEach(taking));
        return read.isPresent() ? List.of() : read.problems();
    }

    /** The dossiers of a text at hand. */
    public Checked<List<Dossier>> read(String text, String file, Format format) {
        try (InputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))) {
            return read(in, file, format);
        } catch (IOException e) {
            throw new UncheckedIOException("reading text at hand", e);
        }
    }

    /**
     * The one dossier of files at hand, as of a folder that holds them.
     *
     * @param files what each holds, by its name
     * @param name what problems and reports call the dossier
     */
    public Checked<List<Dossier>> together(SortedMap<String, byte[]> files, String name) {
        List<Problem> problems = new ArrayList<>();
        List<Optional<Tree>> trees = new ArrayList<>();
        MessageDigest digest = Sha256.begun();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Optional<Format> format = Format.of(file.getKey());
            if (format.filter(each -> each == Format.YAML || each == Format.JSON)
                    .isEmpty()) {
                problems.add(Problem.of(
                        Quoted.of(file.getKey()) + " is no file of a dossier of several",
                        "send it as YAML or JSON, under a name that ends so; a table is a dossier by itself"));
                continue;
            }
            if (file.getValue().length > limit(format.get())) {
                problems.add(tooLarge(file.getKey(), limit(format.get())));
                continue;
            }
            add(trees, digest, file.getKey(), file.getValue(), format.get(), problems);
        }
        return one(trees, name, Sha256.hex(digest), problems);
    }

    /**
     * The one dossier of a line of JSON Lines.
     *
     * @param bytes the line without its end
     * @param file the name of the whole that problems and reports give it
     * @param number of the line, from 1
     */
    public Checked<List<Dossier>> line(byte[] bytes, String file, int number) {
        if (bytes.length > Limits.JSON_BYTES) {
            return failed(JsonLines.tooLong(file, number));
        }
        List<Problem> problems = new ArrayList<>();
        SourceText source = SourceText.decode(file, bytes, number, problems);
        source.checkCharacters(problems);
        Optional<Tree> tree = problems.isEmpty() ? JsonTree.read(source, problems) : Optional.empty();
        if (tree.isEmpty()) {
            return failed(problems);
        }
        if (FlatTable.isRow(tree.get())) {
            return failed(Problem.at(
                    tree.get().place(),
                    "",
                    "a row of a table, where each line is a whole dossier",
                    "send the table by itself, to be verified as one dossier"));
        }
        return one(List.of(tree), name(file) + ":" + number, Sha256.of(bytes), problems);
    }

    private static void add(
            List<Optional<Tree>> trees,
            MessageDigest digest,
            String file,
            byte[] bytes,
            Format format,
            List<Problem> problems) {
        digest(digest, file, Sha256.begun().digest(bytes));
        trees.add(tree(file, bytes, format, problems));
    }

    /** Adds a file, by its name and its own digest, to that of the dossier of several. */
    static void digest(MessageDigest whole, String file, byte[] own) {
        whole.update(name(file).getBytes(StandardCharsets.UTF_8));
        whole.update(own);
    }

    /** The form of a text whose name does not tell: whole objects a line, one object, named columns, or else YAML. */
    public static Format formatOf(String text) {
        String begin = (text.startsWith("\uFEFF") ? text.substring(1) : text).stripLeading();
        if (!begin.startsWith("{") && !begin.startsWith("[")) {
            return CsvTable.looksLike(begin) ? Format.CSV : Format.YAML;
        }
        String line = begin.lines().findFirst().orElse("");
        return JsonTree.read(SourceText.of("", line, 1), new ArrayList<>()).isPresent()
                ? Format.JSON_LINES
                : Format.JSON;
    }

    /**
     * Whether JSON Lines are the rows of one table, and not dossiers: their first line that is JSON tells. Only the first
     * lines are looked at; where none of them is JSON, they are taken for dossiers.
     *
     * @throws IOException when the stream breaks
     */
    public static boolean holdsRows(InputStream in) throws IOException {
        Lines lines = Lines.ofJson(in);
        Optional<Lines.Line> line = lines.next();
        for (int i = 0; i < LINES_LOOKED_AT && line.isPresent(); i++) {
            SourceText source = SourceText.decode("", line.get().bytes(), 1, new ArrayList<>());
            Optional<Tree> tree = JsonTree.read(source, new ArrayList<>());
            if (tree.isPresent()) {
                return FlatTable.isRow(tree.get());
            }
            line = lines.next();
        }
        return false;
    }

    private Checked<List<Dossier>> folder(Path folder, List<Problem> problems) throws IOException {
        List<Path> files;
        try (Stream<Path> listed = Files.list(folder)) {
            files = listed.filter(Files::isRegularFile)
                    .filter(file -> Format.of(file.toString()).isPresent() && !hidden(file))
                    .sorted()
                    .toList();
        }
        if (files.isEmpty()) {
            return failed(
                    Problem.of(
                            "the folder " + Quoted.of(folder.toString()) + " holds no claim file",
                            "put in files that end in .yaml, .yml or .json, or one table alone; folders inside it are not read"));
        }
        List<Optional<Tree>> trees = new ArrayList<>();
        MessageDigest digest = Sha256.begun();
        for (Path file : files) {
            Format format = Format.of(file.toString()).orElseThrow();
            if (format == Format.JSON_LINES || format == Format.CSV) {
                if (files.size() == 1) {
                    return read(file);
                }
                problems.add(Problem.of(
                        Quoted.of(file.toString()) + " is a table in a folder of other files", "verify it by itself"));
                continue;
            }
            try (InputStream in = Files.newInputStream(file)) {
                Optional<byte[]> bytes = bytes(in, file.toString(), limit(format), problems);
                bytes.ifPresentOrElse(
                        read -> add(trees, digest, file.toString(), read, format, problems),
                        () -> trees.add(Optional.empty()));
            }
        }
        Checked<List<Dossier>> read =
                one(trees, name(folder.toAbsolutePath().normalize().toString()), Sha256.hex(digest), problems);
        boolean nothing = read.value()
                .filter(dossiers -> dossiers.stream()
                        .allMatch(dossier -> dossier.documents().isEmpty()
                                && dossier.claims().isEmpty()))
                .isPresent();
        return nothing
                ? failed(Problem.of(
                        "the files of the folder " + Quoted.of(folder.toString()) + " hold no document and no claim",
                        "verify a folder or file that does; folders inside it are not read"))
                : read;
    }

    private static Checked<List<Dossier>> table(byte[] bytes, String file, List<Problem> problems) {
        SourceText source = SourceText.decode(file, bytes, 1, problems);
        source.checkCharacters(problems);
        CsvTable csv = CsvTable.of(source);
        FlatTable table = new FlatTable(problems, csv.language());
        if (problems.isEmpty()) {
            csv.read(table::add, problems);
        }
        if (!problems.isEmpty()) {
            return failed(problems);
        }
        return Checked.of(List.of(Dossiers.of(table.entries(), name(file), true, Sha256.of(bytes), table.remarks())));
    }

    /** One dossier of the trees of its files; an absent tree is a file that could not be read, and has its problem. */
    Checked<List<Dossier>> one(List<Optional<Tree>> trees, String name, String digest, List<Problem> problems) {
        Entries entries = new Entries();
        Paths paths = new Paths();
        Binding binding = new Binding(entries, problems);
        List<Optional<Tree>> sounds = trees.stream()
                .map(read -> read.map(tree -> Schema.DOSSIER.sound(tree, problems))
                        .filter(tree -> tree.kind() == Tree.Kind.OBJECT))
                .toList();
        // a claim may stand in another file than its document and the units
        sounds.forEach(sound -> sound.ifPresent(binding::ahead));
        for (Optional<Tree> sound : sounds) {
            if (sound.isEmpty()) {
                // what a broken file does not declare must not be called unknown elsewhere
                entries.declared.unsureOfAll();
            }
            sound.ifPresent(tree -> {
                paths.add(tree);
                binding.bind(tree);
            });
        }
        Names.check(entries, registry.ids(), paths, problems);
        SourceNames.check(entries, registry, paths, problems);
        if (entries.claims.size() > Limits.CLAIMS) {
            Place first = entries.claims.get(Limits.CLAIMS).place();
            problems.add(tooManyClaims(first));
        }
        return problems.isEmpty()
                ? Checked.of(List.of(Dossiers.of(entries, name, false, digest, List.of())))
                : failed(problems);
    }

    /** No dossier, and why: at most as many problems as a person mends in one run. */
    static <T> Checked<T> failed(List<Problem> problems) {
        List<Problem> sorted = problems.stream().distinct().sorted().toList();
        if (sorted.size() <= Limits.PROBLEMS) {
            return Checked.failed(sorted);
        }
        List<Problem> shown = new ArrayList<>(sorted.subList(0, Limits.PROBLEMS));
        // without a place it would stand first
        shown.add(new Problem(
                sorted.get(Limits.PROBLEMS).place(),
                "",
                "more problems than " + Limits.PROBLEMS,
                Optional.of("mend these first, and run it again")));
        return Checked.failed(shown);
    }

    static Problem tooManyClaims(Place first) {
        return Problem.at(
                Place.at(first.file(), first.line(), first.column()),
                "",
                "a dossier of more than " + Limits.CLAIMS + " claims",
                "part it into several");
    }

    static Optional<Tree> tree(String file, byte[] bytes, Format format, List<Problem> problems) {
        int before = problems.size();
        SourceText source = SourceText.decode(file, bytes, 1, problems);
        source.checkCharacters(problems);
        if (problems.size() > before) {
            return Optional.empty();
        }
        return format == Format.YAML ? YamlTree.read(source, problems) : JsonTree.read(source, problems);
    }

    static Optional<byte[]> bytes(InputStream in, String file, int most, List<Problem> problems) throws IOException {
        byte[] bytes = in.readNBytes(most + 1);
        if (bytes.length > most) {
            problems.add(tooLarge(file, most));
            return Optional.empty();
        }
        return Optional.of(bytes);
    }

    private static Problem tooLarge(String file, int most) {
        return Problem.of(
                Quoted.of(file) + " is larger than " + most + " bytes",
                "part it into a folder of files, or write it as JSON Lines");
    }

    /** A desk's settings and what file managers leave behind are no claim files. */
    private static boolean hidden(Path file) {
        return file.getFileName().toString().startsWith(".");
    }

    static int limit(Format format) {
        return format == Format.YAML ? Limits.YAML_BYTES : Limits.JSON_BYTES;
    }

    /** The file's or folder's own name without its ending. */
    static String name(String path) {
        Path last = Path.of(path).getFileName();
        String file = last == null ? path : last.toString();
        int dot = file.lastIndexOf('.');
        return dot > 0 && Format.of(file).isPresent() ? file.substring(0, dot) : file;
    }

    private static <T> Checked<T> failed(Problem problem) {
        return Checked.failed(List.of(problem));
    }
}
