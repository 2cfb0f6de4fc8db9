package beside;

/** A claim, and whether the first pass found that it leans on what another publisher has. */
public record Standing(Claim claim, boolean leansOnAnother) {

    public String getOrigin() {
        return claim.getOrigin();
    }

    public String getAttribution() {
        return claim.getAttribution();
    }

    public long getDaysAhead() {
        return claim.getDaysAhead();
    }

    public boolean isCounted() {
        return claim.isCounted();
    }

    public boolean isLeansOnAnother() {
        return leansOnAnother;
    }
}
