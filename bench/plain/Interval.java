/**
 * A stretch of numbers, its ends doubled so that halves are whole.
 *
 * @param low {@link #OPEN_LOW} where it has no least number
 * @param above whether the least number itself is left out
 * @param high {@link #OPEN_HIGH} where it has no greatest number
 * @param below whether the greatest number itself is left out
 */
record Interval(long low, boolean above, long high, boolean below) {

    static final long OPEN_LOW = Long.MIN_VALUE;
    static final long OPEN_HIGH = Long.MAX_VALUE;

    static Interval of(long low, long high) {
        return new Interval(low, false, high, false);
    }

    boolean endsBefore(Interval other) {
        return high != OPEN_HIGH
                && other.low != OPEN_LOW
                && (high < other.low || high == other.low && (below || other.above));
    }

    boolean apart(Interval other) {
        return endsBefore(other) || other.endsBefore(this);
    }

    Interval plus(Interval other) {
        return new Interval(
                low == OPEN_LOW || other.low == OPEN_LOW ? OPEN_LOW : low + other.low,
                above || other.above,
                high == OPEN_HIGH || other.high == OPEN_HIGH ? OPEN_HIGH : high + other.high,
                below || other.below);
    }

    /** With every number turned to its negative, so that what lay above lies below. */
    Interval mirrored() {
        return new Interval(
                high == OPEN_HIGH ? OPEN_LOW : -high, below, low == OPEN_LOW ? OPEN_HIGH : -low, above);
    }

    /** How many whole times what is least in the greater is what is most in this; 0 where one is open. */
    int timesIn(Interval greater) {
        return high == OPEN_HIGH || high <= 0 || greater.low == OPEN_LOW ? 0 : (int) (greater.low / high);
    }
}
