package org.deskcheck.fact;

/**
 * A claim that tells of what lay ahead when its document was published.
 *
 * @param claim the claim that tells of it
 * @param moment the time that it tells of
 * @param asPlan whether its figure or its measure says that it is a plan, a forecast or a fear
 */
public record Ahead(Claim claim, Moment moment, boolean asPlan) {}
