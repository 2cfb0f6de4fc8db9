package org.deskcheck.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** Writes whole lines, which no signal parts: while one is being written, a program that is to end waits for its end. */
final class WholeLines implements AutoCloseable {

    /** How long it waits for who reads a pipe and takes nothing. */
    private static final int SECONDS = 2;

    private final OutputStream out;
    private final ReentrantLock writing = new ReentrantLock();
    private final Thread ending;

    /** What was to be written could not be. */
    static final class Unwritten extends IOException {

        private static final long serialVersionUID = 1;

        Unwritten(IOException cause) {
            super(cause.getMessage(), cause);
        }

        /** Whether nobody reads any more; {@code head} has enough at some time, and that is no fault. */
        boolean nobodyReads() {
            return Optional.ofNullable(getMessage()).orElse("").contains("Broken pipe");
        }
    }

    /**
     * Writes to a stream that stays open.
     *
     * @param stopped said when a signal ends the program
     */
    WholeLines(OutputStream out, PrintWriter err, String stopped) {
        this.out = out;
        this.ending = new Thread(() -> end(err, stopped), "deskcheck-end");
        Runtime.getRuntime().addShutdownHook(ending);
    }

    /** Bytes go as they are; what is none of {@link Console}'s gets them as text, whole characters at a time. */
    static OutputStream over(PrintWriter out) {
        out.flush();
        return out instanceof Console console ? console.bytes() : new Text(out);
    }

    /** Writes one or more whole lines. */
    void write(byte[] lines) throws IOException {
        writing.lock();
        try {
            // in one piece: a write that has begun is what the kernel ends
            out.write(lines);
            out.flush();
        } catch (IOException failed) {
            throw new Unwritten(failed);
        } finally {
            writing.unlock();
        }
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(ending);
        } catch (IllegalStateException endingAlready) {
            // then it has done its work
        }
    }

    private void end(PrintWriter err, String stopped) {
        try {
            // kept for good: nothing is begun any more
            if (writing.tryLock(SECONDS, TimeUnit.SECONDS) && !stopped.isEmpty()) {
                err.println("\n" + stopped);
                err.flush();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** Bytes for who takes text. */
    private static final class Text extends OutputStream {

        private final PrintWriter out;

        Text(PrintWriter out) {
            this.out = out;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.print(new String(bytes, from, length, StandardCharsets.UTF_8));
        }

        @Override
        public void write(int single) {
            out.print((char) single);
        }

        @Override
        public void flush() throws IOException {
            if (out.checkError()) {
                throw new IOException("the writer failed");
            }
        }
    }
}
