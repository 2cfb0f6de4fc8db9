package org.deskcheck.fact;

/**
 * What an origin of a claim stands to gain from its answer.
 *
 * @param party the party's name
 * @param why the file's reason
 */
public record Interest(Claim claim, Origin origin, String party, Gain gain, Direction direction, String why) {}
