package org.deskcheck.align.lineage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.deskcheck.fact.Claim;

/** Which claims rest on a claim: those that lean on it, and those that lean on these. */
public final class Resting {

    private final Map<Claim, List<Claim>> carriers = new HashMap<>();

    /** {@code leansOn} are the claims that a claim leans on, by its id. */
    public Resting(List<Claim> claims, Map<String, List<Claim>> leansOn) {
        for (Claim claim : claims) {
            leansOn.getOrDefault(claim.id(), List.of())
                    .forEach(cited -> carriers.computeIfAbsent(cited, unused -> new ArrayList<>())
                            .add(claim));
        }
    }

    /** The claim and all that rest on it, at any distance. */
    public Set<Claim> on(Claim claim) {
        Set<Claim> seen = new LinkedHashSet<>(List.of(claim));
        List<Claim> open = new ArrayList<>(seen);
        while (!open.isEmpty()) {
            carriers.getOrDefault(open.remove(open.size() - 1), List.of()).stream()
                    .filter(seen::add)
                    .forEach(open::add);
        }
        return seen;
    }
}
