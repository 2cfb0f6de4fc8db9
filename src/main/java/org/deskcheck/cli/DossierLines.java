package org.deskcheck.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.deskcheck.Bulk;
import org.deskcheck.VerifiedLine;
import org.deskcheck.read.Lines;

/** The lines of several streams, one stream behind the other: some read by hand, and all that is left in bulk. */
final class DossierLines implements AutoCloseable {

    private final Deque<DossierStream> waiting;
    private final OptionalLong bytes;
    private InputStream open = InputStream.nullInputStream();
    private Lines lines = Lines.ofJson(open);
    private String name;
    private long lengthOfOpen;
    private long before;

    /** The lines of one stream at least. */
    DossierLines(List<DossierStream> streams) {
        this.waiting = new ArrayDeque<>(streams);
        this.name = streams.get(0).name();
        boolean known = streams.stream().allMatch(stream -> stream.bytes().isPresent());
        this.bytes = known
                ? OptionalLong.of(streams.stream()
                        .mapToLong(stream -> stream.bytes().orElse(0))
                        .sum())
                : OptionalLong.empty();
    }

    /** How long all of them are, where that is known. */
    OptionalLong bytes() {
        return bytes;
    }

    /** Bytes of the streams before the one that is being read. */
    long before() {
        return before;
    }

    /** The stream that the last line was of. */
    String name() {
        return name;
    }

    /** The next line in which something stands. */
    Optional<Lines.Line> next() throws IOException {
        do {
            for (Optional<Lines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
                if (!line.get().blank()) {
                    return line;
                }
            }
        } while (openNext());
        return Optional.empty();
    }

    /** Verifies what has not been read. */
    <T> void verify(Bulk bulk, Function<VerifiedLine, T> making, Bulk.Taking<T> taking) throws IOException {
        do {
            bulk.verify(lines, name, making, taking);
        } while (openNext());
    }

    private boolean openNext() throws IOException {
        open.close();
        if (waiting.isEmpty()) {
            return false;
        }
        DossierStream next = waiting.remove();
        before += lengthOfOpen;
        lengthOfOpen = next.bytes().orElse(0);
        name = next.name();
        open = next.opening().open();
        lines = Lines.ofJson(open);
        return true;
    }

    @Override
    public void close() throws IOException {
        open.close();
    }
}
