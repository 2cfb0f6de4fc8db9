package org.deskcheck.fact;

/** The letter of a source in the Admiralty code, the best first; {@link #F} also where nobody has set one. */
public enum Reliability {
    /** The best letter that a desk can set. */
    A,
    /** The second letter. */
    B,
    /** The third letter. */
    C,
    /** The fourth letter. */
    D,
    /** The last letter that a desk sets by what it knows. */
    E,
    /** None is set, or the desk cannot tell. */
    F
}
