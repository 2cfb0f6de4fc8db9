package org.deskcheck.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.deskcheck.desk.Role;
import org.deskcheck.desk.Stores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every path with every method is asked for with every role and with none, and answers as the table in
 * docs/service/access.md says. A path that the table has not is a failure.
 */
class RolesIT {

    private static final Path TABLE = Path.of("docs/service/access.md");
    private static final Pattern ROW = Pattern.compile("\\| `([A-Z]+ /\\S+)` \\| `([a-z-]+)` \\|.*");
    private static final Pattern SECRET = Pattern.compile("\"key\":\"(dk_[^\"]+)\"");

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void everyPathNeedsTheRoleThatTheTableNames(@TempDir Path folder) throws Exception {
        Map<String, Role> needed = table();
        List<Route> routes = Route.all();
        assertThat(routes.stream().map(Route::name).filter(name -> !needed.containsKey(name)))
                .as("paths that have no row in %s", TABLE)
                .isEmpty();
        try (ServerProcess server = ServerProcess.start(Stores.SQLITE.address(folder), folder)) {
            Map<Role, String> keys = keys(server);
            SoftAssertions all = new SoftAssertions();
            for (Route route : routes) {
                Role needs = Objects.requireNonNull(needed.get(route.name()));
                for (Map.Entry<Role, String> key : keys.entrySet()) {
                    int status = status(server, route, key.getValue());
                    if (key.getKey().may(needs)) {
                        all.assertThat(status)
                                .as("%s as %s", route.name(), key.getKey().word())
                                .isNotIn(401, 403, 405, 500);
                    } else {
                        all.assertThat(status)
                                .as("%s as %s", route.name(), key.getKey().word())
                                .isEqualTo(403);
                    }
                }
                all.assertThat(server.raw(route.method() + " " + route.address()
                                + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"))
                        .as("%s without a key", route.name())
                        .startsWith("HTTP/1.1 401 ");
            }
            all.assertAll();
        }
    }

    private static int status(ServerProcess server, Route route, String key) throws Exception {
        HttpRequest request = server.request(route.address(), key)
                .header("Content-Type", route.mediaType())
                .method(route.method(), HttpRequest.BodyPublishers.noBody())
                .build();
        // a stream of events has no end
        try {
            HttpResponse<InputStream> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofInputStream());
            answer.body().close();
            return answer.statusCode();
        } catch (IOException unanswered) {
            throw new IOException(route.name() + " is not answered; the log: " + server.log(), unanswered);
        }
    }

    private static Map<Role, String> keys(ServerProcess server) throws Exception {
        String admin = server.adminKey();
        Map<Role, String> keys = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            Matcher key = SECRET.matcher(server.post(
                            "/v1/keys",
                            admin,
                            "application/json",
                            "{\"name\":\"t\",\"role\":\"" + role.word() + "\",\"team\":\"news\"}")
                    .body());
            assertThat(key.find()).isTrue();
            keys.put(role, key.group(1));
        }
        return keys;
    }

    private static Map<String, Role> table() throws IOException {
        Map<String, Role> needed = new TreeMap<>();
        for (String line : Files.readAllLines(TABLE)) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                needed.put(row.group(1), Role.of(row.group(2)));
            }
        }
        return needed;
    }
}
