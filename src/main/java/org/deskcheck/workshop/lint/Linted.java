package org.deskcheck.workshop.lint;

import java.nio.file.Path;
import java.util.List;
import org.deskcheck.pack.Level;
import org.deskcheck.problem.Problem;

/**
 * What lint told of a pack.
 *
 * @param folder of the pack, as it is shown
 * @param rules ids of the rules whose files were looked at, sorted
 * @param findings sorted by place
 * @param problems what keeps files from being rules at all; they are not checked, or not in full
 * @param checks ids of the checks that ran
 */
public record Linted(
        Path folder, List<String> rules, List<Finding> findings, List<Problem> problems, List<String> checks) {

    /** Whether anything of a level or a worse one was told. */
    public boolean tells(Level least) {
        return findings.stream().anyMatch(finding -> finding.level().compareTo(least) <= 0);
    }

    long count(Level level) {
        return findings.stream().filter(finding -> finding.level() == level).count();
    }
}
