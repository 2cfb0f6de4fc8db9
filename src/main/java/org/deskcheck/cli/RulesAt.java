package org.deskcheck.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.deskcheck.problem.Checked;
import org.deskcheck.problem.Problem;
import org.deskcheck.problem.Quoted;
import org.deskcheck.workshop.test.Selected;

/** The rules that a command of the workshop looks at. */
final class RulesAt {

    private static final String DEFAULT_PACK = "rules";

    private RulesAt() {}

    /**
     * The rules at a path; those of the folder rules where none is given.
     *
     * @param command as it is typed: deskcheck test
     */
    static Checked<Selected> path(String path, String command) throws IOException {
        if (path.isEmpty() && !Files.isDirectory(Path.of(DEFAULT_PACK))) {
            return Checked.failed(List.of(Problem.of(
                    "there is no folder " + Quoted.of(DEFAULT_PACK) + " here, and no path was given",
                    "say which rules: " + command + " PATH")));
        }
        try {
            return Selected.at(Path.of(path.isEmpty() ? DEFAULT_PACK : path));
        } catch (InvalidPathException e) {
            return Checked.failed(
                    List.of(Problem.of(Quoted.of(path) + " can be no path of a file", "look at the path")));
        }
    }
}
