package org.deskcheck.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.deskcheck.Deskcheck;
import org.deskcheck.Options;
import org.deskcheck.compile.RulePacks;
import org.deskcheck.dossier.Dossier;
import org.deskcheck.dossier.Registry;
import org.deskcheck.pack.Bundle;
import org.deskcheck.pack.Levels;
import org.deskcheck.problem.Checked;
import org.deskcheck.problem.Problem;
import org.deskcheck.problem.ProblemsException;
import org.deskcheck.problem.Quoted;
import org.deskcheck.read.Limits;
import org.deskcheck.read.Reading;
import org.deskcheck.read.Registries;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What commands read: dossiers, and the options that say as what. */
final class Inputs extends NamedPacks {

    /** How standard input is written. */
    enum Input {
        YAML(Reading.Format.YAML),
        JSON(Reading.Format.JSON),
        JSONL(Reading.Format.JSON_LINES),
        CSV(Reading.Format.CSV);

        private final Reading.Format format;

        Input(Reading.Format format) {
            this.format = format;
        }
    }

    @Option(
            names = "--input",
            paramLabel = "FORMAT",
            description = "The form of standard input, where its look does not tell: yaml, json, jsonl or csv.")
    @Nullable
    Input input;

    @Option(names = "--registry", paramLabel = "FILE", description = "A registry of sources in place of the house's.")
    @Nullable
    Path registry;

    @Option(
            names = "--as-of",
            paramLabel = "DAY",
            description = "What was known on a day, YYYY-MM-DD: documents published later are left out with all that "
                    + "refers to them, and waivers end against it. Else all, on the day of the newest document.")
    @Nullable
    LocalDate asOf;

    @Option(
            names = "--without",
            paramLabel = "SOURCE",
            description =
                    "What would be left if a source had not spoken, by any of its names; may be given several times.")
    List<String> without = List.of();

    @Option(
            names = "--set",
            paramLabel = "CLAIM=VALUE",
            description = "What would be found if a claim said VALUE, in words as a claim file has them: "
                    + "--set 7=\"more than 4,100\"; may be given several times.")
    List<String> set = List.of();

    private @Nullable StandardInput standardInput;

    /** Deskcheck with the registry, the day and the levels that were asked for. */
    Checked<Deskcheck> deskcheck() throws IOException {
        Checked<Asked> asked = asked();
        if (!asked.isPresent()) {
            return Checked.failed(asked.problems());
        }
        return asked.orThrow().paths().isEmpty() ? ofHouse() : ofPacks();
    }

    /** Another thread may be loading the house rules: nothing here waits for them. */
    private Checked<Deskcheck> ofHouse() {
        Checked<Options> options = options(Levels.none());
        if (!options.isPresent()) {
            return Checked.failed(options.problems());
        }
        Options asked = options.orThrow();
        return asked.levels().equals(Levels.none())
                ? Checked.of(Deskcheck.houseRulesOnUse(asked))
                : judging(List.of(Bundle.house()), asked);
    }

    private Checked<Deskcheck> ofPacks() throws IOException {
        Checked<RulePacks> loaded = load();
        if (!loaded.isPresent()) {
            return Checked.failed(loaded.problems());
        }
        Checked<Options> options = options(loaded.orThrow().levels());
        return options.isPresent()
                ? judging(loaded.orThrow().bundles(), options.orThrow())
                : Checked.failed(options.problems());
    }

    private static Checked<Deskcheck> judging(List<Bundle> bundles, Options options) {
        try {
            return Checked.of(Deskcheck.of(bundles, options));
        } catch (ProblemsException e) {
            return Checked.failed(e.problems());
        }
    }

    /**
     * The registry, the day and the levels that were asked for.
     *
     * @param packs the levels of the packs, over which the settings stand
     */
    Checked<Options> options(Levels packs) {
        Checked<Registry> sources = sources();
        return sources.isPresent()
                ? Checked.of(new Options(
                        sources.orThrow(),
                        Optional.ofNullable(asOf),
                        Options.DEFAULT_TIME,
                        packs.then(settings().orThrow().levels())))
                : Checked.failed(sources.problems());
    }

