package org.deskcheck.align;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.deskcheck.align.question.Questions;
import org.deskcheck.fact.Bound;
import org.deskcheck.fact.Check;
import org.deskcheck.fact.Claim;
import org.deskcheck.fact.Question;
import org.deskcheck.fact.Statement;
import org.deskcheck.fact.Unchecked;
import org.deskcheck.fact.ValueKind;
import org.deskcheck.problem.Nearest;

/** Comparisons of figures that could not be made, and why. */
final class Unmade {

    /** Names are compared in pairs; a table of more questions is read by a program, not typed by a person. */
    static final int MOST_QUESTIONS_COMPARED = 300;

    private final boolean flat;
    private final Claims given;
    private final Questions questions;
    private final Map<String, List<Claim>> leansOn;
    private final List<Unchecked> unchecked = new ArrayList<>();

    /** {@code asked} is how many questions the whole dossier has. */
    Unmade(boolean flat, Claims given, Questions questions, int asked, Map<String, List<Claim>> leansOn) {
        this.flat = flat;
        this.given = given;
        this.questions = questions;
        this.leansOn = leansOn;
        withoutValues();
        if (asked <= MOST_QUESTIONS_COMPARED) {
            alone();
        }
    }

    List<Unchecked> all() {
        return unchecked;
    }

    /** Claims whose value no table lists, or that have none to compare. */
    private void withoutValues() {
        for (Claim claim : given.claims()) {
            if (claim.bound() == Bound.UNLISTED) {
                unchecked.add(new Unchecked(
                        claim, Check.FIGURES, "“" + claim.value().text() + "” is worded in a way that no table lists"));
            } else if (claim.value() instanceof Statement) {
                unchecked.add(new Unchecked(
                        claim,
                        Check.FIGURES,
                        "it is told in free words: there is no figure, date or answer to compare"));
            } else if (claim.value().kind() == ValueKind.QUANTITY && claim.bound() == Bound.UNCOUNTED) {
                unchecked.add(new Unchecked(claim, Check.FIGURES, "nobody counted: there is no figure to compare"));
            }
        }
    }

    /** Claims that nothing else answers, beside a question whose name is nearly theirs: a slip must not go unseen. */
    private void alone() {
        Set<Claim> cited = new HashSet<>();
        leansOn.values().forEach(cited::addAll);
        for (Question question : questions.all()) {
            List<Claim> answers = given.answers(question);
            boolean alone = answers.size() == 1
                    && !cited.contains(answers.get(0))
                    && leansOn.getOrDefault(answers.get(0).id(), List.of()).isEmpty();
            if (alone) {
                // in a table the subject itself is free text
                List<Question> others = flat ? questions.all() : questions.besides(question);
                Nearest.to(
                                question.id(),
                                others.stream()
                                        .map(Question::id)
                                        .filter(id -> !id.equals(question.id()))
                                        .toList())
                        .ifPresent(near -> unchecked.add(new Unchecked(
                                answers.get(0),
                                Check.FIGURES,
                                "no other claim answers “" + question.id() + "”; “" + near
                                        + "” is nearly the same name")));
            }
        }
    }
}
