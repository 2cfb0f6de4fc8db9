package org.deskcheck.fact;

import java.util.List;

/**
 * A claim that denies, with what it denies.
 *
 * @param claim the denial
 * @param of what is denied: the figure, the event, or having said it
 * @param by who denies, in words
 * @param denied the claims denied, one an answer and no more than eight; empty where the file names none
 * @param words what those claims say, the first of them in quotation marks; "it" where the file names none
 * @param stake what its origin has at stake in the matter, in words; empty text where the file declares nothing
 */
public record Denying(Claim claim, DenialOf of, String by, List<Claim> denied, List<String> words, String stake) {}
