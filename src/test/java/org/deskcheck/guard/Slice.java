package org.deskcheck.guard;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;

/** What a file of the corpus would touch, watched while it runs: each thing is one word for a canary. */
final class Slice {

    private static final String THREAD = "deskcheck-canary";

    private final Path file;
    private final Properties properties = new Properties();
    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();
    private final AtomicInteger connections = new AtomicInteger();
    private ByteArrayOutputStream console = new ByteArrayOutputStream();

    @SuppressWarnings("AddressSelection") // loopback alone
    Slice(Path folder) throws IOException {
        file = folder.resolve("canary");
        Path secret = Files.writeString(folder.resolve("secret"), "tripped\n");
        ServerSocket socket = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        Thread accepting = new Thread(() -> accept(socket), "loopback");
        accepting.setDaemon(true);
        accepting.start();
        System.setProperty("deskcheck.canary.file", file.toString());
        System.setProperty("deskcheck.secret.file", secret.toString());
        System.setProperty("deskcheck.canary.port", "" + socket.getLocalPort());
        properties.putAll(System.getProperties());
    }

    private void accept(ServerSocket socket) {
        while (true) {
            try {
                socket.accept().close();
                connections.incrementAndGet();
            } catch (IOException closed) {
                return;
            }
        }
    }

    void begin() throws IOException {
        Properties fresh = new Properties();
        fresh.putAll(properties);
        System.setProperties(fresh);
        Files.deleteIfExists(file);
        connections.set(0);
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
        console = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(console, true, StandardCharsets.UTF_8);
        System.setOut(print);
        System.setErr(print);
    }

    /** What was touched since the beginning. */
    Set<String> tripped() throws InterruptedException {
        // what was just connected to is told by another thread
        Thread.sleep(30);
        Set<String> tripped = new TreeSet<>();
        add(tripped, "property", System.getProperty("deskcheck.canary") != null);
        add(tripped, "file", Files.exists(file));
        add(tripped, "socket", connections.get() > 0);
        add(tripped, "console", console.toString(StandardCharsets.UTF_8).contains(THREAD));
        add(
                tripped,
                "default",
                !Locale.getDefault().equals(locale) || !TimeZone.getDefault().equals(zone));
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            add(tripped, "thread", thread.getName().equals(THREAD));
        }
        return tripped;
    }

    private static void add(Set<String> tripped, String word, boolean happened) {
        if (happened) {
            tripped.add(word);
        }
    }
}
