package org.deskcheck.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.deskcheck.Options;
import org.deskcheck.problem.Checked;
import org.deskcheck.problem.Problem;
import org.deskcheck.problem.Quoted;
import org.deskcheck.report.GitHubFormat;
import org.deskcheck.report.JUnitFormat;
import org.deskcheck.report.Run;
import org.deskcheck.report.SarifFormat;
import org.deskcheck.workshop.example.Outcome;
import org.deskcheck.workshop.example.WhyNot;
import org.deskcheck.workshop.mutation.MutationJson;
import org.deskcheck.workshop.mutation.MutationRun;
import org.deskcheck.workshop.mutation.MutationText;
import org.deskcheck.workshop.test.PackTests;
import org.deskcheck.workshop.test.Result;
import org.deskcheck.workshop.test.Rewriting;
import org.deskcheck.workshop.test.Selected;
import org.deskcheck.workshop.test.TestJson;
import org.deskcheck.workshop.test.TestRun;
import org.deskcheck.workshop.test.TestText;
import org.deskcheck.workshop.test.TestedRun;
import org.deskcheck.workshop.test.Watch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code deskcheck test}: the examples of the pages of rules. */
@Command(
        name = "test",
        description = "Tests rules by the examples of their pages.",
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every example found what its page says",
            "1:one found something else, a page proves too little, or too many changes are unnoticed",
            "2:a page, a claim file or a rule file has something to mend"
        })
final class TestCommand implements Callable<Integer> {

    /** How a run is written. */
    enum Format {
        TEXT,
        JSON,
        SARIF,
        JUNIT,
        GITHUB
    }

    private static final String DEFAULT_PACK = "rules";

