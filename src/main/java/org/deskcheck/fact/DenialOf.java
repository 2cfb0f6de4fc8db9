package org.deskcheck.fact;

/** What a denial denies. */
public enum DenialOf {
    /** That something is so. */
    CLAIM,
    /** A figure. */
    FIGURE,
    /** Having said it. */
    AUTHORSHIP
}
