package org.deskcheck.cli;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.deskcheck.pack.drl.DrlFile;
import org.deskcheck.problem.Checked;
import org.deskcheck.problem.Problem;
import org.deskcheck.problem.Quoted;
import org.deskcheck.workshop.layout.Layout;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code deskcheck fmt}: lays rule files out. */
@Command(
        name = "fmt",
        description = "Lays rule files out in the one layout that there is; comments are kept.",
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every file is laid out, now or before",
            "1:with --check, one is not",
            "2:a file can't be read as rules; it is left as it is"
        })
final class FmtCommand extends Writing implements Callable<Integer> {

    private static final int CONTEXT = 3;

    /** A file that would change. */
    private record Change(String name, String before, String after) {}

    @Parameters(
            arity = "0..*",
            paramLabel = "PATH",
            description = "Rule files, or folders of them; - is standard input. Else the folder rules.")
    List<String> paths = List.of();

    @Option(
            names = {"-d", "--diff"},
            description = "Shows the difference, and changes nothing.")
    boolean diff;

    @Option(names = "--check", description = "Names the files that would change, and changes nothing.")
    boolean check;

    @Override
    public Integer call() throws IOException {
        if (paths.equals(List.of("-"))) {
            return standardInput();
        }
        List<Problem> problems = new ArrayList<>();
        List<Change> changes = new ArrayList<>();
        for (Path file : files(problems)) {
            change(file.toString(), Files.readString(file, StandardCharsets.UTF_8), problems, changes);
        }
        for (Change change : changes) {
            tell(change);
        }
        out().flush();
        if (!problems.isEmpty()) {
            return Inputs.refused(problems, "what could be read was laid out", err());
        }
        return check && !changes.isEmpty() ? Exit.FOUND : Exit.CLEAN;
    }

    private int standardInput() throws IOException {
        List<Problem> problems = new ArrayList<>();
        String text = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
        List<Change> changes = new ArrayList<>();
        change("standard input", text, problems, changes);
        if (!problems.isEmpty()) {
            return Inputs.refused(problems, "nothing was laid out", err());
        }
        Change laid = changes.isEmpty() ? new Change("standard input", text, text) : changes.get(0);
        if (diff) {
            out().print(difference(laid));
        } else if (!check) {
            out().print(laid.after());
        }
        out().flush();
        return check && !changes.isEmpty() ? Exit.FOUND : Exit.CLEAN;
    }

    private List<Path> files(List<Problem> problems) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String path : paths.isEmpty() ? List.of("rules") : paths) {
            try {
                Path start = Path.of(path);
                if (!Files.exists(start)) {
                    problems.add(Problem.of("there is no " + Quoted.of(path), "say which rules: deskcheck fmt PATH"));
                    continue;
                }
                try (Stream<Path> walk = Files.walk(start)) {
                    walk.filter(file ->
                                    Files.isRegularFile(file) && file.toString().endsWith(".drl"))
                            .sorted()
                            .forEach(files::add);
                }
            } catch (InvalidPathException e) {
                problems.add(Problem.of(Quoted.of(path) + " can be no path of a file", "look at the path"));
            }
        }
        return files;
    }

    private static void change(String name, String text, List<Problem> problems, List<Change> changes) {
        Checked<DrlFile> read = DrlFile.parse(name, text);
        problems.addAll(read.problems());
        read.value()
                .map(Layout::of)
                .filter(laid -> !laid.equals(text))
                .ifPresent(laid -> changes.add(new Change(name, text, laid)));
    }

    private void tell(Change change) throws IOException {
        if (diff) {
            out().print(difference(change));
        } else {
            out().println(change.name());
        }
        if (!diff && !check) {
            Path file = Path.of(change.name());
            // a file is there whole, as it was or as it is to be, whatever happens meanwhile
            Path written = Files.writeString(file.resolveSibling(file.getFileName() + ".fmt"), change.after());
            Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String difference(Change change) {
        List<String> before = change.before().lines().toList();
        List<String> lines = UnifiedDiffUtils.generateUnifiedDiff(
                change.name(),
                change.name(),
                before,
                DiffUtils.diff(before, change.after().lines().toList()),
                CONTEXT);
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }
}
