package org.deskcheck.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Writes the reports of one dossier again and again: what is the same object as in the report before is written as it
 * was. The bytes are those of {@link JsonReport} in UTF-8. Safe to share between threads, which wait for each other.
 */
public final class KeptJson {

    /** How far ahead a part is looked for: behind more that went, it is written anew. */
    private static final int AHEAD = 500;

    private enum Form {
        INDENTED,
        LINE
    }

    /** What was written of one list, in its order. */
    private record Row(List<Object> items, List<byte[]> parts) {

        static final Row NONE = new Row(List.of(), List.of());
    }

    private final Map<Form, Map<String, Row>> last = new EnumMap<>(Form.class);

    /** Writes a report as {@link JsonReport#write(Report, Writer, boolean)}; the stream stays open. */
    public synchronized void write(Report report, OutputStream out, boolean indented) throws IOException {
        Form form = indented ? Form.INDENTED : Form.LINE;
        Map<String, Row> known = last.getOrDefault(form, Map.of());
        Map<String, Row> used = new HashMap<>();
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

        private final Map<String, Row> known;
        private final Map<String, Row> used;
        private final Encoded out;
        private final boolean indented;

        private Parts(Map<String, Row> known, Map<String, Row> used, Encoded out, boolean indented) {
            this.known = known;
            this.used = used;
            this.out = out;
            this.indented = indented;
        }

        /** Writes the items of an array that was begun; {@code depth} is how many arrays and objects are open. */
        <T> void write(JsonGenerator json, String name, List<T> items, int depth, Written<T> written)
                throws IOException {
            Row before = known.getOrDefault(name, Row.NONE);
            Row now = new Row(new ArrayList<>(items.size()), new ArrayList<>(items.size()));
            used.put(name, now);
            int next = 0;
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
                int found = find(before.items(), item, next);
                byte[] part = found < 0 ? fresh.bytes(item) : before.parts().get(found);
                next = found < 0 ? next : found + 1;
                now.items().add(item);
                now.parts().add(part);
                out.bytes(part);
                at++;
            }
        }
    }

    /** Where the very object stands, from a place on; -1 where it is not near. */
    @SuppressWarnings("ReferenceEquality")
    private static int find(List<Object> items, Object item, int from) {
        int end = Math.min(items.size(), from + AHEAD);
        for (int i = from; i < end; i++) {
            if (items.get(i) == item) {
                return i;
            }
        }
        return -1;
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
