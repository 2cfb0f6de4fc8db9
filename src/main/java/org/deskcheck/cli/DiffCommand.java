package org.deskcheck.cli;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.deskcheck.Deskcheck;
import org.deskcheck.Options;
import org.deskcheck.compile.RulePacks;
import org.deskcheck.dossier.Registry;
import org.deskcheck.pack.Trust;
import org.deskcheck.problem.Checked;
import org.deskcheck.problem.Problem;
import org.deskcheck.problem.Quoted;
import org.deskcheck.workshop.diff.Comparing;
import org.deskcheck.workshop.diff.DiffHtml;
import org.deskcheck.workshop.diff.DiffJson;
import org.deskcheck.workshop.diff.DiffText;
import org.deskcheck.workshop.diff.Difference;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code deskcheck diff}: what other rules change. */
@Command(
        name = "diff",
        description =
                "Verifies dossiers by two packs of rules and shows what differs: findings lost, changed and gained, "
                        + "by rule, and verdicts that became others. The exit code is 1 when something is lost.",
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:no finding is lost",
            "1:a finding is lost, or a dossier was not judged whole",
            "2:bad input or options, or a failure of the tool"
        })
final class DiffCommand extends Writing implements Callable<Integer> {

    /** How a difference is written. */
    enum Format {
        TEXT,
        JSON,
        HTML
    }

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "A claim file, a folder of claim files, or -.")
    List<String> paths = List.of();

    @Option(
            names = "--rules",
            paramLabel = "PACK",
            required = true,
            description =
                    "Given twice, the old rules and the new: a pack, as a folder or an archive, or the word house.")
    List<String> rules = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "text (the default), json, or html (one page that needs nothing else).")
    Format format = Format.TEXT;

    @Option(names = "--registry", paramLabel = "FILE", description = "A registry of sources in place of the house's.")
    @Nullable
    Path registry;

    @Option(names = "--as-of", paramLabel = "DAY", description = "As of a day, YYYY-MM-DD, as in verify.")
    @Nullable
    LocalDate asOf;

    @Mixin
    Trusting trusting = new Trusting();

    @Override
    public Integer call() throws IOException {
        if (rules.size() != 2) {
            return refused(List.of(Problem.of(
                    "`deskcheck diff` compares two packs of rules, and "
                            + (rules.size() == 1 ? "one is" : rules.size() + " are") + " given",
                    "give --rules twice, the old one first: --rules house --rules my-rules")));
        }
        Checked<Settings> settings = Main.settings(spec());
        Checked<Registry> sources = Inputs.sources(registry, settings);
        if (!sources.isPresent()) {
            return refused(sources.problems());
        }
        Checked<Trust> trust = trusting.trust(settings.orThrow());
        if (!trust.isPresent()) {
            return refused(trust.problems());
        }
        Options options = new Options(sources.orThrow(), Optional.ofNullable(asOf), Options.DEFAULT_TIME);
        Checked<Deskcheck> before = named(rules.get(0), trust.orThrow(), options);
        Checked<Deskcheck> now = named(rules.get(1), trust.orThrow(), options);
        return before.isPresent() && now.isPresent()
                ? compare(sources.orThrow(), before.orThrow(), now.orThrow())
                : refused(Stream.of(before, now)
                        .flatMap(each -> each.problems().stream())
                        .distinct()
                        .toList());
    }

    /** The house rules, or a pack with the house rules where it extends them. */
    private static Checked<Deskcheck> named(String name, Trust trust, Options options) throws IOException {
        try {
            Checked<RulePacks> loaded = RulePacks.load(List.of(name), trust);
            return loaded.value()
                    .map(packs -> Checked.of(Deskcheck.of(packs.bundles(), options.withLevels(packs.levels()))))
                    .orElseGet(() -> Checked.failed(loaded.problems()));
        } catch (InvalidPathException e) {
            return Checked.failed(
                    List.of(Problem.of(Quoted.of(name) + " can be no path of a pack", "look at the path")));
        }
    }

    private int compare(Registry sources, Deskcheck before, Deskcheck now) throws IOException {
        Comparing comparing = new Comparing(rules.get(0), before, rules.get(1), now);
        List<Problem> problems = Archive.each(sources, paths, comparing::add);
        if (!problems.isEmpty()) {
            return refused(problems);
        }
        Difference difference = comparing.difference();
        Terminal terminal = Terminal.of(System.getenv());
        out().print(
                        switch (format) {
                            case TEXT -> DiffText.of(difference, terminal.width(), terminal.coloured());
                            case JSON -> DiffJson.of(difference);
                            case HTML -> DiffHtml.of(difference);
                        });
        out().flush();
        return difference.nothingLost() ? Exit.CLEAN : Exit.FOUND;
    }

    private int refused(List<Problem> problems) {
        return Inputs.refused(problems, "nothing was compared", err());
    }
}
