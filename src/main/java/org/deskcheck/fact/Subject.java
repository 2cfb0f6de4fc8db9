package org.deskcheck.fact;

import java.util.Optional;
import java.util.Set;

/**
 * What a question is about.
 *
 * @param id the author's, unchanged; in a flat table the question as printed
 * @param name the name to show
 * @param by id of the party whose own words, plans or decisions it is; empty where it is nobody's own
 * @param between ids of the parties to an exchange; empty where it is none
 */
public record Subject(String id, String name, Optional<String> by, Set<String> between) {}