    Checked<Registry> sources() {
        return sources(registry, settings());
    }

    /** The registry that was asked for; that of the settings, or else the house's. */
    static Checked<Registry> sources(@Nullable Path registry, Checked<Settings> said) {
        if (!said.isPresent()) {
            return Checked.failed(said.problems());
        }
        return Optional.ofNullable(registry)
                .or(() -> said.orThrow().registry())
                .map(Registries::read)
                .orElseGet(() -> Checked.of(Registries.house()));
    }

    /** The dossiers of all paths, with what is to be supposed, without what is to be left out; or every problem. */
    Checked<List<Dossier>> read(Deskcheck deskcheck, List<String> paths) throws IOException {
        List<Problem> problems = new ArrayList<>();
        List<Dossier> dossiers = new ArrayList<>();
        for (String path : new LinkedHashSet<>(paths)) {
            Checked<List<Dossier>> read = read(deskcheck, path);
            problems.addAll(read.problems());
            read.value().ifPresent(dossiers::addAll);
        }
        List<Dossier> supposed = problems.isEmpty() ? Setting.claims(deskcheck, dossiers, set, problems) : dossiers;
        List<Dossier> left = withoutSources(deskcheck, supposed, problems);
        return problems.isEmpty() ? Checked.of(left) : Checked.failed(problems);
    }

    /** A name needs to stand for a source in one of the dossiers; in the others there is then nothing to leave out. */
    private List<Dossier> withoutSources(Deskcheck deskcheck, List<Dossier> dossiers, List<Problem> problems) {
        List<Dossier> left = new ArrayList<>(dossiers);
        for (String source : without) {
            List<Checked<Dossier>> tried = left.stream()
                    .map(dossier -> deskcheck.without(dossier, List.of(source)))
                    .toList();
            if (tried.stream().noneMatch(Checked::isPresent)) {
                tried.forEach(each -> problems.addAll(each.problems()));
            }
            for (int i = 0; i < tried.size(); i++) {
                left.set(i, tried.get(i).value().orElse(left.get(i)));
            }
        }
        return left;
    }

    private Checked<List<Dossier>> read(Deskcheck deskcheck, String path) throws IOException {
        if (path.equals("-")) {
            return readStandardInput(deskcheck);
        }
        try {
            return deskcheck.read(Path.of(path));
        } catch (InvalidPathException e) {
            return Checked.failed(
                    List.of(Problem.of(Quoted.of(path) + " can be no path of a file", "look at the path")));
        }
    }

    private Checked<List<Dossier>> readStandardInput(Deskcheck deskcheck) throws IOException {
        StandardInput in = standardInput();
        return deskcheck.read(in.whole(), StandardInput.NAME, in.format());
    }

    /** Standard input, looked at once. */
    StandardInput standardInput() throws IOException {
        StandardInput in = standardInput == null
                ? StandardInput.of(System.in, Optional.ofNullable(input).map(named -> named.format))
                : standardInput;
        standardInput = in;
        return in;
    }

    /** Whether it is asked what would be, which is told of all dossiers together. */
    boolean supposing() {
        return !set.isEmpty() || !without.isEmpty();
    }

    /** The paths as they can be typed again. */
    static String typed(List<String> paths) {
        return paths.stream()
                .map(path -> path.matches("[\\w./:@%+=,-]+") ? path : "'" + path.replace("'", "'\\''") + "'")
                .collect(Collectors.joining(" "));
    }

    /** Tells every problem, and what was not done for them. */
    static int refused(List<Problem> problems, String instead, PrintWriter err) {
        int most = Limits.most("problems");
        problems.stream().distinct().sorted().limit(most).forEach(problem -> err.println(problem));
        String count = problems.size() == 1 ? "1 problem" : problems.size() + " problems";
        err.println(count + (problems.size() > most ? ", the first " + most + " shown" : "") + "; " + instead);
        err.flush();
        return Exit.BAD_INPUT;
    }
}
