package beside;

/** A claim, and the nearest of another origin that no reader would take to be the same. */
public record ReadApart(Claim claim, Claim other) {

    /** The answer that the claim gives. */
    public String position() {
        return claim.getPosition();
    }

    public boolean onlyReadApart() {
        return claim.onlyReadApart(other);
    }
}
