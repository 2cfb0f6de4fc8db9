package org.deskcheck.workshop.mutation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.deskcheck.Options;
import org.deskcheck.judge.Judge;
import org.deskcheck.judge.Judgement;
import org.deskcheck.pack.Bundle;

/** Tries the changes of rules that others rest on: each is judged with all other rules, on every page of its family. */
final class Whole {

    private Whole() {}

    /** {@code others} are all rules but those of the file. */
    static List<Trial> of(CompiledMutants compiled, List<Bundle> others, List<Case> examples) {
        return compiled.mutants().all().stream()
                .map(mutant -> trial(compiled, others, examples, mutant))
                .toList();
    }

    private static Trial trial(CompiledMutants compiled, List<Bundle> others, List<Case> examples, Mutant mutant) {
        Judge judge = new Judge(
                Stream.concat(others.stream(), Stream.of(compiled.with(mutant))).toList());
        Optional<String> noticedBy = examples.stream()
                .filter(read -> differs(judge, read))
                .map(Case::place)
                .findFirst();
        return new Trial(mutant, noticedBy);
    }

    /** A changed rule that fails, or comes to no end, is noticed. */
    private static boolean differs(Judge judge, Case read) {
        try {
            Judgement judgement = judge.judge(read.facts(), Options.standard().bounds());
            return !judgement.incomplete().isEmpty() || read.differs(judgement);
        } catch (RuntimeException failed) {
            return true;
        }
    }
}
