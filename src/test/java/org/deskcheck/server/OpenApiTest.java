package org.deskcheck.server;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** docs/openapi.yaml has every path that the code answers, and no other. */
class OpenApiTest {

    private static final java.nio.file.Path PAGE = java.nio.file.Path.of("docs/openapi.yaml");
    private static final java.nio.file.Path CLASSES = java.nio.file.Path.of("target/classes/org/deskcheck/server");
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    @Test
    void everyPathOfTheCodeStandsThereAndNoOther() throws IOException, ClassNotFoundException {
        assertThat(documented()).containsExactlyInAnyOrderElementsOf(answered());
    }

    @Test
    void everyAnswerIsSaidAndEveryOperationIsNamed() throws IOException {
        SoftAssertions softly = new SoftAssertions();
        for (Map.Entry<?, ?> path : paths().entrySet()) {
            for (Map.Entry<?, ?> operation : ((Map<?, ?>) path.getValue()).entrySet()) {
                if (METHODS.contains(operation.getKey())) {
                    Map<?, ?> said = (Map<?, ?>) operation.getValue();
                    softly.assertThat(said.get("operationId"))
                            .as(operation.getKey() + " " + path.getKey())
                            .isNotNull();
                    softly.assertThat((Map<?, ?>) said.get("responses"))
                            .as(operation.getKey() + " " + path.getKey())
                            .isNotEmpty();
                }
            }
        }
        softly.assertAll();
    }

    private static Map<?, ?> paths() throws IOException {
        Map<?, ?> page = (Map<?, ?>)
                new Load(LoadSettings.builder().build()).loadFromString(Files.readString(PAGE));
        assertThat(page.get("openapi").toString()).startsWith("3.1");
        return (Map<?, ?>) page.get("paths");
    }

    private static Set<String> documented() throws IOException {
        Set<String> documented = new TreeSet<>();
        for (Map.Entry<?, ?> path : paths().entrySet()) {
            for (Object method : ((Map<?, ?>) path.getValue()).keySet()) {
                if (METHODS.contains(method)) {
                    documented.add(method.toString().toUpperCase(Locale.ROOT) + " " + path.getKey());
                }
            }
        }
        return documented;
    }

    private static Set<String> answered() throws IOException, ClassNotFoundException {
        Set<String> answered = new TreeSet<>();
        List<String> resources;
        try (Stream<java.nio.file.Path> files = Files.list(CLASSES)) {
            resources = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("\\w+Resource\\.class"))
                    .map(name -> "org.deskcheck.server." + name.replace(".class", ""))
                    .toList();
        }
        for (String name : resources) {
            Class<?> resource = Class.forName(name);
            Path home = resource.getAnnotation(Path.class);
            for (Method method : resource.getDeclaredMethods()) {
                for (String verb : Arrays.stream(method.getAnnotations())
                        .map(Annotation::annotationType)
                        .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                        .map(type -> type.getAnnotation(HttpMethod.class).value())
                        .toList()) {
                    Path path = method.getAnnotation(Path.class);
                    answered.add(verb + " " + joined(home == null ? "" : home.value(), path == null ? "" : path.value()));
                }
            }
        }
        return answered;
    }

    /** Without the patterns that bound a part. */
    private static String joined(String home, String path) {
        String both = (home.startsWith("/") ? home : "/" + home) + (path.isEmpty() || path.startsWith("/") ? path : "/" + path);
        return both.replaceAll("\\{\\s*(\\w+)\\s*:[^}]*}", "{$1}");
    }
}
