package org.deskcheck.workshop.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deskcheck.pack.Pass;
import org.deskcheck.pack.RuleFile;
import org.deskcheck.pack.drl.DrlFile;
import org.deskcheck.workshop.example.RulePage;

/**
 * A rule's file and its page.
 *
 * @param file with its path as it is shown
 * @param drl empty where it can't be parsed
 */
record FileView(RuleFile file, Optional<DrlFile> drl, RulePage page) {

    String id() {
        return file.id();
    }

    List<RuleView> rules() {
        return drl.map(parsed -> parsed.rules().stream()
                        .map(rule -> new RuleView(this, parsed, rule))
                        .toList())
                .orElse(List.of());
    }

    /** Whether its rules give verdicts and find nothing. */
    boolean verdicts() {
        return file.pass() == Pass.VERDICT;
    }

    /** What stands below a heading of the page, without comments. */
    String section(String name) {
        return page.section(name).replaceAll("(?s)<!--.*?-->", "");
    }

    /** The lines of the page outside its blocks, each as it stands, with an empty one for each line of a block. */
    List<String> prose() {
        List<String> prose = new ArrayList<>();
        boolean block = false;
        for (String line : page.lines()) {
            boolean fence = line.startsWith("```");
            prose.add(block || fence ? "" : line);
            block ^= fence;
        }
        return prose;
    }
}
