package org.deskcheck.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keycloak as it is distributed, on a free port of this machine, with the realm {@code newsroom} and all in memory. */
final class KeycloakProcess implements AutoCloseable {

    static final String PASSWORD = "one two three";

    /** Where the profile {@code keycloak} unpacks it. */
    private static final Path UNPACKED = Path.of("target/keycloak");

    private static final Path REALM = Path.of("src/test/resources/keycloak/newsroom-realm.json");
    private static final Duration MOST = Duration.ofMinutes(4);
    private static final Pattern TOKEN = Pattern.compile("\"access_token\":\"([^\"]+)\"");
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Process process;
    private final Path log;
    private final String address;

    private KeycloakProcess(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.address = "http://127.0.0.1:" + port;
    }

    /** Starts one, and waits until its realm is there. */
    static KeycloakProcess start(Path folder) throws IOException, InterruptedException {
        Path home = home();
        Path realms = Files.createDirectories(home.resolve("data/import"));
        Files.copy(REALM, realms.resolve(REALM.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        int port = freePort();
        Path log = folder.resolve("keycloak.log");
        ProcessBuilder builder = new ProcessBuilder(
                        home.resolve("bin/kc.sh").toString(),
                        "start-dev",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port,
                        "--db=dev-mem",
                        "--import-realm")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment()
                .putAll(Map.of(
                        "JAVA_OPTS_KC_HEAP",
                        "-Xms64m -Xmx512m",
                        "JAVA_HOME",
                        System.getProperty("java.home"),
                        "KC_BOOTSTRAP_ADMIN_USERNAME",
                        "operator",
                        "KC_BOOTSTRAP_ADMIN_PASSWORD",
                        PASSWORD));
        KeycloakProcess keycloak = new KeycloakProcess(builder.start(), log, port);
        long end = System.nanoTime() + MOST.toNanos();
        while (System.nanoTime() < end && keycloak.process.isAlive()) {
            if (keycloak.isReady()) {
                return keycloak;
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        keycloak.close();
        throw new IOException("Keycloak does not start:\n" + Files.readString(log));
    }

    String issuer() {
        return address + "/realms/newsroom";
    }

    /** A token for a person of the realm, as a client gets it. */
    String token(String client, String user) throws IOException, InterruptedException {
        return token("newsroom", client, user);
    }

    /** A token of the realm in which Keycloak itself is kept. */
    String foreign() throws IOException, InterruptedException {
        return token("master", "admin-cli", "operator");
    }

    private String token(String realm, String client, String user) throws IOException, InterruptedException {
        String form = Map.of("grant_type", "password", "client_id", client, "username", user, "password", PASSWORD)
                .entrySet()
                .stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpResponse<String> answer = CLIENT.send(
                HttpRequest.newBuilder(URI.create(address + "/realms/" + realm + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        Matcher token = TOKEN.matcher(answer.body());
        if (!token.find()) {
            throw new IOException("no token for " + user + ": " + answer.body() + "\n" + Files.readString(log));
        }
        return token.group(1);
    }

    private boolean isReady() throws InterruptedException {
        try {
            return CLIENT.send(
                                    HttpRequest.newBuilder(URI.create(issuer() + "/.well-known/openid-configuration"))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** What the script started, and the script. */
    @Override
    public void close() {
        List<ProcessHandle> started = process.descendants().collect(Collectors.toList());
        started.forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        started.forEach(each -> each.onExit().join());
    }

    private static Path home() throws IOException {
        try (Stream<Path> folders = Files.list(UNPACKED)) {
            return folders.filter(folder -> Files.exists(folder.resolve("bin/kc.sh")))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no Keycloak in " + UNPACKED.toAbsolutePath()))
                    .toAbsolutePath();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
