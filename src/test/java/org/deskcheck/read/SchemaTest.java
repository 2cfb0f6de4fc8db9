package org.deskcheck.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.deskcheck.problem.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaTest {

    /** Those for which there is a message; a case of each stands in bad-input/form.txt. */
    private static final Set<String> WITH_MESSAGE = Set.of(
            "additionalProperties",
            "const",
            "enum",
            "exclusiveMinimum",
            "maxItems",
            "maxLength",
            "minItems",
            "minLength",
            "pattern",
            "required",
            "type");

    /** Those that name and structure, and can't be broken. */
    private static final Set<String> WITHOUT =
            Set.of("$schema", "$id", "$ref", "$defs", "title", "description", "properties", "items");

    @ParameterizedTest
    @ValueSource(strings = {"dossier", "registry", "settings"})
    void everyKeywordThatCanBeBrokenHasAMessage(String name) throws Exception {
        Set<String> used = new TreeSet<>();
        keywords(Schema.parse(name, Schema.text(name)), used);
        used.removeAll(WITHOUT);
        assertThat(WITH_MESSAGE).containsAll(used);
        String cases = Files.readString(Path.of("src/test/resources/org/deskcheck/read/bad-input/form.txt"));
        assertThat(used).allSatisfy(keyword -> assertThat(cases).contains("##### case " + keyword + ": "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dossier", "registry", "settings"})
    void everyFieldIsDescribed(String name) {
        Tree schema = Schema.parse(name, Schema.text(name));
        List<String> silent = new ArrayList<>();
        undescribed(schema, schema, "", silent);
        assertThat(silent).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dossier", "registry"})
    void aSoundFileLosesNothing(String name) {
        Schema schema = name.equals("dossier") ? Schema.DOSSIER : Schema.REGISTRY;
        Tree tree = Schema.parse("x", "{\"deskcheck\": 1, \"sources\": []}");
        List<Problem> problems = new ArrayList<>();
        assertThat(schema.sound(tree, problems)).isSameAs(tree);
        assertThat(problems).isEmpty();
    }

    private static void keywords(Tree schema, Set<String> found) {
        schema.members().forEach((keyword, value) -> {
            found.add(keyword);
            boolean named = keyword.equals("properties") || keyword.equals("$defs");
            (named ? value.members().values() : List.of(value)).forEach(below -> keywords(below, found));
        });
    }

    private static void undescribed(Tree root, Tree schema, String path, List<String> silent) {
        schema.member("properties").ifPresent(properties -> properties.members().forEach((name, field) -> {
            boolean referred = field.member("$ref")
                    .flatMap(ref -> root.at(ref.text().substring(1)))
                    .flatMap(definition -> definition.member("description"))
                    .isPresent();
            if (field.member("description").isEmpty() && !referred) {
                silent.add(path + "/" + name);
            }
        }));
        schema.members().forEach((name, below) -> undescribed(root, below, path + "/" + name, silent));
    }
}
