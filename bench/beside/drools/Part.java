package beside;

/** A claim on a whole, and one on a part of it that belongs with it. */
public record Part(Relation relation, Claim whole, Claim part) {

    public String hedge() {
        return part.getHedge();
    }

    public long low() {
        return part.getFigure().getLow();
    }

    /** 1 where the least number is left out, else 0. */
    public long open() {
        return part.getFigure().isAbove() ? 1 : 0;
    }
}
