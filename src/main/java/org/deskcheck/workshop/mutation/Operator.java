package org.deskcheck.workshop.mutation;

/** A way of weakening a rule; each is applied at every place where it can be. */
public enum Operator {
    RULE_OUT("rule out", "the whole rule is taken out"),
    CONDITION_OUT("condition out", "a `not`, an `exists`, or a pattern that binds nothing used later is taken out"),
    CONSTRAINT_OUT("constraint out", "one of the things asked of a fact is not asked"),
    SIDE_OUT("side out", "one side of `&&`, `||` or `or` is taken out"),
    CHOICE_OUT("choice out", "one of the choices of `in` is taken out"),
    TURNED("turned", "a negation is turned: `!x` and `x`, `==` and `!=`, `in` and `not in`, `not` and `exists`"),
    BOUND_MOVED(
            "bound moved", "a number is moved by one step up and down; without a number, `<` and `<=` change places"),
    NEIGHBOUR("neighbour", "what is asked for with `==`, or derived, becomes the next constant of its kind"),
    OTHER_CLAIM("other claim", "the finding is about another of the claims that it names"),
    OTHER_WEIGHT("other weight", "the finding weighs less: error, warning, note; review and open change places");

    private final String words;
    private final String meaning;

    Operator(String words, String meaning) {
        this.words = words;
        this.meaning = meaning;
    }

    /** What it does, in a line. */
    public String meaning() {
        return meaning;
    }

    @Override
    public String toString() {
        return words;
    }
}
