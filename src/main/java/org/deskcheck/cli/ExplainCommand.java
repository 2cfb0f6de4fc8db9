package org.deskcheck.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.deskcheck.Deskcheck;
import org.deskcheck.Explanation;
import org.deskcheck.Reliance;
import org.deskcheck.compile.RulePacks;
import org.deskcheck.dossier.Dossier;
import org.deskcheck.problem.Checked;
import org.deskcheck.problem.Problem;
import org.deskcheck.problem.Quoted;
import org.deskcheck.read.SourceLines;
import org.deskcheck.report.ProofText;
import org.deskcheck.report.RestsOnText;
import org.deskcheck.workshop.trace.WhyNotAnswer;
import org.deskcheck.workshop.trace.WhyNots;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code deskcheck explain}: the whole proof of one finding. */
@Command(
        name = "explain",
        description = "Shows what a finding rests on, down to lines in claim files.",
        sortOptions = false)
final class ExplainCommand extends Writing implements Callable<Integer> {

    /** How a proof is written. */
    enum Format {
        TEXT,
        JSON
    }

    private record Found(Dossier dossier, Explanation explanation) {}

    @Parameters(index = "0", paramLabel = "PATH", description = "A claim file, a folder of claim files, or -.")
    String path = "";

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "FINDING",
            description = "Its id, at least 6 digits of it, or its rule and claim: drift/bound-changed 13.")
    List<String> finding = List.of();

    @Option(
            names = "--rests-on",
            paramLabel = "CLAIM",
            description = "In place of a finding: what a claim's verdicts would not survive, the smallest sets of "
                    + "sources without which another verdict holds.")
    @Nullable
    String restsOn;

    @Option(
            names = "--why-not",
            arity = "2",
            paramLabel = "RULE CLAIM",
            description = "In place of a finding: why a rule found nothing about a claim, by the first of its "
                    + "conditions that no fact met.")
    List<String> whyNot = List.of();

    @Option(names = "--format", paramLabel = "FORMAT", description = "text (the default) or json.")
    @Nullable
    Format given;

    @Mixin
    Inputs inputs = new Inputs();

    @Override
    public Integer call() throws IOException {
        if (finding.isEmpty() && restsOn == null && whyNot.isEmpty()) {
            throw new MissingParameterException(
                    spec().commandLine(), spec().positionalParameters().get(1), "no finding and no claim");
        }
        if (!finding.isEmpty() && restsOn != null) {
            return refused(List.of(
                    Problem.of("a FINDING and `--rests-on` are two questions", "ask one of them, then the other")));
        }
        if (!whyNot.isEmpty() && (restsOn != null || !finding.isEmpty())) {
            return refused(
                    List.of(Problem.of("`--why-not` beside another question", "ask one of them, then the other")));
        }
        Checked<Deskcheck> deskcheck = inputs.deskcheck();
        if (!deskcheck.isPresent()) {
            return refused(deskcheck.problems());
        }
        Checked<List<Dossier>> read = inputs.read(deskcheck.orThrow(), List.of(path));
        if (!read.isPresent()) {
            return refused(read.problems());
        }
        if (!whyNot.isEmpty()) {
            return whyNot(read.orThrow(), inputs.load().orThrow());
        }
        return restsOn == null
                ? explain(deskcheck.orThrow(), read.orThrow())
                : restsOn(deskcheck.orThrow(), read.orThrow(), restsOn);
    }

    /** Of several dossiers, those that have the claim are told. */
    private int restsOn(Deskcheck deskcheck, List<Dossier> dossiers, String claim) {
        List<Checked<Reliance>> told = dossiers.stream()
                .map(dossier -> deskcheck.restsOn(dossier, claim))
                .toList();
        List<Reliance> found =
                told.stream().flatMap(each -> each.value().stream()).toList();
        if (found.isEmpty()) {
            return refused(
                    told.stream().flatMap(each -> each.problems().stream()).toList());
        }
        Format format = format();
        if (found.size() > 1 && format == Format.JSON) {
            return refused(List.of(Problem.of(
                    found.size() + " dossiers have the claim " + Quoted.of(claim) + ", and json is one answer",
                    "name the file of one of them, or take --format text")));
        }
        Terminal terminal = Terminal.of(System.getenv());
        for (int i = 0; i < found.size(); i++) {
            out().print(
                            switch (format) {
                                case TEXT ->
                                    (i > 0 ? "\n" : "")
                                            + RestsOnText.of(
                                                    found.get(i).restsOn(), terminal.width(), terminal.coloured());
                                case JSON -> found.get(i).json();
                            });
        }
        out().flush();
        return Exit.CLEAN;
    }

    /** Of several dossiers, those that have the claim are told. */
    private int whyNot(List<Dossier> dossiers, RulePacks packs) {
        List<Checked<WhyNotAnswer>> told = dossiers.stream()
                .map(dossier -> WhyNotAnswer.of(
                        packs.bundles(),
                        WhyNots.files(packs.packs(), packs.house()),
                        inputs.options(packs.levels()).orThrow(),
                        dossier,
                        whyNot.get(0),
                        whyNot.get(1)))
                .toList();
        List<WhyNotAnswer> answers =
                told.stream().flatMap(each -> each.value().stream()).toList();
        if (answers.isEmpty()) {
            return refused(
                    told.stream().flatMap(each -> each.problems().stream()).toList());
        }
        Format format = format();
        if (answers.size() > 1 && format == Format.JSON) {
            return refused(List.of(Problem.of(
                    answers.size() + " dossiers have the claim " + Quoted.of(whyNot.get(1))
                            + ", and json is one answer",
                    "name the file of one of them, or take --format text")));
        }
        Terminal terminal = Terminal.of(System.getenv());
        for (int i = 0; i < answers.size(); i++) {
            out().print(
                            switch (format) {
                                case TEXT ->
                                    (i > 0 ? "\n" : "") + answers.get(i).text(terminal.width(), terminal.coloured());
                                case JSON -> answers.get(i).json();
                            });
        }
        out().flush();
        return Exit.CLEAN;
    }

    /** Of several dossiers, those that have the finding are told. */
    private int explain(Deskcheck deskcheck, List<Dossier> dossiers) {
        String named = String.join(" ", finding);
        List<Found> found = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Dossier dossier : dossiers) {
            Checked<Explanation> explained = deskcheck.verify(dossier).explain(named);
            explained.value().ifPresent(explanation -> found.add(new Found(dossier, explanation)));
            problems.addAll(explained.problems());
        }
        if (found.isEmpty()) {
            return refused(problems);
        }
        Format format = format();
        if (found.size() > 1 && format == Format.JSON) {
            return refused(List.of(Problem.of(
                    found.size() + " dossiers have the finding " + Quoted.of(named) + ", and json is one proof",
                    "name the file of one of them, or take --format text")));
        }
        for (int i = 0; i < found.size(); i++) {
            write(found.get(i), format, i > 0);
        }
        return Exit.CLEAN;
    }

    private Format format() {
        return Optional.ofNullable(given)
                .or(() -> inputs.settings().orThrow().word("format", Format.class))
                .orElse(Format.TEXT);
    }

    private void write(Found found, Format format, boolean further) {
        Terminal terminal = Terminal.of(System.getenv());
        SourceLines lines = new SourceLines(found.dossier(), inputs.sources().orThrow());
        out().print(
                        switch (format) {
                            case TEXT ->
                                (further ? "\n" : "")
                                        + ProofText.of(
                                                found.explanation().proof(),
                                                terminal.width(),
                                                terminal.coloured(),
                                                place -> path.equals("-") ? List.of() : lines.at(place));
                            case JSON -> found.explanation().json();
                        });
        out().flush();
    }

    private int refused(List<Problem> problems) {
        return Inputs.refused(problems, "nothing was explained", err());
    }
}
