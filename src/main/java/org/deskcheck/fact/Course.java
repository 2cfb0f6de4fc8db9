package org.deskcheck.fact;

/** How the right answer to a measure moves while an event goes on. */
public enum Course {
    /** Only upward, as a toll of the dead does. */
    GROWS,
    /** Both ways, as the number of the missing does. */
    VARIES,
    /** Not at all. */
    FIXED
}
