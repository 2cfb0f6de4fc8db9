import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A dossier, read from its line in one pass. */
final class Dossier {

    /** A whole and the questions of its parts. */
    record Parts(Question whole, List<Question> parts, boolean exhaustive) {}

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxStringLength(1 << 20).build())
            .build();

    private final Map<String, Source> sources = new HashMap<>();
    private final Map<String, String> subjects = new HashMap<>();
    private final Map<String, String> places = new HashMap<>();
    private final Map<String, String> leaning = new HashMap<>();
    final Map<String, Document> documents = new TreeMap<>(Words.NATURAL);
    final Map<String, Question> questions = new TreeMap<>(Words.NATURAL);
    final Map<String, Claim> claims = new TreeMap<>();
    final List<Parts> relations = new ArrayList<>();
    private final byte[] line;
    private final boolean ascii;
    String id = "";
    String title = "";
    LocalDate asOf = LocalDate.MIN;
    int stories;

    private Dossier(byte[] line) {
        this.line = line;
        boolean plain = true;
        for (byte each : line) {
            plain &= each >= 0;
        }
        this.ascii = plain;
    }

    static Dossier read(byte[] line) throws IOException {
        Dossier dossier = new Dossier(line);
        try (JsonParser json = JSON.createParser(line)) {
            json.nextToken();
            dossier.read(json);
        }
        return dossier;
    }

    private void read(JsonParser json) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            switch (name) {
                case "id" -> id = json.getText();
                case "title" -> title = json.getText();
                case "sources" -> each(json, () -> source(json));
                case "documents" -> each(json, () -> document(json));
                case "subjects" -> each(json, () -> named(json, subjects));
                case "places" -> each(json, () -> named(json, places));
                case "questions" -> each(json, () -> question(json));
                case "relations" -> each(json, () -> relation(json));
                case "claims" -> each(json, () -> claim(json));
                case "deskcheck" -> {}
                default -> throw unknown(name);
            }
        }
        title = title.isEmpty() ? id : title;
        leaning.forEach((claim, on) -> claims.get(claim).cited = claims.get(on));
        claims.values().forEach(claim -> claim.question.answers.add(claim));
    }

    private interface Body {
        void read() throws IOException;
    }

    private static void each(JsonParser json, Body body) throws IOException {
        while (json.nextToken() != JsonToken.END_ARRAY) {
            body.read();
        }
    }

    private static IllegalArgumentException unknown(String name) {
        return new IllegalArgumentException("a field that the stream does not have: " + name);
    }

    private void source(JsonParser json) throws IOException {
        String source = "";
        String name = "";
        String kind = "";
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            json.nextToken();
            switch (field) {
                case "id" -> source = json.getText();
                case "name" -> name = json.getText();
                case "kind" -> kind = json.getText();
                default -> throw unknown(field);
            }
        }
        sources.put(source, new Source(source, name, kind));
    }

    private void document(JsonParser json) throws IOException {
        String document = "";
        String publisher = "";
        String agency = "";
        LocalDate published = LocalDate.MIN;
        boolean story = false;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            json.nextToken();
            switch (field) {
                case "id" -> document = json.getText();
                case "publisher" -> publisher = json.getText();
                case "published" -> published = LocalDate.parse(json.getText());
                case "story" -> story = json.getBooleanValue();
                case "agency" -> agency = json.getText();
                default -> throw unknown(field);
            }
        }
        documents.put(
                document,
                new Document(document, sources.get(publisher), published, published.toEpochDay(), story, agency));
        asOf = published.isAfter(asOf) ? published : asOf;
        stories += story ? 1 : 0;
    }

    private static void named(JsonParser json, Map<String, String> names) throws IOException {
        String of = "";
        String name = "";
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            json.nextToken();
            switch (field) {
                case "id" -> of = json.getText();
                case "name" -> name = json.getText();
                case "in" -> {}
                default -> throw unknown(field);
            }
        }
        names.put(of, name);
    }

    private void question(JsonParser json) throws IOException {
        String question = "";
        String subject = "";
        String measure = "";
        String scope = "";
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            json.nextToken();
            switch (field) {
                case "id" -> question = json.getText();
                case "subject" -> subject = json.getText();
                case "measure" -> measure = json.getText();
                case "scope" -> scope = json.getText();
                default -> throw unknown(field);
            }
        }
        questions.put(
                question, new Question(question, subjects.get(subject), measure, places.getOrDefault(scope, "")));
    }

    private void relation(JsonParser json) throws IOException {
        String whole = "";
        List<Question> parts = new ArrayList<>();
        boolean exhaustive = false;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            json.nextToken();
            switch (field) {
                case "whole" -> whole = json.getText();
                case "parts" -> each(json, () -> parts.add(questions.get(json.getText())));
                case "how" -> exhaustive = json.getText().equals("exhaustive");
                default -> throw unknown(field);
            }
        }
        relations.add(new Parts(questions.get(whole), parts, exhaustive));
    }

    private void claim(JsonParser json) throws IOException {
        int from = column(json.currentTokenLocation().getByteOffset());
        String claim = "";
        String document = "";
        String question = "";
        String text = "";
        String attribution = "";
        String on = "";
        LocalDate happened = LocalDate.MIN;
        Figure figure = null;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            json.nextToken();
            switch (field) {
                case "id" -> claim = json.getText();
                case "document" -> document = json.getText();
                case "question" -> question = json.getText();
                case "says" -> figure = figure(json);
                case "text" -> text = json.getText();
                case "where" -> {}
                case "happened" -> happened = LocalDate.parse(json.getText());
                case "attribution" -> attribution = json.getText();
                case "leansOn" -> on = only(json);
                default -> throw unknown(field);
            }
        }
        int to = column(json.currentTokenLocation().getByteOffset());
        claims.put(
                claim,
                new Claim(
                        claim,
                        documents.get(document),
                        questions.get(question),
                        figure,
                        text,
                        happened,
                        sources.get(attribution),
                        from,
                        to));
        if (!on.isEmpty()) {
            leaning.put(claim, on);
        }
    }

    private static Figure figure(JsonParser json) throws IOException {
        long number = 0;
        String unit = "";
        String written = "";
        Figure.Bound bound = Figure.Bound.EXACT;
        Figure.Hedge hedge = Figure.Hedge.STATED;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            json.nextToken();
            switch (field) {
                case "number" -> number = json.getLongValue();
                case "unit" -> unit = json.getText();
                case "bound" -> bound = Figure.Bound.of(json.getText());
                case "hedge" -> hedge = Figure.Hedge.of(json.getText());
                case "written" -> written = json.getText();
                default -> throw unknown(field);
            }
        }
        return Figure.of(number, unit, bound, hedge, written);
    }

    /** The stream has no claim that leans on two. */
    private static String only(JsonParser json) throws IOException {
        String on = "";
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (!on.isEmpty()) {
                throw new IllegalArgumentException("a claim that leans on two");
            }
            on = json.getText();
        }
        return on;
    }

    /** The column of a byte, from 1, in code points. */
    private int column(long offset) {
        if (ascii) {
            return (int) offset + 1;
        }
        int column = 1;
        for (int i = 0; i < offset; i++) {
            column += (line[i] & 0xC0) == 0x80 ? 0 : 1;
        }
        return column;
    }
}
