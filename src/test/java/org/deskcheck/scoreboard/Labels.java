package org.deskcheck.scoreboard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an editor finds in one dossier, as README.md beside the files has it.
 *
 * @param families families ("drift/*") and rules for which every claim was looked at
 * @param answers the rules that answer to a flag, by flag; none for a trap
 */
record Labels(String dossier, Map<String, Label> claims, List<String> families, Map<String, List<String>> answers) {

    static final Path HOME = Path.of("src/test/resources/org/deskcheck/scoreboard");
    private static final Path CLAIMS = Path.of("claims");
    private static final String ENDING = ".labels.jsonl";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The label of one claim; flags without their details. */
    record Label(String id, List<String> flags, String root, String rootOpen, Set<String> notScored) {

        boolean lineageScored() {
            return !root.isEmpty() && !notScored.contains("lineage");
        }
    }

    /** The labels of every dossier that has some, in the order of their names. */
    static List<Labels> all() {
        Map<String, List<String>> answers = new LinkedHashMap<>();
        rows("flags.tsv").forEach(row -> answers.put(row.get(0), words(row.get(1))));
        Map<String, List<String>> families =
                rows("families.tsv").stream().collect(Collectors.toMap(row -> row.get(0), row -> words(row.get(1))));
        try (Stream<Path> files = Files.list(HOME)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .sorted()
                    .map(dossier ->
                            new Labels(dossier, read(dossier), families.getOrDefault(dossier, List.of()), answers))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("listing " + HOME, e);
        }
    }

    Path input() {
        return CLAIMS.resolve(dossier);
    }

    /** Whether every claim was looked at for what a rule finds. */
    boolean labelledFor(String rule) {
        return families.contains(rule) || families.contains(rule.substring(0, rule.indexOf('/')) + "/*");
    }

    /** The flags of a claim that a rule answers to, whether they are scored or not. */
    List<String> answeredBy(String claim, String rule) {
        Label label = claims.get(claim);
        return label == null
                ? List.of()
                : label.flags().stream()
                        .filter(flag -> answers.getOrDefault(flag, List.of()).contains(rule))
                        .toList();
    }

    static List<List<String>> rows(String table) {
        return lines(HOME.resolve(table)).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> List.of(line.split("\t", -1)))
                .toList();
    }

    private static Map<String, Label> read(String dossier) {
        Map<String, Label> claims = new LinkedHashMap<>();
        for (String line : lines(HOME.resolve(dossier + ENDING))) {
            if (!line.isBlank()) {
                Label label = label(line);
                claims.put(label.id(), label);
            }
        }
        return claims;
    }

    private static Label label(String line) {
        try {
            JsonNode node = JSON.readTree(line);
            return new Label(
                    node.path("id").asText(),
                    texts(node.path("flags")).stream()
                            .map(flag -> flag.contains(":") ? flag.substring(0, flag.indexOf(':')) : flag)
                            .toList(),
                    node.path("lineage_root").asText(),
                    node.path("root_open").asText(),
                    Set.copyOf(texts(node.path("not_scored"))));
        } catch (IOException e) {
            throw new UncheckedIOException("reading a label: " + line, e);
        }
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(item -> texts.add(item.asText()));
        return texts;
    }

    private static List<String> words(String cell) {
        return cell.isBlank() ? List.of() : List.of(cell.strip().split(" +"));
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + file, e);
        }
    }
}
