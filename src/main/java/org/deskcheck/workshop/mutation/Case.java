package org.deskcheck.workshop.mutation;

import java.util.ArrayList;
import java.util.List;
import org.deskcheck.align.Facts;
import org.deskcheck.judge.Judgement;
import org.deskcheck.problem.Checked;
import org.deskcheck.problem.Problem;
import org.deskcheck.workshop.example.Example;
import org.deskcheck.workshop.example.ExampleDossiers;
import org.deskcheck.workshop.example.Examples;
import org.deskcheck.workshop.example.RulePage;

/** An example that may notice a change. */
record Case(RulePage page, Example example, Facts facts) {

    /** The examples of a page; or the problems of those that cannot be read. */
    static Checked<List<Case>> of(RulePage page, ExampleDossiers dossiers) {
        List<Case> cases = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Example example : page.examples()) {
            Checked<Facts> facts = dossiers.facts(page, example);
            facts.value()
                    .ifPresentOrElse(
                            value -> cases.add(new Case(page, example, value)),
                            () -> problems.addAll(facts.problems()));
        }
        return problems.isEmpty() ? Checked.of(cases) : Checked.failed(problems);
    }

    /** As {@code page:line}. */
    String place() {
        return page.file() + ":" + example.line();
    }

    /** A message that cannot be told is other than expected. */
    boolean differs(Judgement judgement) {
        try {
            return !Examples.differences(page, example, judgement).isEmpty();
        } catch (RuntimeException untold) {
            return true;
        }
    }
}
