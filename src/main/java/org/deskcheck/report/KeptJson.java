package org.deskcheck.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Writes the reports of one dossier again and again: what is the same object as in the report before is written as it
 * was. The bytes are those of {@link JsonReport} in UTF-8. Safe to share between threads, which wait for each other.
 */
public final class KeptJson {

    /** A form of the report, and the parts of the last one in it. */
    private enum Form {
        INDENTED,
        LINE
    }

    private final Map<Form, Map<Object, byte[]>> last = new EnumMap<>(Form.class);

    /** Writes a report as {@link JsonReport#write(Report, Writer, boolean)}; the stream stays open. */
    public synchronized void write(Report report, OutputStream out, boolean indented) throws IOException {
        Form form = indented ? Form.INDENTED : Form.LINE;
        Map<Object, byte[]> known = last.getOrDefault(form, Map.of());
        Map<Object, byte[]> used = new IdentityHashMap<>(
                2 * (report.claims().size() + report.findings().size()));
        Encoded encoded = new Encoded(out);
        JsonGenerator json = JsonForm.generator(encoded, indented);
        new JsonReport(json, new Parts(known, used, encoded, indented)).report(report);
        json.flush();
        encoded.write('\n');
        encoded.flush();
        last.put(form, used);
    }

    /** Where a generator and bytes that are at hand are written to in turn. */
    private static final class Encoded extends Writer {

        private final OutputStream out;
        private byte[] lately = {};

        Encoded(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(char[] characters, int from, int length) throws IOException {
            lately = new String(characters, from, length).getBytes(StandardCharsets.UTF_8);
            out.write(lately);
        }

        void bytes(byte[] bytes) throws IOException {
            out.write(bytes);
        }

        /** What was written last. */
        byte[] lately() {
            return lately;
        }

        @Override
        public void flush() {
            // whoever gave the stream flushes it
        }

        @Override
        public void close() {
            // the stream stays open
        }
    }

    /** The parts of one report. */
    static final class Parts {

        private final Map<Object, byte[]> known;
        private final Map<Object, byte[]> used;
        private final Encoded out;
        private final boolean indented;

        private Parts(Map<Object, byte[]> known, Map<Object, byte[]> used, Encoded out, boolean indented) {
            this.known = known;
            this.used = used;
            this.out = out;
            this.indented = indented;
        }

        /** Writes the items of an array that was begun; {@code depth} is how many arrays and objects are open. */
        <T> void write(JsonGenerator json, Iterable<T> items, int depth, Written<T> written) throws IOException {
            Fresh<T> fresh = new Fresh<>(depth, indented, written);
            byte[] between = {};
            int at = 0;
            for (T item : items) {
                if (at < 2) {
                    // the generator knows what stands before the first, and between two
                    json.flush();
                    json.writeRawValue("");
                    json.flush();
                    between = out.lately();
                } else {
                    out.bytes(between);
                }
                byte[] part = known.get(item);
                if (part == null) {
                    part = fresh.bytes(item);
                }
                used.put(item, part);
                out.bytes(part);
                at++;
            }
        }
    }

    /** How an item is written as a part of an object that was begun. */
    interface Written<T> {
        void by(JsonReport report, T item) throws IOException;
    }

    /** Makes parts as they stand so deep in a report. */
    private static final class Fresh<T> {

        private final StringWriter text = new StringWriter();
        private final JsonGenerator json;
        private final Written<T> written;

        Fresh(int depth, boolean indented, Written<T> written) throws IOException {
            this.json = JsonForm.generator(text, indented);
            this.written = written;
            json.writeStartObject();
            for (int i = 2; i < depth; i++) {
                json.writeObjectFieldStart("in");
            }
            json.writeArrayFieldStart("in");
            json.writeRawValue("");
        }

        byte[] bytes(T item) throws IOException {
            json.flush();
            text.getBuffer().setLength(0);
            json.writeStartObject();
            written.by(new JsonReport(json), item);
            json.writeEndObject();
            json.flush();
            String whole = text.toString();
            return Objects.requireNonNull(whole).substring(whole.indexOf('{')).getBytes(StandardCharsets.UTF_8);
        }
    }
}
