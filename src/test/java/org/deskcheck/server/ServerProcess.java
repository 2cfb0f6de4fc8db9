package org.deskcheck.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The server as it was built, in a process of its own, on a free port of this machine. */
public final class ServerProcess implements AutoCloseable {

    private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar");

    private static final Duration MOST = Duration.ofSeconds(60);

    private static final Pattern LISTENING = Pattern.compile("Listening on: http://[^:]+:(\\d+)\\D");

    /** As the first start of an empty store prints it. */
    private static final Pattern ADMIN = Pattern.compile("\\b(dk_[A-Za-z0-9_-]+)");

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    private final Process process;
    private final Path log;
    private final int port;

    private ServerProcess(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
    }

    /** Starts one on a store, and waits until it is ready. */
    public static ServerProcess start(String db, Path folder) throws IOException, InterruptedException {
        return start(db, folder, Map.of());
    }

    /** The same with variables of the environment. */
    public static ServerProcess start(String db, Path folder, Map<String, String> environment)
            throws IOException, InterruptedException {
        Path log = Files.createTempFile(folder, "server", ".log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-jar",
                JAR.toString(),
                "--port",
                "0",
                "--db",
                db));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        ServerProcess server = new ServerProcess(builder.start(), log, 0);
        long end = System.nanoTime() + MOST.toNanos();
        while (System.nanoTime() < end && server.process.isAlive()) {
            Matcher listening = LISTENING.matcher(server.log());
            if (listening.find()) {
                return new ServerProcess(server.process, log, Integer.parseInt(listening.group(1)));
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        server.kill();
        throw new IOException("the server does not start:\n" + server.log());
    }

    /** What it has written so far, to both its streams. */
    public String log() {
        try {
            return Files.readString(log, StandardCharsets.UTF_8);
        } catch (IOException failed) {
            return failed.toString();
        }
    }

    /** The admin's key that the first start printed. */
    public String adminKey() {
        Matcher key = ADMIN.matcher(log());
        if (!key.find()) {
            throw new IllegalStateException("no key was printed:\n" + log());
        }
        return key.group(1);
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    public int port() {
        return port;
    }

    public HttpResponse<String> get(String path, String key) throws IOException, InterruptedException {
        return send(request(path, key).GET());
    }

    public HttpResponse<String> post(String path, String key, String type, String body)
            throws IOException, InterruptedException {
        return send(request(path, key).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** A request with a key; without one where it is empty. */
    public HttpRequest.Builder request(String path, String key) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path)).timeout(MOST);
        return key.isEmpty() ? request : request.header("Authorization", "Bearer " + key);
    }

    public HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /**
     * What it answers to bytes that no client of HTTP would send, until it closes the connection. Each time from another
     * address of this machine, so that none has failed too often.
     */
    public String raw(String request) throws IOException {
        InetAddress from = InetAddress.getByName("127.0.1." + (1 + ADDRESSES.getAndIncrement() % 250));
        try (Socket socket = new Socket("127.0.0.1", port, from, 0)) {
            socket.setSoTimeout((int) MOST.toMillis());
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** As {@code kill -9}. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As SIGTERM; how it ended. */
    public int stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(MOST.toSeconds(), TimeUnit.SECONDS)) {
            kill();
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        try {
            stop();
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
