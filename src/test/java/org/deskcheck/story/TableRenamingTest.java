package org.deskcheck.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.deskcheck.Deskcheck;
import org.deskcheck.Options;
import org.deskcheck.dossier.Registry;
import org.deskcheck.read.Reading.Format;
import org.deskcheck.read.Registries;
import org.deskcheck.report.Report;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing in a table hangs on what its rows, outlets, sources, agencies and questions are called. */
class TableRenamingTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path WORDS = Path.of("src/main/resources/org/deskcheck/vocabulary");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*");
    private static final Set<String> NAMED =
            Set.of("id", "event", "question", "publisher", "attributed_to", "via_agency", "leans_on", "denies");
    private static final Set<String> REGISTERED =
            Set.of("id", "name", "aliases", "controller", "parent", "party", "language");

    /** Words that build a chain or a description, and carry no name. */
    private static final Set<String> KEPT = kept();

    @ParameterizedTest
    @ValueSource(strings = {"derna-2023", "north-korea-floods-2006", "wildfire"})
    void underOtherNamesTheSameIsFound(String table, @TempDir Path folder) throws IOException {
        Path file = Path.of("claims", table, table + ".jsonl");
        String plain = Files.readString(file);
        Map<String, String> originals = new HashMap<>();
        StringBuilder renamed = new StringBuilder();
        for (String line : plain.lines().toList()) {
            ObjectNode row = (ObjectNode) JSON.readTree(line);
            String id = row.path("id").asText();
            NAMED.stream().filter(row::has).forEach(name -> row.set(name, other(row.get(name))));
            originals.put(row.path("id").asText(), id);
            renamed.append(row).append('\n');
        }
        assertThat(originals).hasSize((int) plain.lines().count()).noneSatisfy((other, id) -> assertThat(other)
                .isEqualTo(id));
        Path sources = folder.resolve("sources.yaml");
        Files.writeString(sources, registry().toPrettyString());
        Registry registry = Registries.read(sources).orThrow();
        Report before = report(Reference.DESKCHECK, plain);
        Report after = report(Reference.DESKCHECK.with(Options.standard().withRegistry(registry)), renamed.toString());

        List<String> differences =
                Outcome.of(after, name -> originals.getOrDefault(name, name)).since(Outcome.of(before)).stream()
                        .filter(line -> !line.startsWith("restated") && !line.contains("  origins "))
                        .toList();
        assertThat(differences).isEmpty();
        assertThat(after.coverage().checks()).isEqualTo(before.coverage().checks());
    }

    private static Report report(Deskcheck deskcheck, String table) {
        return deskcheck
                .verify(Reference.only(deskcheck.read(table, "table.jsonl", Format.JSON_LINES)))
                .report();
    }

    private static JsonNode registry() {
        JsonNode registry = AsJson.tree(Reference.text(Reference.REGISTRY));
        registry.path("sources")
                .forEach(source -> REGISTERED.stream().filter(source::has).forEach(name -> ((ObjectNode) source)
                        .set(name, other(source.get(name)))));
        return registry;
    }

    private static JsonNode other(JsonNode value) {
        if (value instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) {
                list.set(i, other(list.get(i)));
            }
            return list;
        }
        return value.isTextual()
                ? TextNode.valueOf(WORD.matcher(value.asText()).replaceAll(TableRenamingTest::other))
                : value;
    }

    /** Another word of the same kind: a capital stays one, a number stays. */
    private static String other(MatchResult found) {
        String word = found.group();
        String lower = word.toLowerCase(Locale.ROOT);
        if (KEPT.contains(lower) || word.chars().allMatch(Character::isDigit)) {
            return word;
        }
        String name = UUID.nameUUIDFromBytes(lower.getBytes(StandardCharsets.UTF_8))
                .toString()
                .replaceAll("[^a-f]", "");
        String made = "n" + name + "b".repeat(Math.max(0, 6 - name.length()));
        return Character.isUpperCase(word.codePointAt(0)) ? "N" + made.substring(1) : made;
    }

    private static Set<String> kept() {
        Stream<String> chains = Stream.of(
                "citing",
                "quoting",
                "relaying",
                "via",
                "as",
                "quoted",
                "cited",
                "reported",
                "by",
                "earlier",
                "previously",
                "later",
                "who");
        return Stream.concat(chains, Stream.of("roles.tsv", "vague-sources.tsv").flatMap(TableRenamingTest::firstCells))
                .collect(java.util.stream.Collectors.toSet());
    }

    private static Stream<String> firstCells(String table) {
        return new String(bytes(WORDS.resolve(table)), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t")[0]);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("reading " + file, e);
        }
    }
}
