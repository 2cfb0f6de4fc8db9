package org.deskcheck.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.deskcheck.pack.Level;
import org.deskcheck.pack.Pack;
import org.deskcheck.problem.Checked;
import org.deskcheck.problem.Nearest;
import org.deskcheck.problem.Problem;
import org.deskcheck.problem.Quoted;
import org.deskcheck.report.GitHubFormat;
import org.deskcheck.report.JUnitFormat;
import org.deskcheck.report.Run;
import org.deskcheck.report.SarifFormat;
import org.deskcheck.workshop.lint.CheckPage;
import org.deskcheck.workshop.lint.Lint;
import org.deskcheck.workshop.lint.LintJson;
import org.deskcheck.workshop.lint.LintText;
import org.deskcheck.workshop.lint.Linted;
import org.deskcheck.workshop.lint.LintedRun;
import org.deskcheck.workshop.test.Selected;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code deskcheck lint}: what is no fault of language and still no good rule. */
@Command(
        name = "lint",
        description = "Looks rules and their pages over for slips and poor style.",
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:nothing told at or above --fail-level",
            "1:something told at or above it",
            "2:a file can't be read as rules, or a check is unknown"
        })
final class LintCommand extends Writing implements Callable<Integer> {

    /** How a run is written. */
    enum Format {
        TEXT,
        JSON,
        SARIF,
        JUNIT,
        GITHUB
    }

    /** Levels that can be failed on. */
    enum FailLevel {
        ERROR,
        WARNING,
        NOTE
    }

    @Parameters(
            arity = "0..1",
            paramLabel = "PATH",
            description = "The folder of a pack, a family's folder in it, or one rule; else the folder rules.")
    String path = "";

    @Option(names = "--check", arity = "1..*", split = ",", paramLabel = "ID", description = "Only these checks.")
    List<String> checks = List.of();

    @Option(
            names = "--fail-level",
            paramLabel = "LEVEL",
            description = "error, warning (the default) or note: from here on the exit code is 1.")
    FailLevel failLevel = FailLevel.WARNING;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "text (the default), json, sarif, junit or github.")
    Format format = Format.TEXT;

    @Option(names = "--list", description = "Lists all checks, and looks at nothing.")
    boolean list;

    @Option(names = "--explain", paramLabel = "ID", description = "Says what a check is for, with examples.")
    @Nullable
    String explained;

    @Override
    public Integer call() throws IOException {
        List<Problem> unknown = unknown();
        if (!unknown.isEmpty()) {
            return refused(unknown);
        }
        if (list || explained != null) {
            tell();
            return Exit.CLEAN;
        }
        Checked<Selected> selected = RulesAt.path(path, "deskcheck lint");
        return selected.isPresent() ? lint(selected.orThrow()) : refused(selected.problems());
    }

    private int lint(Selected selected) throws IOException {
        Pack pack = Pack.read(selected.pack());
        Linted linted = Lint.run(pack, selected.pack(), new LinkedHashSet<>(checks), selected::rule);
        Level least = Level.valueOf(failLevel.name());
        Run run = LintedRun.of(linted).below(Path.of("").toAbsolutePath());
        Terminal terminal = Terminal.of(System.getenv());
        out().print(
                        switch (format) {
                            case TEXT -> LintText.of(linted, terminal.width(), terminal.coloured());
                            case JSON -> LintJson.of(linted);
                            case SARIF -> SarifFormat.of(run);
                            case JUNIT -> JUnitFormat.of(run, notice -> notice.atLeast(least));
                            case GITHUB -> GitHubFormat.of(run);
                        });
        out().flush();
        if (!linted.problems().isEmpty()) {
            return Inputs.refused(linted.problems(), "what could be read was looked at", err());
        }
        return linted.tells(least) ? Exit.FOUND : Exit.CLEAN;
    }

    private void tell() {
        Terminal terminal = Terminal.of(System.getenv());
        if (explained != null) {
            out().print(LintText.of(Lint.page(explained).orElseThrow(), terminal.width(), terminal.coloured()));
        } else {
            List<CheckPage> pages =
                    Lint.ids().stream().flatMap(id -> Lint.page(id).stream()).toList();
            out().print(LintText.list(pages, terminal.width(), terminal.coloured()));
        }
        out().flush();
    }

    private List<Problem> unknown() {
        List<String> named = new ArrayList<>(checks);
        Optional.ofNullable(explained).ifPresent(named::add);
        return named.stream()
                .filter(id -> !Lint.ids().contains(id))
                .map(id -> Problem.of(
                        "there is no check " + Quoted.of(id),
                        Nearest.hint(id, Lint.ids(), "deskcheck lint --list has them all")))
                .toList();
    }

    private int refused(List<Problem> problems) {
        return Inputs.refused(problems, "nothing was looked at", err());
    }
}
