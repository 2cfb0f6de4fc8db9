package org.deskcheck.server;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.deskcheck.desk.Refused;
import org.deskcheck.problem.Problem;
import org.deskcheck.problem.Quoted;
import org.deskcheck.read.Limits;
import org.jspecify.annotations.Nullable;

/** Reads bodies of requests, none larger than its limit, and of all at once no more than memory is meant to hold. */
@Singleton
public class Bodies {

    private static final int CHUNK = 1 << 16;

    /** A small text of blanks packs better than any bomb has to. */
    private static final int RATIO_FROM = 1 << 20;

    private static final Duration LATER = Duration.ofSeconds(1);

    /** Who sends a byte at a time keeps a thread. */
    private static final Duration PATIENCE = Duration.ofSeconds(Limits.most("body-seconds"));

    /** Each keeps a thread while it comes, and the threads are everybody's. */
    private static final int MOST_READING = Limits.most("bodies-reading");

    private final CurrentCaller current;
    private final Map<String, Integer> reading = new ConcurrentHashMap<>();
    private final Clock clock = Clock.systemUTC();
    private final long mostOfAll = Limits.most("bodies-bytes");
    private final int mostRatio = Limits.most("gzip-ratio");
    private final AtomicLong held = new AtomicLong();

    @Inject
    Bodies(CurrentCaller current) {
        this.current = current;
    }

    /** A body at hand, which counts until it is closed. */
    @SuppressWarnings("ArrayRecordComponent")
    record Body(byte[] bytes, Runnable release) implements AutoCloseable {

        @Override
        public void close() {
            release.run();
        }
    }

    /**
     * A whole body, unpacked where it is gzip.
     *
     * @param most bytes, before and after unpacking
     * @throws Refused {@link Refused.Why#TOO_LARGE}, {@link Refused.Why#OTHER_MEDIA_TYPE} for an encoding that is not
     *     known, {@link Refused.Why#BUSY}, {@link Refused.Why#TOO_MANY} where the caller has too many on their way
     */
    Body read(InputStream in, HttpHeaders headers, int most) {
        announced(headers, most);
        String caller = current.id();
        try {
            if (reading.merge(caller, 1, Integer::sum) > MOST_READING) {
                throw new Refused(
                        Refused.Why.TOO_MANY,
                        List.of(Problem.of("more than " + MOST_READING + " bodies of this caller are on their way")),
                        Optional.of(LATER));
            }
            return whole(in, headers, most);
        } finally {
            reading.compute(caller, (id, count) -> count == null || count == 1 ? null : Integer.valueOf(count - 1));
        }
    }

    private Body whole(InputStream in, HttpHeaders headers, int most) {
        AtomicLong own = new AtomicLong();
        Runnable release = () -> held.addAndGet(-own.getAndSet(0));
        boolean done = false;
        try {
            byte[] bytes = all(
                    unpacked(new Counted(in, most, Optional.of(clock.instant().plus(PATIENCE))), headers), most, own);
            done = true;
            return new Body(bytes, release);
        } catch (ZipException | EOFException broken) {
            throw Refused.because(
                    Refused.Why.MALFORMED, "the body is cut off, or is not the gzip that `Content-Encoding` says");
        } catch (IOException gone) {
            throw Refused.because(Refused.Why.MALFORMED, "the body broke off");
        } finally {
            if (!done) {
                release.run();
            }
        }
    }

    /**
     * The bytes of a small JSON body.
     *
     * @throws Refused as {@link #read}, and {@link Refused.Why#OTHER_MEDIA_TYPE} where it is said to be something else
     */
    byte[] json(InputStream in, HttpHeaders headers) {
        String type = Optional.ofNullable(headers.getHeaderString(HttpHeaders.CONTENT_TYPE))
                .orElse("");
        if (!type.split(";", 2)[0].strip().equalsIgnoreCase("application/json")) {
            throw Refused.because(
                    Refused.Why.OTHER_MEDIA_TYPE,
                    List.of(Problem.of("this takes JSON alone", "send `Content-Type: application/json`")));
        }
        try (Body body = read(in, headers, Limits.most("body-bytes"))) {
            return body.bytes();
        }
    }

    /** A body to be read as it comes, unpacked where it is gzip; however long it is, nothing of it is held. */
    InputStream open(InputStream in, HttpHeaders headers) {
        return new Late(new Counted(in, Long.MAX_VALUE, Optional.empty()), gzip(headers));
    }

