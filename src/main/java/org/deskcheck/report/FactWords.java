package org.deskcheck.report;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.deskcheck.fact.Claim;
import org.deskcheck.fact.Comparison;
import org.deskcheck.fact.Folding;
import org.deskcheck.fact.Origin;
import org.deskcheck.fact.Question;
import org.deskcheck.fact.Scope;
import org.deskcheck.fact.Subject;
import org.deskcheck.fact.Value;
import org.deskcheck.problem.Place;
import org.jspecify.annotations.Nullable;

/**
 * Facts in words. What a fact is called, and what it has, is read from its fields, so that a new one needs nothing here;
 * a row of facts.tsv can better it.
 */
final class FactWords {

    /** One field of a fact. */
    record Part(String name, Object value) {}

    private static final Pattern FIELD = Pattern.compile("\\{([a-zA-Z]+)}");

    /** More ids than a person reads in a row; they stand below, one by one. */
    private static final int MOST_NAMED = 4;

    private static final Map<String, String> WORDS = words();

    /** The fields of a kind of fact by their names, in order; none of what is no record. The JDK copies them each time. */
    private static final ClassValue<Map<String, RecordComponent>> COMPONENTS = new ClassValue<>() {
        @Override
        protected Map<String, RecordComponent> computeValue(Class<?> type) {
            Map<String, RecordComponent> components = new LinkedHashMap<>();
            for (RecordComponent each : type.isRecord() ? type.getRecordComponents() : new RecordComponent[0]) {
                components.put(each.getName(), each);
            }
            return components;
        }
    };

    private static final Pattern ONLY_LEFT = Pattern.compile("[: ]+$");
    private static final Pattern OUTER_QUOTES = Pattern.compile("^“|”$");

    private final Labels labels;

    FactWords(Labels labels) {
        this.labels = labels;
    }

    /** A fact in a sentence, or in its fields by their names. */
    String text(Object fact) {
        // names of questions, reasons and ids of sources stand in it as the file has them
        return fact instanceof Claim claim ? claim(claim) : labels.words(told(fact));
    }

    private String told(Object fact) {
        String type = fact.getClass().getSimpleName();
        List<Part> parts = parts(fact);
        List<String> told = new ArrayList<>();
        String sentence = WORDS.containsKey(type) ? sentence(WORDS.getOrDefault(type, ""), parts, told) : kind(fact);
        String rest = parts.stream()
                .filter(part -> !told.contains(part.name()) && tells(part))
                .map(part -> Map.entry(label(type, part.name()), shown(part.value())))
                .filter(field -> !field.getValue().isEmpty())
                .map(field -> field.getKey() + ": " + field.getValue())
                .collect(Collectors.joining("; "));
        return sentence + (rest.isEmpty() ? "" : (sentence.equals(kind(fact)) ? ": " : "; ") + rest);
    }

    /** Ids are for the program; what does not hold, and what there is none of, goes without saying. */
    private static boolean tells(Part part) {
        boolean none =
                part.value() instanceof Enum<?> constant && constant.name().equals("NONE");
        boolean no = Boolean.FALSE.equals(part.value()) && !part.name().startsWith("same");
        return !part.name().equals("id") && !none && !no && !Integer.valueOf(0).equals(part.value());
    }

    /** What a thing is called. */
    String called(Object thing) {
        return labels.words(shown(thing));
    }

    /** What a file says in its own words, as it may be shown. */
    String written(String words) {
        return labels.words(words);
    }

    /** What a claim is, where it stands, and what it says. */
    String claim(Claim claim) {
        String value = claim.value().text();
        return claim.id() + ", in " + labels.document(claim.document()) + ": "
                + labels.words(claim.text() + (claim.text().contains(value) ? "" : " (" + value + ")"));
    }

    /** What a field is called. */
    static String label(String type, String field) {
        return WORDS.getOrDefault(type + "." + field, spaced(field));
    }

    /** What a kind of fact is called, by its name in DRL. */
    static String kindNamed(String type) {
        return spaced(type);
    }

    /** The fields of a fact that hold something. */
    static List<Part> parts(Object fact) {
        List<Part> parts = new ArrayList<>();
        for (RecordComponent component : COMPONENTS.get(fact.getClass()).values()) {
            @Nullable Object value = read(component, fact);
            parts.add(new Part(component.getName(), value == null ? "" : value));
        }
        return parts;
    }

    private String sentence(String template, List<Part> parts, List<String> told) {
        Matcher field = FIELD.matcher(template);
        StringBuilder text = new StringBuilder();
        while (field.find()) {
            String name = field.group(1);
            told.add(name);
            String value = parts.stream()
                    .filter(part -> part.name().equals(name))
                    .findFirst()
                    .map(part -> shown(part.value()))
                    .orElse("");
            field.appendReplacement(text, Matcher.quoteReplacement(value));
        }
        return ONLY_LEFT.matcher(field.appendTail(text)).replaceAll("");
    }

