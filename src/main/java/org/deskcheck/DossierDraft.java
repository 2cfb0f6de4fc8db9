package org.deskcheck;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deskcheck.read.JsonText;

/**
 * A dossier built in code, in the words of the claim file: its fields have the names that stand in docs/format, and
 * {@link Deskcheck#read(DossierDraft)} checks it as it checks a file. Not for several threads at once.
 *
 * <p>A value is a text, a number, a flag, a list of values, or a map of field names to values; texts are written as in
 * a claim file ({@code "more than 4,100 houses"}, {@code "2024-08-04"}).
 */
public final class DossierDraft {

    private final Map<String, Object> fields = new LinkedHashMap<>();
    private final Map<String, List<Object>> lists = new LinkedHashMap<>();

    public DossierDraft(String title) {
        fields.put("deskcheck", 1);
        fields.put("title", title);
    }

    /** Sets a field of the dossier itself, such as {@code id}. */
    public DossierDraft set(String field, Object value) {
        fields.put(field, value);
        return this;
    }

    /** A document: something that a publisher published, on a day. */
    public Entry document(String id, String publisher, String published) {
        return add("documents").set("id", id).set("publisher", publisher).set("published", published);
    }

    /** A source that the registry lacks. */
    public Entry source(String id, String name) {
        return add("sources").set("id", id).set("name", name);
    }

    /** Something asked about that is no event, place or source. */
    public Entry subject(String id, String name) {
        return add("subjects").set("id", id).set("name", name);
    }

    /** What claims answer: what is asked of a subject. */
    public Entry question(String id, String subject, String measure) {
        return add("questions").set("id", id).set("subject", subject).set("measure", measure);
    }

    /** What a document says about a question. */
    public Entry claim(String id, String document, String question, Object says) {
        return add("claims")
                .set("id", id)
                .set("document", document)
                .set("question", question)
                .set("says", says);
    }

    /** A further entry of one of the dossier's lists, such as {@code events} or {@code waive}. */
    public Entry add(String list) {
        Entry entry = new Entry();
        lists.computeIfAbsent(list, unused -> new ArrayList<>()).add(entry.fields);
        return entry;
    }

    /**
     * The claim file, as JSON. Problems of the draft have their lines and columns here.
     *
     * @throws IllegalArgumentException when a value is none of those that a claim file can hold
     */
    public String json() {
        Map<String, Object> whole = new LinkedHashMap<>(fields);
        whole.putAll(lists);
        return JsonText.of(whole);
    }

    /** One entry of a list: a document, a claim, an event. */
    public static final class Entry {

        private final Map<String, Object> fields = new LinkedHashMap<>();

        private Entry() {}

        /** Sets a field, by the name that it has in a claim file. */
        public Entry set(String field, Object value) {
            fields.put(field, value);
            return this;
        }
    }
}
