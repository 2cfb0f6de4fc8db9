package org.deskcheck.fact;

/** How the writing bounds a figure; what each entails and conveys stands in {@code bounds.tsv}. */
public enum Bound {
    /** The number alone: "4,100". */
    EXACT,
    /** "about", "around", "some", "approximately". */
    ABOUT,
    /** "more than", "over", "above". */
    MORE_THAN,
    /** "a little over". */
    LITTLE_OVER,
    /** "at least". */
    AT_LEAST,
    /** "nearly", "almost", "close to". */
    NEARLY,
    /** "less than", "under", "below". */
    LESS_THAN,
    /** "up to", "at most", "as many as". */
    UP_TO,
    /** "N to M", "between N and M". */
    RANGE,
    /** "N to M", the low end being likelier. */
    LOW_END,
    /** "dozens", "hundreds", "thousands". */
    DECADE,
    /** "few", "several", "many": a plural that nobody counted. */
    UNCOUNTED,
    /** Words that no table lists; kept as text. */
    UNLISTED,
    /** Not a figure. */
    NONE
}
