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
    private final Map<Claim, List<Claim>> cited = new HashMap<>();

    /** {@code leansOn} are the claims that a claim leans on, by its id. */
    public Resting(List<Claim> claims, Map<String, List<Claim>> leansOn) {
        for (Claim claim : claims) {
            List<Claim> leaned = leansOn.getOrDefault(claim.id(), List.of());
            cited.put(claim, leaned);
            leaned.forEach(on ->
                    carriers.computeIfAbsent(on, unused -> new ArrayList<>()).add(claim));
        }
    }

    /** The claim and all that rest on it, at any distance. */
    public Set<Claim> on(Claim claim) {
        return reached(claim, carriers);
    }

    /**
     * The same without what was reached before, which is then counted as reached: several calls with one set walk each
     * claim once.
     */
    Set<Claim> on(Claim claim, Set<Claim> reached) {
        if (!reached.add(claim)) {
            return Set.of();
        }
        Set<Claim> found = new LinkedHashSet<>(List.of(claim));
        List<Claim> open = new ArrayList<>(found);
        while (!open.isEmpty()) {
            carriers.getOrDefault(open.remove(open.size() - 1), List.of()).stream()
                    .filter(reached::add)
                    .forEach(next -> {
                        found.add(next);
                        open.add(next);
                    });
        }
        return found;
    }

    /** The claim, all that rest on it, and all that it rests on. */
    public Set<Claim> joined(Claim claim) {
        Set<Claim> joined = on(claim);
        joined.addAll(reached(claim, cited));
        return joined;
    }

    private static Set<Claim> reached(Claim claim, Map<Claim, List<Claim>> steps) {
        Set<Claim> seen = new LinkedHashSet<>(List.of(claim));
        List<Claim> open = new ArrayList<>(seen);
        while (!open.isEmpty()) {
            steps.getOrDefault(open.remove(open.size() - 1), List.of()).stream()
                    .filter(seen::add)
                    .forEach(open::add);
        }
        return seen;
    }
}
