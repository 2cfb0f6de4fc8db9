/**
 * A count as printed, with the intervals of docs/values.md.
 *
 * @param step the place of the last digit that is not 0
 * @param entailed what the words say
 * @param conveyed what a reader takes from them
 */
record Figure(
        long number, String unit, Bound bound, Hedge hedge, String written, long step, Interval entailed, Interval conveyed) {

    enum Bound {
        EXACT,
        ABOUT,
        MORE_THAN,
        AT_LEAST,
        NEARLY,
        LESS_THAN,
        UP_TO;

        static Bound of(String words) {
            return valueOf(words.replace(' ', '_').toUpperCase(java.util.Locale.ROOT));
        }

        boolean upward() {
            return this == MORE_THAN || this == AT_LEAST;
        }

        boolean downward() {
            return this == UP_TO || this == LESS_THAN;
        }

        boolean near() {
            return this == ABOUT || this == NEARLY;
        }
    }

    enum Hedge {
        STATED,
        COULD_REACH,
        EXPECTED,
        PLANNED;

        static Hedge of(String words) {
            return valueOf(words.replace(' ', '_').toUpperCase(java.util.Locale.ROOT));
        }
    }

    /** How two figures lie to each other, in the words of the report. */
    enum Relation {
        SAME("the same figure"),
        ROUNDED("one is the other, rounded"),
        COMPATIBLE("they can hold together"),
        CONVEYED_APART("apart, as a reader takes them"),
        APART("they exclude each other"),
        UNSETTLED("one is a plan, a forecast or a fear");

        final String words;

        Relation(String words) {
            this.words = words;
        }
    }

    static Figure of(long number, String unit, Bound bound, Hedge hedge, String written) {
        long step = step(number);
        return new Figure(
                number, unit, bound, hedge, written, step, entailed(bound, 2 * number, step), conveyed(bound, 2 * number, step));
    }

    private static long step(long number) {
        long step = 1;
        while (number != 0 && number % (step * 10) == 0) {
            step *= 10;
        }
        return step;
    }

    private static Interval entailed(Bound bound, long twice, long step) {
        return switch (bound) {
            case EXACT -> step == 1 ? Interval.of(twice, twice) : Interval.of(twice - step, twice + step);
            case ABOUT -> Interval.of(twice - 2 * step, twice + 2 * step);
            case MORE_THAN -> new Interval(twice, true, Interval.OPEN_HIGH, false);
            case AT_LEAST -> new Interval(twice, false, Interval.OPEN_HIGH, false);
            case NEARLY -> Interval.of(twice - 2 * step, twice);
            case LESS_THAN -> new Interval(0, false, twice, true);
            case UP_TO -> new Interval(0, false, twice, false);
        };
    }

    private static Interval conveyed(Bound bound, long twice, long step) {
        return switch (bound) {
            case EXACT -> entailed(bound, twice, step);
            case ABOUT -> Interval.of(twice - step, twice + step);
            case MORE_THAN, AT_LEAST -> Interval.of(twice, twice + 2 * step);
            case NEARLY -> Interval.of(twice - step, twice);
            case LESS_THAN, UP_TO -> Interval.of(twice - 2 * step, twice);
        };
    }

    boolean counted() {
        return hedge == Hedge.STATED;
    }

    boolean round() {
        return step > 1;
    }

    /** How many digits it shows. */
    int digits() {
        return Long.toString(number / step).length();
    }

    /** How this lies to another as answers to one question. */
    Relation to(Figure other) {
        if (number == other.number) {
            return Relation.SAME;
        }
        if (rounds(other) || other.rounds(this)) {
            return Relation.ROUNDED;
        }
        if (hedge != other.hedge) {
            return Relation.UNSETTLED;
        }
        if (entailed.apart(other.entailed)) {
            return Relation.APART;
        }
        boolean oneWay = entailed.high() == Interval.OPEN_HIGH && other.entailed.high() == Interval.OPEN_HIGH
                || bound.downward() && other.bound.downward();
        return conveyed.apart(other.conveyed) && !oneWay ? Relation.CONVEYED_APART : Relation.COMPATIBLE;
    }

    /** How this lies to the one that it was taken from: there two least figures are two figures. */
    Relation takenFrom(Figure other) {
        Relation relation = to(other);
        return relation == Relation.COMPATIBLE && conveyed.apart(other.conveyed) ? Relation.CONVEYED_APART : relation;
    }

    private boolean rounds(Figure fine) {
        long over = fine.number - number;
        boolean within = Math.abs(over) < step;
        if (bound.upward()) {
            return within && over >= 0;
        }
        if (bound == Bound.NEARLY || bound.downward()) {
            return within && over <= 0;
        }
        return Math.abs(over) * 2 <= step;
    }

    /** The answer in normal form: what positions are told apart by, and what a fingerprint is made of. */
    String key() {
        return "QUANTITY:" + hedge + " " + bound + " " + number + " " + number + " " + unit + " ";
    }
}