    private InputStream unpacked(Counted packed, HttpHeaders headers) throws IOException {
        return gzip(headers) ? new Ratio(packed, mostRatio) : packed;
    }

    /** Bytes of all bodies at hand. */
    long held() {
        return held.get();
    }

    /**
     * Whether the body is gzip.
     *
     * @throws Refused where it is packed in another way
     */
    static boolean gzip(HttpHeaders headers) {
        String encoding = Optional.ofNullable(headers.getHeaderString(HttpHeaders.CONTENT_ENCODING))
                .orElse("identity")
                .strip()
                .toLowerCase(Locale.ROOT);
        return switch (encoding) {
            case "identity", "" -> false;
            case "gzip", "x-gzip" -> true;
            default ->
                throw Refused.because(
                        Refused.Why.OTHER_MEDIA_TYPE,
                        List.of(Problem.of(
                                "unknown `Content-Encoding` " + Quoted.of(encoding), "send it as gzip, or as it is")));
        };
    }

    private static void announced(HttpHeaders headers, int most) {
        // a wrong number never comes so far: the server refuses it; but a right one may be more than an int holds
        boolean more = Optional.ofNullable(headers.getHeaderString(HttpHeaders.CONTENT_LENGTH))
                .filter(length -> new BigInteger(length.strip()).compareTo(BigInteger.valueOf(most)) > 0)
                .isPresent();
        if (more) {
            throw tooLarge(most);
        }
    }

    private byte[] all(InputStream in, int most, AtomicLong own) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
            hold(own, read);
            out.write(chunk, 0, read);
            if (out.size() > most) {
                throw tooLarge(most);
            }
        }
        return out.toByteArray();
    }

    private void hold(AtomicLong own, int bytes) {
        own.addAndGet(bytes);
        if (held.addAndGet(bytes) > mostOfAll) {
            throw new Refused(
                    Refused.Why.BUSY,
                    List.of(Problem.of("too much is being sent at once", "send it again later")),
                    Optional.of(LATER));
        }
    }

    static Refused tooLarge(int most) {
        return Refused.because(
                Refused.Why.TOO_LARGE,
                List.of(Problem.of(
                        "the body is larger than " + most + " bytes", "part it: docs/limits.md has the limits")));
    }

    /** Counts what comes over the wire, and ends where that is too much. */
    private final class Counted extends Chunked {

        private final InputStream in;
        private final long most;
        private final Optional<Instant> until;
        private long count;

        Counted(InputStream in, long most, Optional<Instant> until) {
            this.in = in;
            this.most = most;
            this.until = until;
        }

        /** More may come: without this, a second part of a gzip would be passed over. */
        @Override
        public int available() {
            return 1;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = in.read(bytes, offset, length);
            count += Math.max(0, read);
            if (count > most) {
                throw tooLarge((int) most);
            }
            if (until.filter(end -> clock.instant().isAfter(end)).isPresent()) {
                throw Refused.because(
                        Refused.Why.MALFORMED, "the body was not here after " + PATIENCE.toSeconds() + " seconds");
            }
            return read;
        }
    }

    /** Unpacks, and ends where a little unpacks to far too much. */
    private static final class Ratio extends Chunked {

        private final Counted packed;
        private final GZIPInputStream in;
        private final int most;
        private long count;

        Ratio(Counted packed, int most) throws IOException {
            this.packed = packed;
            this.in = new GZIPInputStream(packed, 1 << 13);
            this.most = most;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = in.read(bytes, offset, length);
            count += Math.max(0, read);
            if (count > RATIO_FROM && count / Math.max(1, packed.count) > most) {
                throw Refused.because(
                        Refused.Why.TOO_LARGE,
                        List.of(Problem.of(
                                "the body unpacks to more than " + most + " times its size", "send it as it is")));
            }
            return read;
        }
    }

    /** Begins to unpack when it is first read: the answer may have to begin before the body is here. */
    private final class Late extends Chunked {

        private final Counted in;
        private final boolean gzip;
        private @Nullable InputStream open;

        /** What is here and not read yet; of what is packed nobody knows. */
        @Override
        public int available() throws IOException {
            return gzip ? 0 : in.in.available();
        }

        Late(Counted in, boolean gzip) {
            this.in = in;
            this.gzip = gzip;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (open == null) {
                open = gzip ? new Ratio(in, mostRatio) : in;
            }
            return open.read(bytes, offset, length);
        }
    }

    /** A stream that is read in chunks. */
    private abstract static class Chunked extends InputStream {

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public abstract int read(byte[] bytes, int offset, int length) throws IOException;
    }
}
