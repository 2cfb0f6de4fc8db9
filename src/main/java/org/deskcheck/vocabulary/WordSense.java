package org.deskcheck.vocabulary;

/** What a word of running text does to its sentence. */
public enum WordSense {
    NEGATION,
    CONDITION,
    HEDGE,
    NUMBER,
    PLAIN
}
