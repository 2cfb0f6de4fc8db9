import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.deskcheck.Deskcheck;
import org.deskcheck.read.Reading.Format;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What bench/serve holds the server to: the library in one process, and the disk's own rate of fsync. */
public final class InProcess {

    public static void main(String[] arguments) throws Exception {
        Path file = Path.of(arguments[1]);
        switch (arguments[0]) {
            case "one-file" -> Files.writeString(file, oneFile(Path.of(arguments[2])));
            case "library" -> System.out.printf("%.1f%n", library(Files.readString(file), Integer.parseInt(arguments[2])));
            case "fsync" -> System.out.printf("%.0f%n", fsync(file));
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    /** The files of a folder as one JSON document: what a client sends. */
    private static String oneFile(Path folder) throws IOException {
        ObjectMapper json = new ObjectMapper();
        ObjectNode whole = json.createObjectNode();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".yaml")).sorted().toList()) {
                Map<?, ?> read = (Map<?, ?>) new Load(LoadSettings.builder().build())
                        .loadFromString(Files.readString(file));
                // in a file with one document its claims need not name it; in a file with all of them they do
                if (read.get("documents") instanceof List<?> documents
                        && documents.size() == 1
                        && read.get("claims") instanceof List<?> claims) {
                    Object only = ((Map<?, ?>) documents.get(0)).get("id");
                    claims.forEach(claim -> named((Map<?, ?>) claim, only));
                }
                for (Map.Entry<?, ?> entry : read.entrySet()) {
                    String name = entry.getKey().toString();
                    if (entry.getValue() instanceof List<?> list) {
                        ((ArrayNode) whole.withArray(name)).addAll((ArrayNode) json.valueToTree(list));
                    } else {
                        whole.set(name, json.valueToTree(entry.getValue()));
                    }
                }
            }
        }
        return json.writeValueAsString(whole);
    }

    @SuppressWarnings("unchecked")
    private static void named(Map<?, ?> claim, Object document) {
        ((Map<Object, Object>) claim).putIfAbsent("document", document);
    }

    /** Verifications a second, read and written as JSON, on as many threads as there are cores. */
    private static double library(String text, int seconds) throws InterruptedException {
        Deskcheck deskcheck = Deskcheck.houseRules();
        rate(deskcheck, text, seconds);
        return rate(deskcheck, text, seconds);
    }

    private static double rate(Deskcheck deskcheck, String text, int seconds) throws InterruptedException {
        AtomicLong done = new AtomicLong();
        long start = System.nanoTime();
        long end = start + TimeUnit.SECONDS.toNanos(seconds);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
            Thread thread = new Thread(() -> {
                while (System.nanoTime() < end) {
                    String report = deskcheck
                            .verify(deskcheck.read(text, "story.json", Format.JSON).orThrow().get(0))
                            .json();
                    done.addAndGet(report.isEmpty() ? 0 : 1);
                }
            });
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return done.get() * 1e9 / (System.nanoTime() - start);
    }

    /** Appends of a page, each on disk before the next, a second. */
    private static double fsync(Path file) throws IOException {
        byte[] page = "x".repeat(4096).getBytes(StandardCharsets.UTF_8);
        long start = System.nanoTime();
        int count = 0;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            while (System.nanoTime() - start < TimeUnit.SECONDS.toNanos(3)) {
                channel.write(ByteBuffer.wrap(page));
                channel.force(false);
                count++;
            }
        }
        Files.delete(file);
        return count * 1e9 / (System.nanoTime() - start);
    }
}
