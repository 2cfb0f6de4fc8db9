package beside;

/** A claim, and the nearest of another origin that it cannot stand beside. */
public record Excluded(Claim claim, Claim other) {

    /** The answer that the claim gives. */
    public String position() {
        return claim.getPosition();
    }
}
