package org.deskcheck.fact;

/** The letter of a source in the Admiralty code, the best first; {@link #F} also where nobody has set one. */
public enum Reliability {
    A,
    B,
    C,
    D,
    E,
    F
}
