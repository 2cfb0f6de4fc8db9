package org.deskcheck.cli;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Standard output, for text and for bytes that are text already. */
final class Console extends PrintWriter {

    private final OutputStream bytes;

    Console(OutputStream bytes) {
        super(bytes, true, StandardCharsets.UTF_8);
        this.bytes = bytes;
    }

    /** Where the text goes; what was printed before is to be flushed first. */
    OutputStream bytes() {
        return bytes;
    }
}
