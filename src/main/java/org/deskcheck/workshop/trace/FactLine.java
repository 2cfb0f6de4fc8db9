package org.deskcheck.workshop.trace;

import java.lang.reflect.RecordComponent;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.deskcheck.fact.Claim;
import org.deskcheck.fact.Document;
import org.deskcheck.fact.Event;
import org.deskcheck.fact.Moment;
import org.deskcheck.fact.Question;
import org.deskcheck.fact.Source;
import org.deskcheck.fact.Value;

/** Facts and values as a person tells them apart. */
final class FactLine {

    /** More than a person reads in a row. */
    private static final int MOST_SHOWN = 5;

    private static final int MOST_CHARACTERS = 60;

    private FactLine() {}

    /** A fact by its type and by the claims, documents and sources that it is about. */
    static String of(Object fact) {
        String type = fact.getClass().getSimpleName();
        if (fact instanceof Claim || fact instanceof Document) {
            return type + " `" + value(fact) + "`";
        }
        RecordComponent[] components = fact.getClass().getRecordComponents();
        if (components == null) {
            return value(fact);
        }
        List<String> told = new ArrayList<>();
        for (RecordComponent component : components) {
            boolean identity = Claim.class == component.getType()
                    || Document.class == component.getType()
                    || Source.class == component.getType()
                    || Event.class == component.getType()
                    || Question.class == component.getType()
                    || (component.getType() == String.class
                            && (component.getName().equals("id")
                                    || component.getName().endsWith("Id")
                                    || component.getName().equals("name")))
                    || (component.getType().isEnum() && component.getName().equals("consistency"));
            if (identity && told.size() < 3) {
                told.add(component.getName() + " " + value(Members.field(fact, component.getName())));
            }
        }
        return type + (told.isEmpty() ? "" : " (" + String.join(", ", told) + ")");
    }

    /** A value in a few words: what has an id is called by it. */
    static String value(Object value) {
        if (value instanceof Claim claim) {
            return claim.id();
        }
        if (value instanceof Document document) {
            return document.id();
        }
        if (value instanceof Event event) {
            return event.id();
        }
        if (value instanceof Question question) {
            return question.id();
        }
        if (value instanceof Source source) {
            return source.name();
        }
        if (value instanceof Optional<?> optional) {
            return optional.map(FactLine::value).orElse("empty");
        }
        if (value instanceof Collection<?> several) {
            return several(several);
        }
        if (value instanceof Map<?, ?> map) {
            return several(map.keySet());
        }
        return plain(value);
    }

    private static String plain(Object value) {
        if (value instanceof Enum<?> constant && value != Nothing.NOTHING) {
            return constant.name();
        }
        if (value instanceof Value worded) {
            return quoted(worded instanceof Moment moment ? moment.toString() : worded.text());
        }
        if (value instanceof String text) {
            return quoted(text);
        }
        boolean simple = value instanceof Number
                || value instanceof Boolean
                || value instanceof Temporal
                || value == Nothing.NOTHING;
        return simple ? value.toString() : of(value);
    }

    private static String several(Collection<?> several) {
        if (several.isEmpty()) {
            return "empty";
        }
        String shown = several.stream().limit(MOST_SHOWN).map(FactLine::value).collect(Collectors.joining(", "));
        int more = several.size() - MOST_SHOWN;
        return "[" + shown + (more > 0 ? " and " + more + " more" : "") + "]";
    }

    private static String quoted(String text) {
        String shown = text.codePointCount(0, text.length()) <= MOST_CHARACTERS
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MOST_CHARACTERS)) + "…";
        return "“" + shown + "”";
    }
}
