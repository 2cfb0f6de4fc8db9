package org.deskcheck.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deskcheck.problem.Place;
import org.deskcheck.problem.Problem;
import org.deskcheck.problem.Quoted;

/** JSON by RFC 8259, strictly: no comments, no trailing commas, names stand once, nothing behind the value. */
final class JsonTree {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    // one more than ours, which have places and hints
                    .maxNestingDepth(Limits.NESTING + 10)
                    .maxNumberLength(Limits.JSON_BYTES)
                    .maxNameLength(Limits.JSON_BYTES)
                    .maxStringLength(Limits.JSON_BYTES)
                    .build())
            .build();

    private final SourceText source;
    private final List<Problem> problems;
    private final JsonParser parser;
    private int depth;
    private boolean tooDeep;

    private JsonTree(SourceText source, List<Problem> problems) throws IOException {
        this.source = source;
        this.problems = problems;
        this.parser = FACTORY.createParser(source.text());
    }

    /** The tree of the text's one value; empty, with problems added, where there is none. */
    static Optional<Tree> read(SourceText source, List<Problem> problems) {
        int before = problems.size();
        try {
            JsonTree reading = new JsonTree(source, problems);
            Optional<Tree> tree = reading.whole();
            reading.parser.close();
            return problems.size() > before ? Optional.empty() : tree;
        } catch (JsonProcessingException e) {
            if (problems.size() == before || !(e instanceof StreamConstraintsException)) {
                problems.add(JsonFault.problem(e.getOriginalMessage(), source, offset(e.getLocation())));
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("reading text at hand", e);
        }
    }

    private Optional<Tree> whole() throws IOException {
        if (parser.nextToken() == null) {
            problems.add(Problem.at(source.place(0), "", "the file is empty", "begin with {\"deskcheck\": 1}"));
            return Optional.empty();
        }
        Tree tree = value();
        if (!tooDeep && parser.nextToken() != null) {
            problems.add(Problem.at(
                    place(),
                    "",
                    "something behind the end of the value",
                    "leave one JSON value in the file; several go into a .jsonl file, one a line"));
        }
        return Optional.of(tree);
    }

    private Tree value() throws IOException {
        Place place = place();
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(place);
            case START_ARRAY -> list(place);
            case VALUE_STRING -> text(place);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(place);
            case VALUE_TRUE, VALUE_FALSE -> Tree.scalar(Tree.Kind.FLAG, spanned(place), parser.getText());
            default -> Tree.scalar(Tree.Kind.NOTHING, spanned(place), "");
        };
    }

    private Tree object(Place place) throws IOException {
        LinkedHashMap<String, Tree> members = new LinkedHashMap<>();
        Map<String, Place> keys = new HashMap<>();
        depth++;
        while (!tooDeep(place) && parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            Place at = place();
            SourceText.checkEscaped(name, at, problems);
            parser.nextToken();
            Tree value = value();
            if (members.putIfAbsent(name, value) != null) {
                problems.add(Problem.at(
                        at,
                        "",
                        "the field " + Quoted.of(name) + " stands twice in one object",
                        "keep one; the first is in line "
                                + keys.getOrDefault(name, at).line()));
            }
            keys.putIfAbsent(name, at);
        }
        depth--;
        return Tree.object(spanned(place), members, keys);
    }

    private Tree list(Place place) throws IOException {
        List<Tree> items = new ArrayList<>();
        depth++;
        while (!tooDeep(place) && parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value());
        }
        depth--;
        return Tree.list(spanned(place), items);
    }

    /** Whether nothing more is to be read, because the limit on nesting has been passed. */
    private boolean tooDeep(Place place) {
        if (depth > Limits.NESTING && !tooDeep) {
            tooDeep = true;
            problems.add(Problem.at(
                    place, "", "more than " + Limits.NESTING + " objects and lists inside one another", "flatten it"));
        }
        return tooDeep;
    }

    private Tree text(Place place) throws IOException {
        String text = parser.getText();
        Place whole = spanned(place);
        SourceText.checkEscaped(text, whole, problems);
        return Tree.scalar(Tree.Kind.TEXT, whole, text);
    }

    private Tree number(Place place) throws IOException {
        String text = parser.getText();
        Place whole = spanned(place);
        boolean sound = Numbers.sound(text, whole, "", problems);
        return Tree.scalar(Tree.Kind.NUMBER, whole, sound ? text : "0");
    }

    private Place spanned(Place begin) {
        Place end = source.place((int) parser.currentLocation().getCharOffset() - 1);
        return new Place(begin.file(), begin.line(), begin.column(), end.line(), end.column());
    }

    private Place place() {
        return source.place(offset(parser.currentTokenLocation()));
    }

    private static int offset(JsonLocation at) {
        return (int) Math.max(0, at.getCharOffset());
    }
}
