import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The lines of a stream, without their ends. */
final class Lines {

    private final InputStream in;
    private byte[] buffer = new byte[1 << 16];
    private int from;
    private int to;
    private boolean ended;

    Lines(InputStream in) {
        this.in = in;
    }

    /** The next line; null behind the last. */
    byte[] next() throws IOException {
        int at = from;
        while (true) {
            while (at < to && buffer[at] != '\n') {
                at++;
            }
            if (at < to || ended) {
                byte[] line = Arrays.copyOfRange(buffer, from, at);
                boolean none = ended && from == to;
                from = Math.min(at + 1, to);
                return none ? null : line;
            }
            at -= from;
            fill();
        }
    }

    /** Moves what is left to the front and reads more behind it. */
    private void fill() throws IOException {
        int kept = to - from;
        byte[] into = kept * 2 > buffer.length ? new byte[buffer.length * 2] : buffer;
        System.arraycopy(buffer, from, into, 0, kept);
        buffer = into;
        from = 0;
        to = kept;
        int read = in.read(buffer, to, buffer.length - to);
        ended = read < 0;
        to += Math.max(0, read);
    }
}
