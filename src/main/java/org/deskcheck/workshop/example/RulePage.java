package org.deskcheck.workshop.example;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.deskcheck.pack.Pass;
import org.deskcheck.pack.RuleFile;
import org.deskcheck.problem.Problem;

/**
 * The page of a rule, as docs/rules-howto.md has it.
 *
 * @param id of the rule, {@code family/kebab-name}
 * @param file as problems show it
 * @param lines its text
 * @param heading its first heading, with the sign before it; empty where it has none
 * @param title the first paragraph below the heading, with its line ends; reports take its first line
 * @param sections the headings, each with its signs, in their order
 * @param examples in their order
 * @param problems what is wrong with its blocks: no example that is meant stays unread without one
 */
public record RulePage(
        String id,
        String file,
        List<String> lines,
        String heading,
        String title,
        List<String> sections,
        List<Example> examples,
        List<Problem> problems) {

    /** Reads the page of a rule of a pack; {@code pack} is the pack's folder, as problems show it. */
    public static RulePage of(RuleFile file, Path pack) {
        String shown = pack.resolve(file.id() + ".md").toString();
        return new PageText(file.id(), shown, file.page().lines().toList()).page();
    }

    /** What stands below a heading of the second rank, to the next one; empty where the page has no such heading. */
    public String section(String name) {
        int from = lines.indexOf("## " + name) + 1;
        return lines.subList(from, lines.size()).stream()
                .takeWhile(line -> from > 0 && !line.startsWith("## "))
                .collect(Collectors.joining("\n"))
                .strip();
    }

    /** Whether its rules give verdicts, so that its examples expect those and not findings. */
    public boolean verdicts() {
        return id.startsWith(Pass.VERDICT_FAMILY + "/");
    }

    @Override
    public String toString() {
        return id;
    }
}
