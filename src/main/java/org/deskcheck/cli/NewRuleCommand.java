package org.deskcheck.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.deskcheck.problem.Checked;
import org.deskcheck.problem.Problem;
import org.deskcheck.problem.Quoted;
import org.deskcheck.workshop.create.NewRule;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code deskcheck new rule}: a rule and its page, to change. */
@Command(
        name = "rule",
        description = "Makes a small rule that works, and its page: deskcheck new rule figures/my-check",
        sortOptions = false)
final class NewRuleCommand extends Writing implements Callable<Integer> {

    private static final String FOLDER = "my-rules";

    @Parameters(index = "0", paramLabel = "RULE", description = "Its id, family/name: figures/my-check.")
    String id = "";

    @Option(
            names = "--into",
            paramLabel = "FOLDER",
            description = "The pack's folder. Else this folder where it has a pack.yaml, else " + FOLDER + ".")
    @Nullable
    String into;

    @Override
    public Integer call() throws IOException {
        Checked<List<Path>> written = write();
        if (!written.isPresent()) {
            return Inputs.refused(written.problems(), "nothing was written", err());
        }
        return printed(
                written.orThrow().stream().map(file -> "wrote " + file + "\n").collect(Collectors.joining()));
    }

    private Checked<List<Path>> write() throws IOException {
        try {
            Path folder = into != null ? Path.of(into) : Path.of(Files.exists(Path.of("pack.yaml")) ? "" : FOLDER);
            return NewRule.write(folder, id);
        } catch (InvalidPathException e) {
            return Checked.failed(
                    List.of(Problem.of(Quoted.of(e.getInput()) + " can be no path of a folder", "look at the path")));
        }
    }
}
