package beside;

import java.util.List;

/** A question whose answer is made of the answers to others. */
public final class Relation {

    private final String whole;
    private final List<String> parts;
    private final boolean exhaustive;

    Relation(String whole, List<String> parts, boolean exhaustive) {
        this.whole = whole;
        this.parts = parts;
        this.exhaustive = exhaustive;
    }

    public String getWhole() {
        return whole;
    }

    public List<String> getParts() {
        return parts;
    }

    /** With how many of its parts told nothing of the whole is left over; more than it has where there are others. */
    public long getInFull() {
        return exhaustive ? parts.size() : Long.MAX_VALUE;
    }
}
