package beside;

/**
 * A count as printed, and what its words leave possible: `low` to `high` strictly, `readLow` to `readHigh` as a reader takes
 * it. Ends are doubled, so that halves are whole numbers.
 */
public final class Figure {

    private static final long OPEN = Long.MAX_VALUE;

    private final long number;
    private final String bound;
    private final String hedge;
    private final String unit;
    private final long step;
    private final long low;
    private final boolean above;
    private final long high;
    private final boolean below;
    private final long readLow;
    private final long readHigh;

    Figure(long number, String bound, String hedge, String unit) {
        this.number = number;
        this.bound = bound;
        this.hedge = hedge;
        this.unit = unit;
        long place = 1;
        while (number != 0 && number % (place * 10) == 0) {
            place *= 10;
        }
        this.step = place;
        long twice = 2 * number;
        long half = step == 1 ? 0 : step;
        this.above = bound.equals("more than");
        this.below = bound.equals("less than");
        switch (bound) {
            case "exact" -> {
                low = twice - half;
                high = twice + half;
                readLow = low;
                readHigh = high;
            }
            case "about" -> {
                low = twice - 2 * step;
                high = twice + 2 * step;
                readLow = twice - step;
                readHigh = twice + step;
            }
            case "more than", "at least" -> {
                low = twice;
                high = OPEN;
                readLow = twice;
                readHigh = twice + 2 * step;
            }
            case "nearly" -> {
                low = twice - 2 * step;
                high = twice;
                readLow = twice - step;
                readHigh = twice;
            }
            case "less than", "up to" -> {
                low = 0;
                high = twice;
                readLow = twice - 2 * step;
                readHigh = twice;
            }
            default -> throw new IllegalArgumentException("a bound that the stream does not have: " + bound);
        }
    }

    public long getNumber() {
        return number;
    }

    public String getHedge() {
        return hedge;
    }

    public boolean isCounted() {
        return hedge.equals("stated");
    }

    public long getLow() {
        return low;
    }

    public boolean isAbove() {
        return above;
    }

    public long getHigh() {
        return high;
    }

    public boolean isBelow() {
        return below;
    }

    public long getReadLow() {
        return readLow;
    }

    public long getReadHigh() {
        return readHigh;
    }

    /** What positions are told apart by. */
    String key() {
        return hedge + " " + bound + " " + number + " " + unit;
    }

    public boolean sameInterval(Figure other) {
        return low == other.low && high == other.high && above == other.above && below == other.below;
    }

    public boolean endsBefore(Figure other) {
        return high != OPEN && (high < other.low || high == other.low && (below || other.above));
    }

    public boolean apart(Figure other) {
        return endsBefore(other) || other.endsBefore(this);
    }

    public boolean readApart(Figure other) {
        return readHigh < other.readLow || other.readHigh < readLow;
    }

    /** How many whole times the one figure goes into the other, as a reader takes them. */
    int times(Figure other) {
        long here = readHigh <= 0 ? 0 : other.readLow / readHigh;
        long there = other.readHigh <= 0 ? 0 : readLow / other.readHigh;
        return (int) Math.max(here, there);
    }

    /** How it lies to another answer: same, rounded, unsettled, apart, read apart, compatible. */
    String to(Figure other) {
        if (number == other.number) {
            return "same";
        }
        if (rounds(other) || other.rounds(this)) {
            return "rounded";
        }
        if (!hedge.equals(other.hedge)) {
            return "unsettled";
        }
        if (apart(other)) {
            return "apart";
        }
        boolean oneWay = high == OPEN && other.high == OPEN || downward() && other.downward();
        return readApart(other) && !oneWay ? "read apart" : "compatible";
    }

    /** How it lies to the one that it was taken from: there two least figures are two figures. */
    String takenFrom(Figure other) {
        String relation = to(other);
        return relation.equals("compatible") && readApart(other) ? "read apart" : relation;
    }

    private boolean downward() {
        return bound.equals("up to") || bound.equals("less than");
    }

    private boolean rounds(Figure fine) {
        long over = fine.number - number;
        boolean within = Math.abs(over) < step;
        return switch (bound) {
            case "more than", "at least" -> within && over >= 0;
            case "nearly", "less than", "up to" -> within && over <= 0;
            default -> Math.abs(over) * 2 <= step;
        };
    }

    /** How many digits it shows. */
    private int digits() {
        return Long.toString(number / step).length();
    }

    /** The slips that would make it the other figure, each as "digits" or "noughts"; where one is exact, the exact ones. */
    String slips(Figure other) {
        StringBuilder exact = new StringBuilder();
        StringBuilder near = new StringBuilder();
        long power = 1;
        for (int i = 0; i < 9; i++) {
            power *= 10;
            noughts(number, other.number * power, exact, near);
            noughts(number * power, other.number, exact, near);
        }
        String here = Long.toString(number);
        String there = Long.toString(other.number);
        for (int i = 0; i + 1 < here.length(); i++) {
            if (here.charAt(i) == here.charAt(i + 1) || i == 0 && here.charAt(1) == '0') {
                continue;
            }
            String turned = here.substring(0, i) + here.charAt(i + 1) + here.charAt(i) + here.substring(i + 2);
            if (Long.parseLong(turned) == other.number) {
                exact.append("digits ");
            }
        }
        if (here.length() == there.length() && digits() >= 4 && other.digits() >= 4) {
            int differ = 0;
            for (int i = 0; i < here.length(); i++) {
                differ += here.charAt(i) == there.charAt(i) ? 0 : 1;
            }
            if (differ == 1) {
                exact.append("digits ");
            }
        }
        return (exact.isEmpty() ? near : exact).toString().strip();
    }

    private static void noughts(long one, long other, StringBuilder exact, StringBuilder near) {
        if (one == other) {
            exact.append("noughts ");
        } else if (Math.abs(one - other) * 100 <= other) {
            near.append("noughts ");
        }
    }
}
