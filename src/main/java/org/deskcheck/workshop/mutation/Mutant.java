package org.deskcheck.workshop.mutation;

import org.deskcheck.problem.Place;

/**
 * A rule with one change.
 *
 * @param id of the rule's file, {@code family/kebab-name}
 * @param rule its name in DRL
 * @param place of what was changed, in the rule's file
 * @param change in words; no two of one rule read alike
 * @param name that the changed rule has where it is judged
 */
public record Mutant(String id, String rule, Operator operator, Place place, String change, String name) {}
