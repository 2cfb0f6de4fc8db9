package org.deskcheck.cli;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.deskcheck.Deskcheck;
import org.deskcheck.Options;
import org.deskcheck.compile.PackCompiler;
import org.deskcheck.pack.Bundle;
import org.deskcheck.pack.Pack;
import org.deskcheck.pack.Pass;
import org.deskcheck.pack.RuleInfo;
import org.deskcheck.problem.Checked;
import org.deskcheck.problem.Place;
import org.deskcheck.problem.Problem;
import org.deskcheck.problem.Quoted;

/** The rules that somebody asks for by a word or a folder. */
final class RulesAsked {

    private static final String HOUSE = "house";

    private RulesAsked() {}

    /**
     * The house rules, or a pack: by itself where it has verdict rules of its own, else beside the house rules, of which
     * one that extends nothing takes the verdict rules alone.
     */
    static Checked<Deskcheck> named(String name, Options options) throws IOException {
        if (name.equals(HOUSE)) {
            return Checked.of(Deskcheck.houseRules().with(options));
        }
        Path path;
        try {
            path = Path.of(name);
        } catch (InvalidPathException e) {
            return Checked.failed(
                    List.of(Problem.of(Quoted.of(name) + " can be no path of a pack", "look at the path")));
        }
        Pack pack = Pack.read(path);
        if (pack.files().isEmpty() && pack.problems().isEmpty()) {
            return Checked.failed(List.of(Problem.of(
                    "the pack " + Quoted.of(name) + " holds no rule", "a rule file is `family/kebab-name.drl`")));
        }
        Checked<Bundle> compiled = PackCompiler.compile(pack);
        List<Problem> problems = new ArrayList<>(compiled.problems());
        compiled.value().ifPresent(bundle -> problems.addAll(pack.levelProblems(bundle.rules())));
        return problems.isEmpty()
                ? Checked.of(Deskcheck.of(
                        judging(pack, compiled.orThrow()),
                        options.withLevels(pack.manifest().levels())))
                : Checked.failed(
                        problems.stream().map(problem -> in(path, problem)).toList());
    }

    /** What judges: a pack that has verdict rules is whole. */
    private static List<Bundle> judging(Pack pack, Bundle bundle) {
        boolean whole = bundle.rules().stream().anyMatch(rule -> rule.pass() == Pass.VERDICT);
        if (whole) {
            return List.of(bundle);
        }
        Bundle house = Bundle.house();
        Set<String> finding = house.rules().stream()
                .filter(rule -> rule.pass() == Pass.FIND)
                .map(RuleInfo::id)
                .collect(Collectors.toSet());
        return List.of(pack.manifest().extendsHouse() ? house : house.without(finding), bundle);
    }

    /** The problem, with the file as it can be opened. */
    private static Problem in(Path folder, Problem problem) {
        return new Problem(
                problem.place()
                        .map(place -> new Place(
                                folder.resolve(place.file()).toString(),
                                place.line(),
                                place.column(),
                                place.endLine(),
                                place.endColumn())),
                problem.path(),
                problem.text(),
                problem.hint());
    }
}
