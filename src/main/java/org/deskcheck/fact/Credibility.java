package org.deskcheck.fact;

/** The number of a claim in the Admiralty code, in the order in which the first that holds is the verdict. */
public enum Credibility {
    CONTRADICTED_OR_ALTERED(5),
    DISPUTED(4),
    INDEPENDENT_ORIGINS(1),
    ANOTHER_ORIGIN(2),
    NOT_CHECKABLE(6),
    /** Nothing against it, and nothing beside it. */
    ALONE(3);

    private final int number;

    Credibility(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }
}
