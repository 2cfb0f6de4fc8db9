package org.deskcheck.workshop.mutation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.deskcheck.compile.PackCompiler;
import org.deskcheck.pack.Bundle;
import org.deskcheck.pack.Pack;
import org.deskcheck.pack.RuleFile;
import org.deskcheck.pack.drl.DrlFile;
import org.deskcheck.problem.Checked;
import org.deskcheck.problem.Problem;

/** The changed rules of a file and the rules as they are, compiled at once: most of what they ask is the same. */
record CompiledMutants(Mutants mutants, Bundle bundle) {

    /** What only the compiler refuses is not made either. */
    static Checked<CompiledMutants> of(Mutants mutants) {
        RuleFile together = mutants.together();
        Checked<Bundle> compiled = compile(together);
        if (compiled.isPresent()) {
            return Checked.of(new CompiledMutants(mutants, compiled.orThrow()));
        }
        Set<String> refused = refused(together, compiled.problems());
        return mutants.texts().keySet().stream().anyMatch(refused::contains)
                ? of(mutants.without(refused))
                : Checked.failed(compiled.problems());
    }

    /** One at a time: the compiler keeps what it works on in one place. */
    private static synchronized Checked<Bundle> compile(RuleFile file) {
        return PackCompiler.compile(new Pack(List.of(file), "", List.of()).only(Set.of(file.id())));
    }

    private static Set<String> refused(RuleFile file, List<Problem> problems) {
        DrlFile drl = DrlFile.parse(file.path(), file.drl()).orThrow();
        Set<String> names = new HashSet<>();
        for (Problem problem : problems) {
            int line = problem.place().map(place -> place.line()).orElse(0);
            drl.rules().stream()
                    .filter(rule -> line >= drl.source().line(rule.span().start())
                            && line <= drl.source().line(Math.max(0, rule.span().end() - 1)))
                    .forEach(rule -> names.add(rule.name()));
        }
        return names;
    }

    /** Only the rules of these names. */
    Bundle only(Predicate<String> names) {
        return new Bundle(
                bundle.digest(),
                bundle.rules().stream().filter(rule -> names.test(rule.rule())).toList(),
                bundle.models(),
                bundle.classes());
    }

    /** The file's rules with one of them changed, or taken out. */
    Bundle with(Mutant mutant) {
        return only(name -> name.equals(mutant.name()) || (isOriginal(name) && !name.equals(mutant.rule())));
    }

    boolean isOriginal(String name) {
        return !mutants.texts().containsKey(name);
    }
}
