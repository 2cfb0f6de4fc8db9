package org.deskcheck.pack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.deskcheck.problem.Place;
import org.deskcheck.problem.Problem;

/**
 * A folder of rules, read whole.
 *
 * @param files sorted by id
 * @param digest of every rule and page, by path and content: SHA-256, in hexadecimal
 * @param problems with the files as such: a rule without its page, a page without its rule, a name that is no id
 */
public record Pack(List<RuleFile> files, String digest, List<Problem> problems) {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*/[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final String FAMILY_PAGE = "README.md";

    public Pack {
        files = List.copyOf(files);
        problems = List.copyOf(problems);
    }

    /**
     * The pack in a folder; a folder that isn't there is an empty pack.
     *
     * @throws IOException when a file can't be read
     */
    public static Pack read(Path folder) throws IOException {
        Map<String, String> texts = texts(folder);
        List<RuleFile> files = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (String path : texts.keySet()) {
            String id = path.substring(0, path.lastIndexOf('.'));
            String rule = id + ".drl";
            String page = id + ".md";
            if (!texts.containsKey(rule)) {
                problems.add(in(page, "no rule beside this page", "write `" + rule + "`, or move the page"));
            } else if (path.equals(rule) && !ID.matcher(id).matches()) {
                problems.add(
                        in(rule, "a rule file is `family/kebab-name.drl`", "rename it: the path is the rule's id"));
            } else if (path.equals(rule)) {
                files.add(new RuleFile(id, rule, texts.getOrDefault(rule, ""), texts.getOrDefault(page, "")));
            }
            if (!texts.containsKey(page)) {
                problems.add(in(rule, "no page beside this rule", "write `" + page + "`"));
            }
        }
        return new Pack(files, Digest.of(texts), problems);
    }

    /** Some of its rules as a pack of their own, without what is wrong with the others. */
    public Pack only(Set<String> ids) {
        return of(files.stream().filter(file -> ids.contains(file.id())).toList());
    }

    /** A pack of files that stand in no folder. */
    public static Pack of(List<RuleFile> files) {
        Map<String, String> texts = new TreeMap<>();
        for (RuleFile file : files) {
            texts.put(file.path(), file.drl());
            texts.put(file.id() + ".md", file.page());
        }
        return new Pack(files, Digest.of(texts), List.of());
    }

    private static Map<String, String> texts(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return texts;
        }
        List<Path> found;
        try (Stream<Path> walk = Files.walk(folder)) {
            found = walk.filter(Files::isRegularFile).toList();
        }
        for (Path file : found) {
            String path = folder.relativize(file).toString().replace('\\', '/');
            if (path.endsWith(".drl") || (path.endsWith(".md") && !path.endsWith(FAMILY_PAGE))) {
                texts.put(path, Files.readString(file, StandardCharsets.UTF_8));
            }
        }
        return texts;
    }

    private static Problem in(String path, String text, String hint) {
        return Problem.at(Place.at(path, 1, 1), "", text, hint);
    }
}
