package beside;

/** A claim and the statement that it leans on. */
public final class Citation {

    private final Claim claim;
    private final Claim cited;
    private final String figures;
    private final String slips;

    Citation(Claim claim, Claim cited) {
        this.claim = claim;
        this.cited = cited;
        this.figures = claim.getFigure().takenFrom(cited.getFigure());
        this.slips = claim.getFigure().slips(cited.getFigure());
    }

    public Claim getClaim() {
        return claim;
    }

    public String getClaimId() {
        return claim.getId();
    }

    public Claim getCited() {
        return cited;
    }

    /** How the claim's figure lies to the cited one. */
    public String getFigures() {
        return figures;
    }

    /** Whether the figures are two. */
    public boolean isApart() {
        return figures.equals("apart");
    }

    public boolean isReadApart() {
        return figures.equals("read apart");
    }

    /** Whether one slip of noughts alone would make the one figure the other: that is another rule's. */
    public boolean isOneSlipOfNoughts() {
        return slips.equals("noughts");
    }

    /** Whether the statement is of another publisher. */
    public boolean isOfAnother() {
        return !claim.getPublisher().equals(cited.getPublisher());
    }
}
