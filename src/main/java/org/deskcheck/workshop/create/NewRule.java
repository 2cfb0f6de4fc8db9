package org.deskcheck.workshop.create;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.deskcheck.pack.Bundle;
import org.deskcheck.pack.Pass;
import org.deskcheck.pack.RuleFile;
import org.deskcheck.problem.Checked;
import org.deskcheck.problem.Problem;
import org.deskcheck.problem.Quoted;

/** A new rule: a small one that works, and its page, whose examples hold. */
public final class NewRule {

    /** The name of a pack's manifest. */
    private static final String MANIFEST = "pack.yaml";

    private static final String PACK = """
            # A pack of rules. The revision grows with each one that is given away.
            name: %s
            revision: 1
            extends: house
            """;

    private NewRule() {}

    /**
     * Writes the rule and its page, and a manifest where the folder holds no rules yet. Nothing that is there is written over.
     *
     * @param folder of the pack; made where it is not there
     * @return the files, in the order in which a person reads them; or every problem, and nothing is written
     * @throws IOException when a file can't be written
     */
    public static Checked<List<Path>> write(Path folder, String id) throws IOException {
        List<Problem> problems = new ArrayList<>();
        about(id).ifPresent(problems::add);
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            problems.add(Problem.of(
                    Quoted.of(folder.toString()) + " is a file, and a pack is a folder",
                    "name a folder: --into my-rules"));
        }
        if (!problems.isEmpty()) {
            return Checked.failed(problems);
        }
        Map<Path, String> files = new LinkedHashMap<>();
        if (holdsNoRules(folder)) {
            files.put(folder.resolve(MANIFEST), PACK.formatted(packName(folder)));
        }
        files.put(folder.resolve(id + ".drl"), template("new-rule.drl").replace("family/name", id));
        files.put(folder.resolve(id + ".md"), template("new-rule.md").replace("family/name", id));
        files.keySet().stream()
                .filter(Files::exists)
                .map(file -> Problem.of(
                        Quoted.of(file.toString()) + " is there already",
                        "give the rule another name, or take the file away"))
                .forEach(problems::add);
        if (!problems.isEmpty()) {
            return Checked.failed(problems);
        }
        for (Map.Entry<Path, String> file : files.entrySet()) {
            Optional<Path> parent = Optional.ofNullable(file.getKey().getParent());
            if (parent.isPresent()) {
                Files.createDirectories(parent.get());
            }
            Files.writeString(file.getKey(), file.getValue(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        }
        return Checked.of(List.copyOf(files.keySet()));
    }

    private static Optional<Problem> about(String id) {
        if (!RuleFile.isId(id)) {
            String near = Stream.of(id.split("/", -1))
                    .map(NewRule::kebab)
                    .reduce((one, other) -> one + "/" + other)
                    .orElse("");
            return Optional.of(Problem.of(
                    Quoted.of(id) + " is no id of a rule",
                    RuleFile.isId(near)
                            ? "did you mean `" + near + "`?"
                            : "write family/name in small letters, figures and hyphens: figures/my-check"));
        }
        if (id.startsWith(Pass.VERDICT_FAMILY + "/")) {
            return Optional.of(Problem.of(
                    "the family `" + Pass.VERDICT_FAMILY + "` gives the verdicts, and they are the house's",
                    "take another family; what a finding supports stands in its @supports"));
        }
        if (Bundle.house().rules().stream().anyMatch(rule -> rule.id().equals(id))) {
            return Optional.of(Problem.of(
                    "the house has a rule " + Quoted.of(id) + " already",
                    "give yours another name; `deskcheck rules show " + id + "` says what the house's does"));
        }
        return Optional.empty();
    }

    private static boolean holdsNoRules(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return true;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.noneMatch(
                    file -> file.endsWith(MANIFEST) || file.toString().endsWith(".drl"));
        }
    }

    /** The folder's own name where it can be a pack's. */
    private static String packName(Path folder) {
        String name =
                kebab(Optional.ofNullable(folder.toAbsolutePath().normalize().getFileName())
                        .map(Path::toString)
                        .orElse(""));
        return name.matches("[a-z].{0,58}") ? name : "my-rules";
    }

    private static String kebab(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    private static String template(String name) {
        try (InputStream in = NewRule.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the beginnings of rules are packed with the program: no " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + name, e);
        }
    }
}
