package org.deskcheck.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deskcheck.problem.Checked;
import org.deskcheck.problem.Place;
import org.deskcheck.problem.Problem;
import org.deskcheck.problem.Quoted;

/**
 * What a desk's {@value #NAME} says, of the form that docs/schema/settings.schema.json gives it; what it means is for the
 * reader to say.
 *
 * @param words the keys that hold one word or path, as {@code fail-level}
 * @param rules paths of packs
 * @param trustedKeys paths of public keys
 * @param leastRevisions by a pack's name
 * @param levels by a rule's id or {@code family/*}, in the order of the file
 */
public record SettingsFile(
        Map<String, Written> words,
        List<Written> rules,
        List<Written> trustedKeys,
        Map<String, Written> leastRevisions,
        Map<String, Written> levels) {

    /** What the file is called. */
    public static final String NAME = ".deskcheck.yaml";

    /** A text of the file and where it stands. */
    public record Written(String text, Place place) {}

    private static final List<String> WORDS = List.of("registry", "fail-level", "fail-on", "format");

    /** No file, or one that says nothing. */
    public static SettingsFile none() {
        return new SettingsFile(Map.of(), List.of(), List.of(), Map.of(), Map.of());
    }

    /**
     * The nearest file of that name: in a folder, or in one that it lies in. A folder with {@code .git} in it is the last
     * that is looked into, so that no project is ruled by what lies around it.
     *
     * @param folder an absolute path
     */
    public static Optional<Path> above(Path folder) {
        for (Path at = folder.normalize(); at != null; at = at.getParent()) {
            if (Files.isRegularFile(at.resolve(NAME))) {
                return Optional.of(at.resolve(NAME));
            }
            if (Files.exists(at.resolve(".git"))) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /**
     * What the file says, or every problem in it.
     *
     * @param shown what problems call it
     */
    public static Checked<SettingsFile> read(Path path, String shown) {
        try (InputStream in = Files.newInputStream(path)) {
            return read(in, shown);
        } catch (NoSuchFileException e) {
            return Checked.failed(
                    List.of(Problem.of("there is no file of settings " + Quoted.of(shown), "look at --config")));
        } catch (IOException e) {
            return Checked.failed(List.of(
                    Problem.of("the settings " + Quoted.of(shown) + " cannot be read", "look at their permissions")));
        }
    }

    private static Checked<SettingsFile> read(InputStream in, String file) throws IOException {
        List<Problem> problems = new ArrayList<>();
        Optional<byte[]> bytes = Reading.bytes(in, file, Limits.YAML_BYTES, problems);
        if (bytes.isEmpty()) {
            return Checked.failed(problems);
        }
        SourceText text = SourceText.decode(file, bytes.get(), 1, problems);
        text.checkCharacters(problems);
        // settings that are all commented out are none
        if (problems.isEmpty()
                && text.text().lines().map(String::strip).allMatch(line -> line.isEmpty() || line.startsWith("#"))) {
            return Checked.of(none());
        }
        Optional<Tree> tree = problems.isEmpty() ? YamlTree.read(text, problems) : Optional.empty();
        tree.ifPresent(read -> checkForm(read, problems));
        return problems.isEmpty() && tree.isPresent() ? Checked.of(of(tree.get())) : Checked.failed(problems);
    }

    private static void checkForm(Tree tree, List<Problem> problems) {
        if (tree.kind() == Tree.Kind.OBJECT) {
            Schema.SETTINGS.sound(tree, problems);
        } else {
            problems.add(Problem.at(
                    FormProblem.start(tree.place()),
                    "",
                    "the file is " + Called.kind(tree) + " and should be an object",
                    "write each setting as its name and a colon: fail-level: warning"));
        }
    }

    private static SettingsFile of(Tree tree) {
        Map<String, Written> words = new LinkedHashMap<>();
        WORDS.forEach(key -> tree.member(key).ifPresent(value -> words.put(key, written(value))));
        return new SettingsFile(
                words,
                list(tree, "rules"),
                list(tree, "trusted-keys"),
                map(tree, "least-revisions"),
                map(tree, "levels"));
    }

    private static List<Written> list(Tree tree, String key) {
        return tree.member(key).map(Tree::items).orElse(List.of()).stream()
                .map(SettingsFile::written)
                .toList();
    }

    /** In the order of the file; each value with the place of its key. */
    private static Map<String, Written> map(Tree tree, String key) {
        Map<String, Written> map = new LinkedHashMap<>();
        tree.member(key).ifPresent(given -> given.members()
                .forEach((name, value) -> map.put(name, new Written(value.text(), given.keyPlace(name)))));
        return map;
    }

    private static Written written(Tree value) {
        return new Written(value.text(), value.place());
    }
}
