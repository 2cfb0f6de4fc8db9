package org.deskcheck.workshop.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The patterns of the house rules, by the fact that they match: what people learn a field's use from. */
final class HousePatterns {

    private static final Pattern OPENING = Pattern.compile("(?<!new )\\b([A-Z]\\w*)\\(");

    /** The constraints of each pattern. */
    private final Map<String, List<List<String>>> byFact = new TreeMap<>();

    HousePatterns(Path rules) {
        try (Stream<Path> files = Files.walk(rules)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".drl"))
                    .sorted()
                    .toList()) {
                for (String part : Files.readString(file).split("\nwhen\n")) {
                    gather(part.split("\nthen\n")[0].replaceAll("\\s+", " "));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + rules, e);
        }
    }

    /** The shortest pattern that says more than one thing, else the shortest that says any. */
    Optional<String> of(String fact) {
        return byFact.getOrDefault(fact, List.of()).stream()
                .map(constraints ->
                        constraints.stream().filter(each -> !each.contains("$")).toList())
                .filter(constraints -> !constraints.isEmpty())
                .min(Comparator.comparing((List<String> constraints) -> constraints.size() == 1)
                        .thenComparing(
                                constraints -> String.join("", constraints).length())
                        .thenComparing(Object::toString))
                .map(constraints -> fact + "( " + String.join(", ", constraints) + " )");
    }

    /** The shortest constraint that begins with a field. */
    Optional<String> of(String fact, String field) {
        Pattern begins = Pattern.compile("!?" + Pattern.quote(field) + "\\b.*");
        return byFact.getOrDefault(fact, List.of()).stream()
                .flatMap(List::stream)
                .filter(constraint -> begins.matcher(constraint).matches())
                .min(Comparator.comparing((String constraint) -> constraint.contains("$"))
                        .thenComparing(String::length)
                        .thenComparing(Comparator.naturalOrder()));
    }

    private void gather(String conditions) {
        Matcher opening = OPENING.matcher(conditions);
        while (opening.find()) {
            constraints(conditions, opening.end())
                    .ifPresent(found -> byFact.computeIfAbsent(opening.group(1), unused -> new ArrayList<>())
                            .add(found));
        }
    }

    /** What stands between the brackets, parted by the commas that no inner bracket or text holds. */
    private static Optional<List<String>> constraints(String text, int from) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        boolean quoted = false;
        int begin = from;
        for (int at = from; at < text.length(); at++) {
            char c = text.charAt(at);
            quoted ^= c == '"';
            if (quoted) {
                continue;
            }
            if (depth == 0 && (c == ',' || c == ')')) {
                parts.add(text.substring(begin, at).strip());
                begin = at + 1;
            }
            if (depth == 0 && c == ')') {
                return Optional.of(
                        parts.stream().filter(part -> !part.isEmpty()).toList());
            }
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        }
        return Optional.empty();
    }
}
