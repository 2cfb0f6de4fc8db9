package org.deskcheck.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/** Lines of a stream, none of them held beyond a limit. For one thread; the stream stays open. */
public final class Lines {

    /**
     * A line without its end.
     *
     * @param number from 1
     * @param tooLong whether it was cut off
     * @param ended whether a line end stands behind it, and not the end of the stream
     * @param end how many bytes of the stream it ends behind, its line end counted
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Line(int number, byte[] bytes, boolean tooLong, boolean ended, long end) {

        /** Whether nothing stands in it. */
        public boolean blank() {
            for (byte each : bytes) {
                if (each != ' ' && each != '\t' && each != '\r') {
                    return false;
                }
            }
            return true;
        }
    }

    private final InputStream in;
    private final int most;
    private final byte[] chunk = new byte[1 << 16];
    private int from;
    private int to;
    private int number;
    private int at;
    private long taken;

    /**
     * Reads a stream from its beginning.
     *
     * @param most bytes of a line that are kept
     */
    public Lines(InputStream in, int most) {
        this.in = in;
        this.most = most;
    }

    /** The lines of JSON Lines; one that is longer than a line may be is kept to the byte that tells so. */
    public static Lines ofJson(InputStream in) {
        return new Lines(in, Limits.JSON_BYTES + 1);
    }

    /** The next line; empty behind the last. */
    public Optional<Line> next() throws IOException {
        at = Math.addExact(number, 1);
        if (!more()) {
            return Optional.empty();
        }
        number = at;
        int end = newline();
        if (end < to && end - from <= most) {
            // nearly every line: nothing is put together
            byte[] bytes = Arrays.copyOfRange(chunk, from, end);
            taken += end + 1 - from;
            from = end + 1;
            return Optional.of(new Line(number, bytes, false, true, taken));
        }
        return Optional.of(parted());
    }

    /** A line of several chunks, or one that is too long. */
    private Line parted() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean tooLong = false;
        boolean ended = false;
        while (!ended && more()) {
            int end = newline();
            int room = Math.min(end - from, most - line.size());
            tooLong |= room < end - from;
            line.write(chunk, from, room);
            ended = end < to;
            int next = ended ? end + 1 : end;
            taken += next - from;
            from = next;
        }
        return new Line(number, line.toByteArray(), tooLong, ended, taken);
    }

    /** Where the next line end of the chunk stands; its end where it has none. */
    private int newline() {
        int end = from;
        while (end < to && chunk[end] != '\n') {
            end++;
        }
        return end;
    }

    /** Whether a whole line, or more to look for its end in, is at hand, so that nobody has to be waited for. */
    public boolean ready() throws IOException {
        return newline() < to || in.available() > 0;
    }

    /** The number of the line that is being read. */
    public int at() {
        return at;
    }

    private boolean more() throws IOException {
        while (from == to) {
            int read = in.read(chunk, 0, chunk.length);
            if (read < 0) {
                return false;
            }
            from = 0;
            to = read;
        }
        return true;
    }
}