    /** What a fact is called: by the comparison that it is, else by its kind. */
    static String kind(Object fact) {
        return fact instanceof Comparison comparison
                ? comparison.check().label()
                : spaced(fact.getClass().getSimpleName());
    }

    private String shown(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.isPresent() ? shown(optional.get()) : "";
        }
        if (value instanceof Collection<?> several) {
            return listed(several);
        }
        if (value instanceof Map<?, ?> map) {
            return new TreeMap<>(map)
                    .entrySet().stream()
                            .map(entry -> entry.getKey() + " " + shown(entry.getValue()))
                            .collect(Collectors.joining(", "));
        }
        if (value instanceof Enum<?> constant) {
            return constant(constant);
        }
        return value instanceof Record fact ? named(fact) : plain(value);
    }

    private static String plain(Object value) {
        if (value instanceof Boolean flag) {
            return flag ? "yes" : "no";
        }
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    private String constant(Enum<?> constant) {
        return labels.name(constant)
                .orElseGet(() -> WORDS.getOrDefault(
                        constant.getDeclaringClass().getSimpleName() + "." + constant.name(),
                        constant.name().toLowerCase(Locale.ROOT).replace('_', ' ')));
    }

    /** A thing that has a name is told by it; a fact within a fact is told below. */
    private String named(Record fact) {
        if (fact instanceof Claim claim) {
            return claim.id();
        }
        if (fact instanceof Value written) {
            return "“" + labels.words(OUTER_QUOTES.matcher(written.text()).replaceAll("")) + "”";
        }
        if (fact instanceof Origin origin) {
            return origin(origin);
        }
        return labels.name(fact).orElseGet(() -> asked(fact));
    }

    private static String asked(Record fact) {
        if (fact instanceof Subject subject) {
            return subject.name();
        }
        if (fact instanceof Scope scope) {
            return scope.name();
        }
        if (fact instanceof Question question) {
            return "“" + question.subject().name() + ", " + question.measure().name()
                    + (question.scope().stated() ? ", " + question.scope().name() : "") + "”";
        }
        if (fact instanceof Place place) {
            return place.file() + ":" + place.line();
        }
        return "";
    }

    private static String origin(Origin origin) {
        String folded = origin.folded().stream()
                .map((Folding folding) ->
                        folding.what().equals(origin.label()) ? folding.why() : folding.what() + ": " + folding.why())
                .collect(Collectors.joining(", "));
        return origin.label() + " (" + (folded.isEmpty() ? Reporting.description(origin) : folded) + ")";
    }

    private String listed(Collection<?> several) {
        List<String> names = several.stream()
                .map(this::shown)
                .filter(name -> !name.isEmpty())
                .toList();
        List<String> ordered =
                several instanceof List<?> ? names : names.stream().sorted().toList();
        return ordered.size() > MOST_NAMED
                ? ordered.stream().limit(MOST_NAMED).collect(Collectors.joining(", ")) + " and "
                        + (ordered.size() - MOST_NAMED) + " more"
                : String.join(", ", ordered);
    }

    /** What a fact has in a field; empty where it has no such field. */
    static Optional<Object> read(Object fact, String field) {
        return Optional.ofNullable(COMPONENTS.get(fact.getClass()).get(field))
                .map(component -> Objects.requireNonNull(read(component, fact), field));
    }

    private static @Nullable Object read(RecordComponent component, Object fact) {
        try {
            return component.getAccessor().invoke(fact);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("reading the field " + component.getName(), e);
        }
    }

    /** "extraDigits" and "EventOrder" as "extra digits" and "event order". */
    private static String spaced(String name) {
        StringBuilder spaced = new StringBuilder(name.length() + 4);
        for (int i = 0; i < name.length(); i++) {
            char letter = name.charAt(i);
            boolean begins = i > 0 && capital(letter) && small(name.charAt(i - 1));
            spaced.append(begins ? " " : "").append(Character.toLowerCase(letter));
        }
        return spaced.toString();
    }

    private static boolean capital(char letter) {
        return letter >= 'A' && letter <= 'Z';
    }

    private static boolean small(char letter) {
        return letter >= 'a' && letter <= 'z';
    }

    private static Map<String, String> words() {
        try (InputStream in = FactWords.class.getResourceAsStream("facts.tsv")) {
            if (in == null) {
                throw new IllegalStateException("the words for facts are packed with the program");
            }
            Map<String, String> words = new HashMap<>();
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split("\t", 2))
                    .forEach(cells -> words.put(cells[0], cells[1]));
            return Map.copyOf(words);
        } catch (IOException e) {
            throw new UncheckedIOException("reading the words for facts", e);
        }
    }
}