    @Spec
    @Nullable
    CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "PATH",
            description = "The folder of a pack, a family's folder in it, or one rule; else the folder rules.")
    String path = "";

    @Option(
            names = "--run",
            paramLabel = "PATTERN",
            description = "Only examples whose rule, or the line above them, has these words; * is any text.")
    String pattern = "";

    @Option(names = "--watch", description = "Goes on, and tests again after each save.")
    boolean watch;

    @Option(names = "--write", description = "Writes anew what pages expect, where something else was found.")
    boolean write;

    @Option(
            names = {"-v", "--verbose"},
            description = "Lists what passes, too.")
    boolean verbose;

    @Option(names = "--mutate", description = "Weakens the rules, and lists the changes that no example notices.")
    boolean mutate;

    @Option(
            names = "--most-unnoticed",
            paramLabel = "PERCENT",
            description = "How many of the changes may be unnoticed, in per cent; 5 without it.")
    BigDecimal mostUnnoticed = BigDecimal.valueOf(5);

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "text (the default), json, sarif, junit or github.")
    Format format = Format.TEXT;

    @Override
    public Integer call() throws IOException {
        Checked<Selected> selected = selected();
        if (!selected.isPresent()) {
            return refused(selected.problems());
        }
        Selected which = selected.orThrow().matching(pattern);
        PackTests tests = new PackTests(which, Options.standard(), WhyNot.UNTOLD);
        if (mutate) {
            return mutated(tests);
        }
        return watch ? watched(which, tests) : once(tests);
    }

    private Checked<Selected> selected() throws IOException {
        if (path.isEmpty() && !Files.isDirectory(Path.of(DEFAULT_PACK))) {
            return Checked.failed(List.of(Problem.of(
                    "there is no folder " + Quoted.of(DEFAULT_PACK) + " here, and no path was given",
                    "say which rules: deskcheck test PATH")));
        }
        try {
            return Selected.at(Path.of(path.isEmpty() ? DEFAULT_PACK : path));
        } catch (InvalidPathException e) {
            return Checked.failed(
                    List.of(Problem.of(Quoted.of(path) + " can be no path of a file", "look at the path")));
        }
    }

    /** A change shows only against examples that hold. */
    private int mutated(PackTests tests) throws IOException {
        TestRun run = tests.run();
        Terminal terminal = Terminal.of(System.getenv());
        if (watch || write) {
            return refused(
                    List.of(Problem.of("--mutate runs once, and writes no page", "leave --watch and --write out")));
        }
        if (format != Format.TEXT && format != Format.JSON) {
            return refused(List.of(Problem.of("--mutate is told as text or json", "give --format text or json")));
        }
        if (run.outcome() != Outcome.PASS) {
            out().print(text(run, run.faults(), terminal));
            out().flush();
            return exit(run.outcome());
        }
        Checked<MutationRun> mutated = tests.mutate();
        if (!mutated.isPresent()) {
            return refused(mutated.problems());
        }
        MutationRun changes = mutated.orThrow();
        out().print(
                        switch (format) {
                            case JSON -> MutationJson.of(changes);
                            case TEXT, SARIF, JUNIT, GITHUB ->
                                MutationText.of(
                                        changes, mostUnnoticed, verbose, terminal.width(), terminal.coloured());
                        });
        out().flush();
        return changes.holds(mostUnnoticed) ? Exit.CLEAN : Exit.FOUND;
    }

    private int once(PackTests tests) throws IOException {
        TestRun run = tests.run();
        if (write) {
            int written = Rewriting.write(run);
            run = written == 0 ? run : tests.run();
            err().println(
                            written == 0
                                    ? "nothing to write: what pages expect holds, or nothing was found for it"
                                    : "written anew: what " + written
                                            + (written == 1 ? " example expects" : " examples expect")
                                            + "; read it before you trust it");
        }
        if (run.examples().isEmpty() && run.faults().isEmpty()) {
            return refused(List.of(Problem.of(
                    pattern.isEmpty() ? "there is no example to run" : "no example has " + Quoted.of(pattern),
                    pattern.isEmpty()
                            ? "write a page beside each rule"
                            : "--run takes part of a rule's id, or of the line above an example")));
        }
        Terminal terminal = Terminal.of(System.getenv());
        out().print(
                        switch (format) {
                            case TEXT -> text(run, verbose ? run.results() : run.faults(), terminal);
                            case JSON -> TestJson.of(run);
                            case SARIF -> SarifFormat.of(below(run));
                            case JUNIT -> JUnitFormat.of(below(run), notice -> true);
                            case GITHUB -> GitHubFormat.of(below(run));
                        });
        out().flush();
        return exit(run.outcome());
    }

    private static Run below(TestRun run) {
        return TestedRun.of(run).below(Path.of("").toAbsolutePath());
    }

    private static String text(TestRun run, List<Result> shown, Terminal terminal) {
        return TestText.of(run, shown, terminal.width(), terminal.coloured());
    }

    private static int exit(Outcome outcome) {
        return switch (outcome) {
            case PASS -> Exit.CLEAN;
            case FAIL -> Exit.FOUND;
            case ERROR -> Exit.BAD_INPUT;
        };
    }

    /** Until it is interrupted. */
    private int watched(Selected which, PackTests tests) throws IOException {
        if (write || format != Format.TEXT) {
            return refused(List.of(
                    Problem.of("--watch answers in text, and writes no page", "leave --write and --format out")));
        }
        try {
            new Watch(which, tests, new Telling()).run();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
        return Exit.CLEAN;
    }

    /** Answers to saves, as text. */
    private final class Telling implements Watch.Answers {

        private final Terminal terminal = Terminal.of(System.getenv());

        @Override
        public void saved(TestRun run) {
            if (!run.results().isEmpty()) {
                print(text(run, verbose ? run.results() : run.faults(), terminal));
            }
        }

        @Override
        public void all(TestRun run, List<Result> before) {
            print(text(
                    run,
                    run.faults().stream()
                            .filter(result -> !before.contains(result))
                            .toList(),
                    terminal));
        }

        private void print(String text) {
            out().print(text);
            out().flush();
        }
    }

    private int refused(List<Problem> problems) {
        return Inputs.refused(problems, "nothing was tested", err());
    }

    private PrintWriter out() {
        return spec().commandLine().getOut();
    }

    private PrintWriter err() {
        return spec().commandLine().getErr();
    }

    private CommandSpec spec() {
        if (spec == null) {
            throw new IllegalStateException("picocli gives a command its specification before it calls it");
        }
        return spec;
    }
}
