package org.deskcheck.server;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A path with a method, as a resource has it. */
record Route(String method, String path, String mediaType) {

    String name() {
        return method + " " + path;
    }

    /** With ids that nothing has. */
    String address() {
        return path.replaceAll("\\{[^}]+}", "0");
    }

    /** As the resources have them, but for health's. */
    static List<Route> all() throws IOException, ClassNotFoundException {
        List<Route> routes = new ArrayList<>();
        java.nio.file.Path classes = java.nio.file.Path.of("target/classes/org/deskcheck/server");
        try (Stream<java.nio.file.Path> files = Files.list(classes)) {
            for (java.nio.file.Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith("Resource.class") && !name.equals("HealthResource.class")) {
                    Class<?> resource = Class.forName("org.deskcheck.server." + name.replace(".class", ""));
                    Arrays.stream(resource.getDeclaredMethods())
                            .flatMap(method -> route(resource, method).stream())
                            .sorted(Comparator.comparing(Route::name))
                            .forEach(routes::add);
                }
            }
        }
        return routes;
    }

    private static Optional<Route> route(Class<?> resource, Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .flatMap(type -> Stream.ofNullable(type.getAnnotation(HttpMethod.class)))
                .findFirst()
                .map(verb -> new Route(
                        verb.value(),
                        (resource.getAnnotation(Path.class).value()
                                        + Optional.ofNullable(method.getAnnotation(Path.class))
                                                .map(Path::value)
                                                .map(path -> path.startsWith("/") ? path : "/" + path)
                                                .orElse(""))
                                .replaceAll("\\{([a-zA-Z]+):[^/]*}", "{$1}"),
                        Optional.ofNullable(method.getAnnotation(Consumes.class))
                                .map(types -> types.value()[0])
                                .orElse("application/json")));
    }
}
