package org.deskcheck.fact;

/** How a party to an agreement stands to a term as a claim gives it. */
public enum Posture {
    /** It gives the same answer. */
    ASSERTS,
    /** It gives the opposite answer, or denies this one. */
    DENIES,
    /** It gives another answer. */
    OTHERWISE,
    /** Its text has the term in other words than those that the claim quotes. */
    IN_OTHER_WORDS,
    /** It leaves the answer for later. */
    DEFERS,
    /** Its texts, held in full on the subject, have nothing on it. */
    SILENT
}
