package org.deskcheck.dossier;

/**
 * Something that a run supposes a claim to say.
 *
 * @param claim its id
 * @param says the value supposed, in its words
 * @param insteadOf what the dossier has, in its words
 */
public record Supposed(String claim, String says, String insteadOf) {}
