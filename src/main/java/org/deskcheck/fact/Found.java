package org.deskcheck.fact;

/**
 * A finding that speaks for a consistency, as verdict rules see it.
 *
 * @param claimId the claim whose verdict it bears on
 * @param rule the rule's id
 * @param supports which consistency it speaks for
 * @param review whether a person has to decide it
 */
public record Found(String claimId, String rule, Consistency supports, boolean review) {}
