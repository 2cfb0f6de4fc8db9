package org.deskcheck.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.deskcheck.desk.Stores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** docs/openapi.yaml and the code name the same paths, and what it refers to is there. */
class OpenApiIT {

    private static final Path DOCUMENT = Path.of("docs/openapi.yaml");

    @Test
    void itNamesThePathsThatThereAre() throws Exception {
        Set<String> documented = new TreeSet<>();
        document().get("paths").properties().forEach(path -> path.getValue()
                .fieldNames()
                .forEachRemaining(
                        method -> documented.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));
        // what all methods of a path have stands beside them
        documented.removeIf(name -> name.startsWith("GET /health/") || name.startsWith("PARAMETERS "));
        assertThat(documented)
                .containsExactlyInAnyOrderElementsOf(
                        Route.all().stream().map(Route::name).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void whatItRefersToIsThere() throws Exception {
        JsonNode document = document();
        assertThat(document.findValuesAsText("$ref")).isNotEmpty().allSatisfy(to -> assertThat(
                        document.at(to.substring(1)).isMissingNode())
                .as(to)
                .isFalse());
    }

    @Test
    void itIsServedAsItStands(@TempDir Path folder) throws Exception {
        try (ServerProcess server = ServerProcess.start(Stores.SQLITE.address(folder), folder)) {
            var answer = server.get("/v1/openapi.yaml", server.adminKey());
            assertThat(answer.body()).isEqualTo(Files.readString(DOCUMENT));
            assertThat(answer.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("application/yaml"));
        }
    }

    private static JsonNode document() throws Exception {
        Object read = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(DOCUMENT));
        assertThat(read).isInstanceOf(Map.class);
        return new ObjectMapper().valueToTree(read);
    }
}
