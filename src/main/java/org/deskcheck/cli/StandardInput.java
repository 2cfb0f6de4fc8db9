package org.deskcheck.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.deskcheck.read.Limits;
import org.deskcheck.read.Reading;

/**
 * Standard input, whose form shows in its beginning. Of lines of JSON no more is read for that than the first: who sends them
 * may wait for what becomes of it.
 */
final class StandardInput {

    /** What problems and reports call it. */
    static final String NAME = "standard input";

    private final Beginning beginning;
    private final Reading.Format format;

    private StandardInput(Beginning beginning, Reading.Format format) {
        this.beginning = beginning;
        this.format = format;
    }

    /** Looks at the beginning of a stream, where no form is named. */
    static StandardInput of(InputStream in, Optional<Reading.Format> named) throws IOException {
        Beginning beginning = new Beginning(in);
        if (named.isPresent()) {
            return new StandardInput(beginning, named.get());
        }
        int most = Limits.most("json-bytes") + 1;
        byte[] chunk = new byte[1 << 16];
        FirstLine first = new FirstLine();
        int read = beginning.read(chunk, 0, chunk.length);
        while (read >= 0 && !first.isWholeAndJson(chunk, read) && beginning.read.size() < most) {
            read = beginning.read(chunk, 0, Math.min(chunk.length, most - beginning.read.size()));
        }
        return new StandardInput(beginning, Reading.formatOf(beginning.read.toString(StandardCharsets.UTF_8)));
    }

    Reading.Format format() {
        return format;
    }

    /** Whether it is dossiers, one a line, and not the rows of a table. */
    boolean holdsDossiersALine() throws IOException {
        return format == Reading.Format.JSON_LINES
                && !Reading.holdsRows(new SequenceInputStream(beginning.again(), beginning));
    }

    /** All of it, from its beginning; to be asked for once. */
    InputStream whole() {
        return new SequenceInputStream(beginning.again(), beginning.in);
    }

    /** Looks for the end of the first line of a text that begins as an object of JSON does. */
    private static final class FirstLine {

        private boolean begun;
        private boolean json;

        boolean isWholeAndJson(byte[] chunk, int length) {
            for (int i = 0; i < length; i++) {
                // a byte order mark has bytes below zero
                if (!begun && chunk[i] > ' ') {
                    begun = true;
                    json = chunk[i] == '{';
                } else if (json && chunk[i] == '\n') {
                    return true;
                }
            }
            return false;
        }
    }

    /** A stream of which is kept what has been read. */
    private static final class Beginning extends InputStream {

        private final InputStream in;
        private final ByteArrayOutputStream read = new ByteArrayOutputStream();

        Beginning(InputStream in) {
            this.in = in;
        }

        InputStream again() {
            return new ByteArrayInputStream(read.toByteArray());
        }

        @Override
        public int read() throws IOException {
            int next = in.read();
            if (next >= 0) {
                read.write(next);
            }
            return next;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int count = in.read(into, from, length);
            if (count > 0) {
                read.write(into, from, count);
            }
            return count;
        }
    }
}
