package org.deskcheck.cli;

import java.io.PrintWriter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * How far a run has come, on one line of a terminal that it writes over: how many dossiers, how many a second, and, where
 * the input's length is known, its part and the time left. Without colour or cursor keys, so that any terminal does.
 */
final class Progress implements AutoCloseable {

    private static final long EVERY = TimeUnit.MILLISECONDS.toNanos(200);

    /** A rate of the last seconds: the first ones are slow, and say nothing of the others. */
    private static final long LOOKED_BACK_ON = TimeUnit.SECONDS.toNanos(10);

    private final PrintWriter err;
    private final int columns;
    private final OptionalLong length;
    private final LongSupplier nanos;
    private final Deque<Moment> moments = new ArrayDeque<>();
    private int shown;

    private record Moment(long nanos, long dossiers, long bytes) {}

    private Progress(PrintWriter err, int columns, OptionalLong length, LongSupplier nanos) {
        this.err = err;
        this.columns = columns;
        this.length = length;
        this.nanos = nanos;
    }

    /**
     * Progress on a terminal.
     *
     * @param columns the terminal's; 0 where there is none, and then nothing is shown
     * @param length bytes of the input, where that is known
     */
    static Progress of(PrintWriter err, int columns, OptionalLong length) {
        return new Progress(err, columns, length, System::nanoTime);
    }

    /** The same by another clock. */
    static Progress of(PrintWriter err, int columns, OptionalLong length, LongSupplier nanos) {
        return new Progress(err, columns, length, nanos);
    }

    /** Shows what has been done since the input's beginning, where some time has passed since that was last shown. */
    void at(long dossiers, long bytes) {
        if (columns == 0) {
            return;
        }
        long now = nanos.getAsLong();
        if (!moments.isEmpty() && now - moments.getLast().nanos < EVERY) {
            return;
        }
        moments.add(new Moment(now, dossiers, bytes));
        while (moments.size() > 2 && now - moments.getFirst().nanos > LOOKED_BACK_ON) {
            moments.remove();
        }
        show(line(moments.getFirst(), moments.getLast()));
    }

    /** Whether there is a terminal to show it on. */
    boolean shows() {
        return columns > 0;
    }

    /** Takes the line away: what comes next may stand on the same terminal. */
    void clear() {
        if (shown > 0) {
            err.print("\r" + " ".repeat(shown) + "\r");
            err.flush();
            shown = 0;
        }
    }

    @Override
    public void close() {
        clear();
    }

    private void show(String line) {
        err.print("\r" + line + " ".repeat(Math.max(0, shown - line.length())));
        err.flush();
        shown = line.length();
    }

    /** As much as the terminal has room for, the most wanted first. */
    private String line(Moment from, Moment to) {
        String count = String.format(Locale.ROOT, "%,d", to.dossiers);
        double seconds = (to.nanos - from.nanos) / 1e9;
        String rate =
                seconds > 0 ? String.format(Locale.ROOT, ", %,.0f/s", (to.dossiers - from.dossiers) / seconds) : "";
        String part = length.isPresent()
                ? String.format(Locale.ROOT, ", %d %%", Math.min(100, 100 * to.bytes / Math.max(1, length.getAsLong())))
                : "";
        String left = length.isPresent() && seconds > 0 && to.bytes > from.bytes
                ? ", "
                        + time(Math.round(
                                Math.max(0, length.getAsLong() - to.bytes) * seconds / (to.bytes - from.bytes)))
                        + " left"
                : "";
        return List.of(
                        count + (to.dossiers == 1 ? " dossier" : " dossiers") + rate + part + left,
                        count + rate + part + left,
                        count + part + left,
                        count + left,
                        count)
                .stream()
                // the last column stays free, where some terminals begin a new line
                .filter(each -> each.length() < columns)
                .findFirst()
                .orElse("");
    }

    private static String time(long seconds) {
        return seconds < 3600
                ? String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
}
