package beside;

/** An answer, by the claim that is spoken of first. */
public record Position(Claim lead) {

    public String position() {
        return lead.getPosition();
    }
}
