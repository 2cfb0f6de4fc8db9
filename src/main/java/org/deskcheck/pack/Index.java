package org.deskcheck.pack;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deskcheck.fact.Consistency;

/**
 * A bundle's index as text: a line a thing, its fields parted by tabs, the first says what it is. Not JSON, because it is
 * read at every start, and a JSON reader costs more than the rest of it.
 */
final class Index {

    private static final String NEAR = "near";

    private Index() {}

    static String write(Bundle bundle) {
        Stream<List<String>> digest = Stream.of(List.of("digest", bundle.digest()));
        Stream<List<String>> models = Stream.of(Pass.values())
                .flatMap(pass -> bundle.models(pass).stream().map(model -> List.of("model", pass.toString(), model)));
        Stream<List<String>> rules = bundle.rules().stream().map(Index::fields);
        return Stream.of(digest, models, rules)
                .flatMap(lines -> lines)
                .map(fields -> fields.stream().map(Index::escaped).collect(Collectors.joining("\t", "", "\n")))
                .collect(Collectors.joining());
    }

    static Bundle read(String text) {
        String digest = "";
        Map<Pass, List<String>> models = new EnumMap<>(Pass.class);
        List<RuleInfo> rules = new ArrayList<>();
        for (String line : text.split("\n")) {
            String[] fields = line.split("\t", -1);
            switch (fields[0]) {
                case "digest" -> digest = fields[1];
                case "model" ->
                    models.computeIfAbsent(constant(Pass.class, fields[1]), pass -> new ArrayList<>())
                            .add(fields[2]);
                case "rule" -> rules.add(rule(fields));
                default -> throw new IllegalArgumentException("unknown line in an index of rules: " + line);
            }
        }
        return new Bundle(digest, rules, models, Map.of());
    }

    private static List<String> fields(RuleInfo rule) {
        return List.of(
                "rule",
                rule.id(),
                rule.rule(),
                rule.pass().toString(),
                rule.file(),
                Integer.toString(rule.line()),
                Integer.toString(rule.consequenceLine()),
                rule.level().toString(),
                rule.kind().toString(),
                rule.message(),
                rule.ask(),
                rule.supports().map(Enum::toString).orElse(""),
                rule.title(),
                rule.why(),
                String.join(" ", rule.absent()),
                rule.near() ? NEAR : "");
    }

    private static RuleInfo rule(String[] fields) {
        return new RuleInfo(
                unescaped(fields[1]),
                unescaped(fields[2]),
                constant(Pass.class, fields[3]),
                unescaped(fields[4]),
                Integer.parseInt(fields[5]),
                Integer.parseInt(fields[6]),
                constant(Level.class, fields[7]),
                constant(Kind.class, fields[8]),
                unescaped(fields[9]),
                unescaped(fields[10]),
                Optional.of(fields[11]).filter(word -> !word.isEmpty()).map(Consistency::valueOf),
                unescaped(fields[12]),
                unescaped(fields[13]),
                Stream.of(fields[14].split(" ")).filter(name -> !name.isEmpty()).toList(),
                fields.length > 15 && fields[15].equals(NEAR));
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
    }

    private static String escaped(String field) {
        return field.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    private static String unescaped(String field) {
        if (field.indexOf('\\') < 0) {
            return field;
        }
        StringBuilder text = new StringBuilder(field.length());
        for (int i = 0; i < field.length(); i++) {
            char character = field.charAt(i);
            text.append(character == '\\' ? meant(field.charAt(++i)) : character);
        }
        return text.toString();
    }

    private static char meant(char escaped) {
        return switch (escaped) {
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'r' -> '\r';
            default -> escaped;
        };
    }
}
