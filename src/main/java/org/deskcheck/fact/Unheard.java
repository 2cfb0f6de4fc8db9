package org.deskcheck.fact;

import java.util.List;
import java.util.Optional;

/**
 * A party to a matter that is the origin of no claim in the dossier, and of which no claim says that it was silent.
 *
 * @param claim the first claim of the story on the matter: against what the party would gain from, or by the other side
 * @param same the others
 * @param party the party's name
 * @param side the name of the other side of an exchange, which is heard; empty where the matter is no exchange
 */
public record Unheard(Claim claim, List<Claim> same, String party, Optional<String> side) {}
