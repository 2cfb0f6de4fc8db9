package org.deskcheck.pack;

/**
 * A rule's two files.
 *
 * @param id {@code family/kebab-name}, from the path
 * @param path of the DRL, as it is shown in problems
 * @param drl the rules, without package line
 * @param page the page beside them
 */
public record RuleFile(String id, String path, String drl, String page) {

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
}
