package org.deskcheck.cli;

import java.io.File;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deskcheck.pack.Levels;
import org.deskcheck.problem.Checked;
import org.deskcheck.problem.Nearest;
import org.deskcheck.problem.Problem;
import org.deskcheck.problem.Quoted;
import org.deskcheck.read.SettingsFile;
import org.jspecify.annotations.Nullable;

/**
 * What holds where a command is not told otherwise: the environment first ({@code DESKCHECK_FAIL_LEVEL}), then the file
 * of settings. Options stand above both.
 */
final class Settings {

    /** The words that a variable may hold; the file's are held to its schema, which has the same. */
    private static final Map<String, List<String>> WORDS = Map.of(
            "fail-level", List.of("error", "warning", "note"),
            "fail-on", List.of("review"),
            "format", List.of("text", "json", "ndjson", "sarif", "junit", "github"));

    private final SettingsFile file;
    private final Path folder;
    private final Map<String, String> environment;

    private Settings(SettingsFile file, Path folder, Map<String, String> environment) {
        this.file = file;
        this.folder = folder;
        this.environment = environment;
    }

    /**
     * The settings of a run.
     *
     * @param config the file that was asked for; the nearest above the working directory where none was
     * @param none whether no file is to be looked for
     * @param working the working directory, absolute
     */
    static Checked<Settings> of(@Nullable Path config, boolean none, Path working, Map<String, String> environment) {
        List<Problem> unknown = unknownWords(environment);
        if (!unknown.isEmpty()) {
            return Checked.failed(unknown);
        }
        Optional<Path> path = none
                ? Optional.empty()
                : Optional.ofNullable(config)
                        .or(() -> variable(environment, "config").map(Path::of))
                        .map(working::resolve)
                        .or(() -> SettingsFile.above(working));
        if (path.isEmpty()) {
            return Checked.of(new Settings(SettingsFile.none(), working, environment));
        }
        Path file = path.get();
        String shown = (file.startsWith(working) ? working.relativize(file) : file).toString();
        Checked<SettingsFile> read = SettingsFile.read(file, shown);
        Path folder = Optional.ofNullable(file.getParent()).orElse(working);
        // a folder that is the working directory is not named, so that paths read as they were typed
        Path base = folder.equals(working) ? Path.of("") : folder;
        return read.value()
                .map(said -> Checked.of(new Settings(said, base, environment)))
                .orElseGet(() -> Checked.failed(read.problems()));
    }

    /** The registry; empty where none is set. */
    Optional<Path> registry() {
        return variable(environment, "registry")
                .map(Path::of)
                .or(() -> Optional.ofNullable(file.words().get("registry")).map(said -> folder.resolve(said.text())));
    }

    /** Packs of rules; in the environment they are parted as search paths are. */
    List<Path> rules() {
        return variable(environment, "rules")
                .map(paths -> Stream.of(paths.split(File.pathSeparator))
                        .filter(path -> !path.isEmpty())
                        .map(Path::of)
                        .toList())
                .orElseGet(() -> file.rules().stream()
                        .map(said -> folder.resolve(said.text()))
                        .toList());
    }

    /** Public keys, one of which is to have signed a pack. */
    List<Path> trustedKeys() {
        return file.trustedKeys().stream()
                .map(said -> folder.resolve(said.text()))
                .toList();
    }

    /** The oldest revision of each pack that is accepted. */
    Map<String, Integer> leastRevisions() {
        return file.leastRevisions().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> new BigDecimal(
                                entry.getValue().text())
                        .min(BigDecimal.valueOf(Integer.MAX_VALUE))
                        .intValue()));
    }

    /** What the file changes in the levels of rules. */
    Levels levels() {
        return Levels.of(file.levels().entrySet().stream()
                .map(entry -> new Levels.Setting(
                        entry.getKey(),
                        Levels.Weight.of(entry.getValue().text()).orElseThrow(),
                        Optional.of(entry.getValue().place())))
                .toList());
    }

    /**
     * One of a command's words; empty where none is set, or one of the file that only other commands have.
     *
     * @param key as in the file: fail-level
     */
    <E extends Enum<E>> Optional<E> word(String key, Class<E> words) {
        return variable(environment, key)
                .or(() -> Optional.ofNullable(file.words().get(key)).map(SettingsFile.Written::text))
                .flatMap(word -> constant(word, words));
    }

    private static List<Problem> unknownWords(Map<String, String> environment) {
        List<Problem> problems = new ArrayList<>();
        WORDS.forEach((key, known) -> variable(environment, key)
                .filter(word -> !known.contains(word.toLowerCase(Locale.ROOT)))
                .ifPresent(word -> problems.add(Problem.of(
                        name(key) + " is " + Quoted.of(word) + ", which is none of the words for it",
                        Nearest.hint(word, known, "it may be: " + String.join(", ", known))))));
        return problems;
    }

    private static <E extends Enum<E>> Optional<E> constant(String word, Class<E> words) {
        return Stream.of(words.getEnumConstants())
                .filter(constant -> constant.name().equalsIgnoreCase(word))
                .findFirst();
    }

    private static Optional<String> variable(Map<String, String> environment, String key) {
        return Optional.ofNullable(environment.get(name(key))).filter(value -> !value.isEmpty());
    }

    private static String name(String key) {
        return "DESKCHECK_" + key.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
