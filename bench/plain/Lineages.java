import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Follows each claim to its root. A chain is walked once, however deep, and without recursion. */
final class Lineages {

    private Lineages() {}

    static void close(Collection<Claim> claims) {
        Set<Claim> closed = new HashSet<>();
        Deque<Claim> path = new ArrayDeque<>();
        Set<Claim> onPath = new HashSet<>();
        for (Claim claim : claims) {
            Claim here = claim;
            while (here != null && !closed.contains(here) && onPath.add(here)) {
                path.push(here);
                here = here.cited;
            }
            if (here != null && onPath.contains(here)) {
                ring(path, here);
            }
            while (!path.isEmpty()) {
                Claim next = path.pop();
                root(next, closed);
                closed.add(next);
            }
            onPath.clear();
        }
    }

    /** Notes who passes it round, from the claim that was met again. */
    private static void ring(Deque<Claim> path, Claim met) {
        List<Claim> ring = new ArrayList<>();
        for (Claim claim : path) {
            ring.add(0, claim);
            if (claim == met) {
                break;
            }
        }
        ring.add(met);
        ring.subList(0, ring.size() - 1).forEach(claim -> claim.ring = ring);
    }

    private static void root(Claim claim, Set<Claim> closed) {
        Claim cited = claim.cited;
        if (cited != null) {
            claim.origin = closed.contains(cited) ? cited.origin : null;
            claim.depth = (closed.contains(cited) ? cited.depth : 0) + 1;
            if (claim.ring.isEmpty()) {
                claim.ring = cited.ring;
            }
        }
        Source named = claim.attribution;
        boolean agency = named != null && named.id().equals(claim.document.agency());
        if (named != null) {
            claim.depth = Math.max(claim.depth, agency ? 0 : 1);
            if (claim.origin == null && !passesItRound(claim, named)) {
                claim.origin = named;
            }
        } else if (claim.origin == null && speaksForItself(claim)) {
            claim.origin = claim.document.publisher();
        }
        claim.standsFor = claim.origin == null ? "document " + claim.document.id() : claim.origin.id();
    }

    private static boolean passesItRound(Claim claim, Source named) {
        return claim.ring.stream().anyMatch(inRing -> inRing.document.publisher() == named);
    }

    /** What a story says without a source is its own only where it is no carrier of others' news. */
    private static boolean speaksForItself(Claim claim) {
        return !claim.document.story() || !claim.document.publisher().carriesNews();
    }
}
