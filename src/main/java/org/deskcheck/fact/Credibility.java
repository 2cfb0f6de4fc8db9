package org.deskcheck.fact;

/** The number of a claim in the Admiralty code, in the order in which the first that holds is the verdict. */
public enum Credibility {
    /** Its consistency is impossible, misattributed, altered, contradicted or superseded. */
    CONTRADICTED_OR_ALTERED(5),
    /** Its consistency is disputed. */
    DISPUTED(4),
    /** Origins that are shown independent agree. */
    INDEPENDENT_ORIGINS(1),
    /** Another origin agrees. */
    ANOTHER_ORIGIN(2),
    /** Nothing could be held against it. */
    NOT_CHECKABLE(6),
    /** Nothing against it, and nothing beside it. */
    ALONE(3);

    private final int number;

    Credibility(int number) {
        this.number = number;
    }

    /** The number of the Admiralty code, 1 to 6. */
    public int number() {
        return number;
    }
}
