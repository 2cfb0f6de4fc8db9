package org.deskcheck.fact;

import java.util.List;

/**
 * An answer that several publishers give alike, each leaning on one statement that has another.
 *
 * @param claim the last published of them, the story's before others
 * @param cited the statement that all of them lean on
 * @param others the claims of other publishers with the very same answer, one a document
 */
public record SharedReading(Claim claim, Claim cited, List<Claim> others) {}
