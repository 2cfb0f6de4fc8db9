package org.deskcheck.pack;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A rule's two files.
 *
 * @param id {@code family/kebab-name}, from the path
 * @param path of the DRL, as it is shown in problems
 * @param drl the rules, without package line
 * @param page the page beside them
 */
public record RuleFile(String id, String path, String drl, String page) {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*/[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private static final Pattern SENTENCE = Pattern.compile("(?<=[.?!][”)]?) (?=[\\p{Lu}“(])");

    /** Whether a text can be a rule's id. */
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    public String family() {
        return id.substring(0, id.indexOf('/'));
    }

    public Pass pass() {
        return Pass.of(family());
    }

    /** First line of the page after its heading; the heading's own text where the page has no more. */
    public String title() {
        return page.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .findFirst()
                .orElse(id);
    }

    /** The first sentence under the heading {@code ## Why}; empty where the page has none. */
    public String why() {
        String reasons = page.lines()
                .map(String::strip)
                .dropWhile(line -> !line.equals("## Why"))
                .skip(1)
                .dropWhile(String::isEmpty)
                .takeWhile(line -> !line.isEmpty() && !line.startsWith("#"))
                .collect(Collectors.joining(" "));
        return SENTENCE.split(reasons, 2)[0];
    }
}
