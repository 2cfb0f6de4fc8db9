package org.deskcheck.vocabulary;

import java.util.List;
import java.util.Optional;
import org.deskcheck.fact.Answer;
import org.deskcheck.fact.Term;

/** Wordings of yes, no, deferred and unknown. */
public final class Answers {

    private static final Wordings<Answer> ANSWERS = new Wordings<>();
    private static final Wordings<Boolean> UNKNOWNS = new Wordings<>();

    static {
        for (List<String> row : Table.rows("answers.tsv", 2)) {
            ANSWERS.add(Table.wordings(row.get(1)), Answer.valueOf(row.get(0)));
        }
        for (List<String> row : Table.rows("unknowns.tsv", 1)) {
            UNKNOWNS.add(row, true);
        }
    }

    private Answers() {}

    /** The term that a text is in whole; empty where no table lists it. */
    public static Optional<Term> listed(String text) {
        return ANSWERS.get(text).map(answer -> term(text, answer));
    }

    /** The term that a text is: one that the table lists, else an answer by that name. */
    public static Term named(String text) {
        return listed(text).orElseGet(() -> new Term(text, Answer.NAMED, Wordings.folded(text)));
    }

    public static boolean meansUnknown(String text) {
        return UNKNOWNS.get(text).isPresent();
    }

    private static Term term(String text, Answer answer) {
        return new Term(text, answer, Wordings.folded(answer.name()));
    }
}
