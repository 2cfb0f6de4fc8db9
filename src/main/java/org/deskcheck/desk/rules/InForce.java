package org.deskcheck.desk.rules;

import org.deskcheck.Deskcheck;

/**
 * What judges from one moment to another; a verification uses one of these from its beginning to its end.
 *
 * @param activation the number of the activation, 0 where none was made
 * @param rules digest of all packs that judge
 * @param registry digest of the registry of sources
 * @param engine version of Deskcheck
 */
public record InForce(long activation, Deskcheck deskcheck, String rules, String registry, String engine) {}
