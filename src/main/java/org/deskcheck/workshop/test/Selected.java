package org.deskcheck.workshop.test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deskcheck.problem.Checked;
import org.deskcheck.problem.Nearest;
import org.deskcheck.problem.Problem;
import org.deskcheck.problem.Quoted;
import org.deskcheck.workshop.example.Example;
import org.deskcheck.workshop.example.RulePage;

/**
 * Which examples of which pack are to be run.
 *
 * @param pack the pack's folder, as it is shown
 * @param ids what the ids of its rules begin with, or the one id; empty for all
 * @param pattern part of a rule's id or of the words above an example, in any case, {@code *} for whatever stands between;
 *     empty for all
 */
public record Selected(Path pack, String ids, String pattern) {

    private static final String DRL = ".drl";
    private static final String MANIFEST = "pack.yaml";

    /** What a path names: a pack's folder, a family's folder in it, or one rule by either of its files or without ending. */
    public static Checked<Selected> at(Path path) throws IOException {
        Path place = path.toAbsolutePath().normalize();
        String name = String.valueOf(place.getFileName());
        String rule = name.replaceFirst("\\.(drl|md)$", "");
        if (Files.isRegularFile(place.resolveSibling(rule + DRL)) || Files.isRegularFile(place)) {
            return name.equals(rule) && Files.isRegularFile(place)
                    ? refused(Quoted.of(path.toString()) + " is no rule", "name a rule file, or the folder of a pack")
                    : oneRule(place, rule);
        }
        if (!Files.isDirectory(place)) {
            return refused("there is no rule or folder " + Quoted.of(path.toString()), nearest(place));
        }
        if (Files.exists(place.resolve(MANIFEST)) || folders(place).stream().anyMatch(Selected::isFamily)) {
            return Checked.of(new Selected(shown(place), "", ""));
        }
        return isFamily(place)
                ? Checked.of(new Selected(shown(place.resolveSibling("")), name + "/", ""))
                : refused(
                        "no rules in " + Quoted.of(path.toString()),
                        "a pack is a folder of families, and each rule is `family/kebab-name.drl`");
    }

    /** The same pack, and of its examples those that a pattern names. */
    public Selected matching(String words) {
        return new Selected(pack, ids, words);
    }

    /** Whether any example of a rule may be among them. */
    public boolean rule(String id) {
        return ids.isEmpty() || (ids.endsWith("/") ? id.startsWith(ids) : id.equals(ids));
    }

    /** Whether all examples of a page are among them. */
    boolean whole(RulePage page) {
        return rule(page.id()) && named(page.id());
    }

    boolean example(RulePage page, Example example) {
        return rule(page.id()) && (named(page.id()) || named(example.told()));
    }

    private boolean named(String words) {
        String glob = Stream.of(pattern.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        return pattern.isEmpty()
                || Pattern.compile(glob, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                        .matcher(words)
                        .find();
    }

    private static Checked<Selected> oneRule(Path place, String rule) {
        Optional<Path> family = Optional.ofNullable(place.getParent());
        Optional<Path> pack = family.map(Path::getParent);
        return pack.isEmpty()
                ? refused(Quoted.of(place.toString()) + " stands in no pack", "a rule is `pack/family/kebab-name.drl`")
                : Checked.of(
                        new Selected(shown(pack.get()), family.orElseThrow().getFileName() + "/" + rule, ""));
    }

    /** From where the command is run, if it stands below it. */
    private static Path shown(Path folder) {
        Path here = Path.of("").toAbsolutePath();
        Path place = folder.normalize();
        return place.startsWith(here) ? here.relativize(place) : place;
    }

    private static boolean isFamily(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(
                    file -> file.toString().toLowerCase(Locale.ROOT).endsWith(DRL));
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static List<Path> folders(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isDirectory).toList();
        }
    }

    private static String nearest(Path place) throws IOException {
        Path parent = place.getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            return "look at the path";
        }
        try (Stream<Path> files = Files.list(parent)) {
            List<String> beside =
                    files.map(file -> file.getFileName().toString()).sorted().toList();
            return Nearest.hint(String.valueOf(place.getFileName()), beside, "look at the path");
        }
    }

    private static Checked<Selected> refused(String text, String hint) {
        return Checked.failed(List.of(Problem.of(text, hint)));
    }
}
