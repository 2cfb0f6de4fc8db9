package org.deskcheck.fact;

import java.util.List;

/**
 * What an origin of a claim stands to gain from its answer.
 *
 * @param claim gives the answer
 * @param origin the origin that has something to gain
 * @param party the party's name
 * @param gain the answer that the party would gain from
 * @param direction where the claim's answer lies to that
 * @param why the file's reason
 * @param beside the nearest answers of other origins, all on one side of it, by which its direction was told; empty
 *     where it was told otherwise, or could not be
 */
public record Interest(
        Claim claim, Origin origin, String party, Gain gain, Direction direction, String why, List<Claim> beside) {}
