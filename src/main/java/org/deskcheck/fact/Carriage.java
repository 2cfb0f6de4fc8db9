package org.deskcheck.fact;

import java.util.List;

/**
 * An outlet by which a document has claims on a matter, and which speaks for a party to that matter.
 *
 * @param claim the first of those claims
 * @param same the others
 * @param source the outlet
 * @param party the party's name
 * @param told whether the document says whose outlet it is: by a description, or by naming the party in a chain
 */
public record Carriage(Claim claim, List<Claim> same, Source source, String party, boolean told) {}
