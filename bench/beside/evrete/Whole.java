package beside;

import java.util.List;

/** A claim on a whole and those on its parts that belong with it. */
public final class Whole {

    private final Claim claim;
    private final List<Claim> parts;
    private final Relation relation;

    Whole(Relation relation, Claim claim, List<Claim> parts) {
        this.relation = relation;
        this.claim = claim;
        this.parts = parts;
    }

    public Claim getClaim() {
        return claim;
    }

    public int getTold() {
        return parts.size();
    }

    public long getInFull() {
        return relation.getInFull();
    }

    /** Whether all are counted, or all foretold alike. */
    public boolean isOneHedge() {
        return parts.stream().allMatch(part -> part.getHedge().equals(claim.getHedge()));
    }

    public long getHigh() {
        return claim.getFigure().getHigh();
    }

    /** The least that the parts come to. */
    public long getSum() {
        return parts.stream().mapToLong(part -> part.getFigure().getLow()).sum();
    }

    /** Whether the whole leaves its greatest number out, or the parts their least. */
    public boolean isOpen() {
        return claim.getFigure().isBelow() || parts.stream().anyMatch(part -> part.getFigure().isAbove());
    }
}
