package org.deskcheck.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.deskcheck.Options;
import org.deskcheck.pack.Pack;
import org.deskcheck.problem.Checked;
import org.deskcheck.problem.Problem;
import org.deskcheck.problem.Quoted;
import org.deskcheck.report.GitHubFormat;
import org.deskcheck.report.JUnitFormat;
import org.deskcheck.report.Run;
import org.deskcheck.report.SarifFormat;
import org.deskcheck.workshop.example.Outcome;
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
import org.deskcheck.workshop.trace.Coverage;
import org.deskcheck.workshop.trace.WhyNots;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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
final class TestCommand extends Writing implements Callable<Integer> {

    /** How a run is written. */
    enum Format {
        TEXT,
        JSON,
        SARIF,
        JUNIT,
        GITHUB
    }

    /** How coverage is written. */
    enum CoverageFormat {
        TEXT,
        JSON,
        HTML
    }

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
            description = "Lists what passes, too, and shows the compiler's own words beside what is wrong.")
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

    @Option(names = "--coverage", description = "Shows of each condition of the rules what the examples show of it.")
    boolean coverage;

    @Option(
            names = "--coverage-format",
            paramLabel = "FORMAT",
            description = "text (the default), json or html; json and html go to a file.")
    CoverageFormat coverageFormat = CoverageFormat.TEXT;

    @Option(
            names = "--coverage-out",
            paramLabel = "FILE",
            description = "Where the coverage goes, if not to the screen.")
    @Nullable
    Path coverageOut;

    @Override
    public Integer call() throws IOException {
        Checked<Selected> selected = RulesAt.path(path, "deskcheck test");
        if (!selected.isPresent()) {
            return refused(selected.problems());
        }
        Selected which = selected.orThrow().matching(pattern);
        List<Problem> askedWrongly = coverageProblems();
        if (!askedWrongly.isEmpty()) {
            return refused(askedWrongly);
        }
        PackTests tests = new PackTests(which, Options.standard(), WhyNots.HOUSE);
        if (mutate) {
            return mutated(tests);
        }
        return watch ? watched(which, tests) : once(which, tests);
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
            return refused(
                    List.of(Problem.of("--mutate is written as text or json", "take --format text or --format json")));
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
                        format == Format.JSON
                                ? MutationJson.of(changes)
                                : MutationText.of(
                                        changes, mostUnnoticed, verbose, terminal.width(), terminal.coloured()));
        out().flush();
        return changes.holds(mostUnnoticed) ? Exit.CLEAN : Exit.FOUND;
    }

    private int once(Selected which, PackTests tests) throws IOException {
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
                            case TEXT ->
                                text(
                                        run,
                                        verbose
                                                ? run.results().stream()
                                                        .map(Result::showingOriginals)
                                                        .toList()
                                                : run.faults(),
                                        terminal);
                            case JSON -> TestJson.of(run);
                            case SARIF -> SarifFormat.of(below(run));
                            case JUNIT -> JUnitFormat.of(below(run), notice -> true);
                            case GITHUB -> GitHubFormat.of(below(run));
                        });
        out().flush();
        if (coverage) {
            covered(which, run, terminal);
        }
        return exit(run.outcome());
    }

    private List<Problem> coverageProblems() {
        if (!coverage) {
            return coverageOut == null && coverageFormat == CoverageFormat.TEXT
                    ? List.of()
                    : List.of(Problem.of(
                            "how coverage is written was said, and not that it is wanted", "add --coverage"));
        }
        if (watch) {
            return List.of(Problem.of("--watch shows no coverage", "leave --watch or --coverage out"));
        }
        boolean mixed = coverageOut == null && (coverageFormat != CoverageFormat.TEXT || format != Format.TEXT);
        return mixed
                ? List.of(Problem.of(
                        "the results and the coverage would stand in one stream",
                        "say where the coverage goes: --coverage-out FILE"))
                : List.of();
    }

    private void covered(Selected which, TestRun run, Terminal terminal) throws IOException {
        Coverage shown = Coverage.of(Pack.read(which.pack()), run.examples());
        boolean file = coverageOut != null;
        String text =
                switch (coverageFormat) {
                    case TEXT -> shown.text(terminal.width(), terminal.coloured() && !file);
                    case JSON -> shown.json();
                    case HTML -> shown.html();
                };
        if (coverageOut == null) {
            out().print("\n" + text);
            out().flush();
        } else {
            Files.writeString(coverageOut, text);
            err().println("the coverage stands in " + coverageOut);
        }
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
}
