import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Verifies a stream of dossiers by ten rules, written out by hand: what a program without a rule engine takes for the same
 * report. Uses every core, keeps the order, and holds no more of the stream than it works on.
 *
 * <pre>java -cp CLASSES:jackson-core.jar Plain FILE VERSION RULES-DIGEST REGISTRY-DIGEST &gt; reports</pre>
 */
final class Plain {

    /** Lines that one thread takes at once: enough that handing over costs nothing. */
    private static final int BATCH = 16;

    private Plain() {}

    public static void main(String[] args) throws Exception {
        Report.Head head = new Report.Head(args[0], args[1], args[2], args[3]);
        try (InputStream in = Files.newInputStream(Path.of(args[0]));
                OutputStream out = new BufferedOutputStream(new FileOutputStream(java.io.FileDescriptor.out), 1 << 16)) {
            verify(in, out, head);
        }
    }

    static void verify(InputStream in, OutputStream out, Report.Head head)
            throws IOException, InterruptedException, ExecutionException {
        int cores = Runtime.getRuntime().availableProcessors();
        ExecutorService workers = Executors.newFixedThreadPool(cores);
        Deque<Future<List<byte[]>>> pending = new ArrayDeque<>();
        try {
            Lines read = new Lines(in);
            int number = 1;
            for (List<byte[]> lines = batch(read); !lines.isEmpty(); lines = batch(read)) {
                List<byte[]> taken = lines;
                int first = number;
                number += lines.size();
                pending.add(workers.submit(() -> reports(taken, first, head)));
                if (pending.size() > 2 * cores) {
                    write(pending.remove().get(), out);
                }
            }
            while (!pending.isEmpty()) {
                write(pending.remove().get(), out);
            }
        } finally {
            workers.shutdownNow();
        }
    }

    /** The report of one dossier. */
    static byte[] report(byte[] line, int number, Report.Head head) throws IOException {
        Dossier dossier = Dossier.read(line);
        Lineages.close(dossier.claims.values());
        dossier.questions.values().forEach(Positions::of);
        Sums sums = Sums.of(dossier);
        Set<Sums.Sum> against = Rules.judge(dossier, sums.made);
        return Report.of(dossier, line, number, head, sums, against);
    }

    private static List<byte[]> reports(List<byte[]> lines, int first, Report.Head head) throws IOException {
        List<byte[]> reports = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            reports.add(report(lines.get(i), first + i, head));
        }
        return reports;
    }

    private static void write(List<byte[]> reports, OutputStream out) throws IOException {
        for (byte[] report : reports) {
            out.write(report);
        }
    }

    private static List<byte[]> batch(Lines in) throws IOException {
        List<byte[]> lines = new ArrayList<>(BATCH);
        while (lines.size() < BATCH) {
            byte[] line = in.next();
            if (line == null) {
                break;
            }
            lines.add(line);
        }
        return lines;
    }
}
