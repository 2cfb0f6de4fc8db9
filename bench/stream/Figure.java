import java.util.Locale;
import java.util.random.RandomGenerator;

/** A figure as one document prints it. */
record Figure(long number, String unit, String bound, String hedge) {

    static Figure exact(long number, String unit) {
        return new Figure(number, unit, "exact", "stated");
    }

    /** A way in which a sound report words a count: to the unit, or rounded with the bound that makes it right. */
    static Figure sound(RandomGenerator random, long count, String unit) {
        long step = count < 100 ? 10 : count < 1000 ? 50 : count < 10_000 ? 100 : 1000;
        long below = count / step * step;
        int way = below == 0 || below == count ? 0 : random.nextInt(10);
        return switch (way) {
            case 5, 6 -> new Figure(below, unit, "more than", "stated");
            case 7 -> new Figure(below, unit, "at least", "stated");
            case 8 -> new Figure(count - below < step / 2 ? below : below + step, unit, "about", "stated");
            case 9 -> new Figure(below + step, unit, "nearly", "stated");
            default -> exact(count, unit);
        };
    }

    Figure with(String otherBound) {
        return new Figure(number, unit, otherBound, hedge);
    }

    Figure of(long otherNumber) {
        return new Figure(otherNumber, unit, bound, hedge);
    }

    Figure hedged(String otherHedge) {
        return new Figure(number, unit, bound, otherHedge);
    }

    /** As printed. */
    String words() {
        String lead = hedge.equals("stated") ? "" : hedge + " ";
        return lead + (bound.equals("exact") ? "" : bound + " ") + String.format(Locale.ROOT, "%,d", number) + " " + unit;
    }

    void into(Line line) {
        line.key("says").open("{").raw("number", number).text("unit", unit);
        if (!bound.equals("exact")) {
            line.text("bound", bound);
        }
        if (!hedge.equals("stated")) {
            line.text("hedge", hedge);
        }
        line.text("written", words()).close("}");
    }
}
