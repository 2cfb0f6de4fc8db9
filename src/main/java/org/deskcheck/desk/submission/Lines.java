package org.deskcheck.desk.submission;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Lines of a stream, none of them held beyond a limit. */
final class Lines {

    /**
     * A line without its end.
     *
     * @param number from 1
     * @param tooLong whether it was cut off
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Line(int number, byte[] bytes, boolean tooLong) {

        boolean blank() {
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

    Lines(InputStream in, int most) {
        this.in = in;
        this.most = most;
    }

    /** The next line; empty behind the last. */
    Optional<Line> next() throws IOException {
        at = Math.addExact(number, 1);
        if (!more()) {
            return Optional.empty();
        }
        number = at;
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean tooLong = false;
        while (more()) {
            int end = from;
            while (end < to && chunk[end] != '\n') {
                end++;
            }
            int room = Math.min(end - from, most - line.size());
            tooLong |= room < end - from;
            line.write(chunk, from, room);
            boolean ended = end < to;
            from = ended ? end + 1 : end;
            if (ended) {
                break;
            }
        }
        return Optional.of(new Line(number, line.toByteArray(), tooLong));
    }

    /** Whether a whole line, or more to look for its end in, is at hand, so that nobody has to be waited for. */
    boolean ready() throws IOException {
        for (int i = from; i < to; i++) {
            if (chunk[i] == '\n') {
                return true;
            }
        }
        return in.available() > 0;
    }

    /** The number of the line that is being read. */
    int at() {
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
