package org.deskcheck.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.deskcheck.Deskcheck;
import org.deskcheck.Explanation;
import org.deskcheck.dossier.Dossier;
import org.deskcheck.pack.Bundle;
import org.deskcheck.problem.Checked;
import org.deskcheck.problem.Problem;
import org.deskcheck.problem.Quoted;
import org.deskcheck.read.SourceLines;
import org.deskcheck.report.ProofText;
import org.deskcheck.workshop.trace.WhyNotAnswer;
import org.deskcheck.workshop.trace.WhyNots;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code deskcheck explain}: the whole proof of one finding, or why a rule has none. */
@Command(
        name = "explain",
        description = "Shows what a finding rests on, down to lines in claim files; or why a rule found nothing.",
        sortOptions = false)
final class ExplainCommand implements Callable<Integer> {

    /** How a proof is written. */
    enum Format {
        TEXT,
        JSON
    }

    private record Found(Dossier dossier, Explanation explanation) {}

    @Spec
    @Nullable
    CommandSpec spec;

    @Parameters(index = "0", paramLabel = "PATH", description = "A claim file, a folder of claim files, or -.")
    String path = "";

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "FINDING",
            description = "Its id, at least 6 digits of it, or its rule and claim: drift/bound-changed 13.")
    List<String> finding = List.of();

    @Option(
            names = "--why-not",
            arity = "2",
            paramLabel = "RULE CLAIM",
            description =
                    "In place of a finding: why a rule found nothing about a claim, by the first of its conditions "
                            + "that no fact met.")
    List<String> whyNot = List.of();

    @Option(names = "--format", paramLabel = "FORMAT", description = "text (the default) or json.")
    @Nullable
    Format given;

    @Mixin
    Inputs inputs = new Inputs();

    @Override
    public Integer call() throws IOException {
        if (finding.isEmpty() == whyNot.isEmpty()) {
            return refused(List.of(Problem.of(
                    finding.isEmpty() ? "no finding was named" : "a finding was named beside --why-not",
                    "give one of the two: `explain PATH FINDING`, or `explain PATH --why-not RULE CLAIM`")));
        }
        Checked<Deskcheck> deskcheck = inputs.deskcheck();
        if (!deskcheck.isPresent()) {
            return refused(deskcheck.problems());
        }
        Checked<List<Dossier>> read = inputs.read(deskcheck.orThrow(), List.of(path));
        if (!read.isPresent()) {
            return refused(read.problems());
        }
        return whyNot.isEmpty() ? explain(deskcheck.orThrow(), read.orThrow()) : whyNot(read.orThrow());
    }

    /** Of several dossiers, those that have the claim are told. */
    private int whyNot(List<Dossier> dossiers) {
        List<WhyNotAnswer> answers = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Dossier dossier : dossiers) {
            Checked<WhyNotAnswer> answer = WhyNotAnswer.of(
                    List.of(Bundle.house()),
                    WhyNots.house(),
                    inputs.options().orThrow(),
                    dossier,
                    whyNot.get(0),
                    whyNot.get(1));
            answer.value().ifPresent(answers::add);
            problems.addAll(answer.problems());
        }
        if (answers.isEmpty()) {
            return refused(problems);
        }
        if (answers.size() > 1 && format() == Format.JSON) {
            return refused(several(answers.size(), "the claim " + Quoted.of(whyNot.get(1)), "answer"));
        }
        Terminal terminal = Terminal.of(System.getenv());
        for (int i = 0; i < answers.size(); i++) {
            WhyNotAnswer answer = answers.get(i);
            out().print(
                            switch (format()) {
                                case TEXT -> (i > 0 ? "\n" : "") + answer.text(terminal.width(), terminal.coloured());
                                case JSON -> answer.json();
                            });
        }
        out().flush();
        return Exit.CLEAN;
    }

    private Format format() {
        return Optional.ofNullable(given)
                .or(() -> inputs.settings().orThrow().word("format", Format.class))
                .orElse(Format.TEXT);
    }

    private static List<Problem> several(int count, String what, String one) {
        return List.of(Problem.of(
                count + " dossiers have " + what + ", and json is one " + one,
                "name the file of one of them, or take --format text"));
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
            return refused(several(found.size(), "the finding " + Quoted.of(named), "proof"));
        }
        for (int i = 0; i < found.size(); i++) {
            write(found.get(i), format, i > 0);
        }
        return Exit.CLEAN;
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
        return Inputs.refused(
                problems, "nothing was explained", spec().commandLine().getErr());
    }

    private PrintWriter out() {
        return spec().commandLine().getOut();
    }

    private CommandSpec spec() {
        if (spec == null) {
            throw new IllegalStateException("picocli gives a command its specification before it calls it");
        }
        return spec;
    }
}
