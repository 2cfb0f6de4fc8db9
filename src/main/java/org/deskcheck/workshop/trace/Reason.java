package org.deskcheck.workshop.trace;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.deskcheck.problem.Place;

/**
 * Why a rule did not match: its first condition that no fact met.
 *
 * @param rule its name, with its variant
 * @param kind what became of it
 * @param place of the condition in the rule file
 * @param condition the condition as it is written, on one line
 * @param within the condition of the left-hand side that it stands in, where it is a part of one; else the same
 * @param said why it was not met, in a sentence
 * @param nearest what facts that met everything before it say there, each a line
 * @param further how many more of these there are
 * @param because for a fact that only rules make: why these did not
 */
public record Reason(
        String rule,
        Kind kind,
        Optional<Place> place,
        String condition,
        String within,
        String said,
        List<String> nearest,
        int further,
        List<Reason> because) {

    /** What became of a rule. */
    public enum Kind {
        /** All its conditions are met. */
        MATCHED("matched"),
        /** There is no fact of the type that it asks for. */
        NO_FACT("no-fact"),
        /** What it asks of a fact is not so. */
        NOT_SO("not-so"),
        /** What must not be there is there. */
        IN_THE_WAY("in-the-way"),
        /** What must be there, or be so of all, is not. */
        NOT_THERE("not-there"),
        /** It would take too long to tell. */
        TOO_MUCH("too-much");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        @Override
        public String toString() {
            return word;
        }
    }

    /** The same in other words for what facts say. */
    Reason worded(UnaryOperator<String> words) {
        return new Reason(
                rule,
                kind,
                place,
                condition,
                within,
                said,
                nearest.stream().map(words).toList(),
                further,
                because.stream().map(reason -> reason.worded(words)).toList());
    }

    /** Every line of it, each to stand alone, the reasons behind it indented. */
    public List<String> lines() {
        return ReasonText.lines(this);
    }
}
