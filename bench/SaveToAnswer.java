import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import org.deskcheck.Options;
import org.deskcheck.workshop.example.WhyNot;
import org.deskcheck.workshop.test.PackTests;
import org.deskcheck.workshop.test.Result;
import org.deskcheck.workshop.test.Selected;
import org.deskcheck.workshop.test.TestRun;
import org.deskcheck.workshop.test.Watch;

/** How long `deskcheck test --watch` takes from the save of one house rule to its answer; bench/watch runs it. */
public final class SaveToAnswer {

    private static final int WARM = 8;
    private static final int SAVES = 40;

    public static void main(String[] arguments) throws Exception {
        Path rules = copy(Path.of(arguments[0]));
        Selected selected = Selected.at(rules).orThrow();
        LinkedBlockingQueue<TestRun> saved = new LinkedBlockingQueue<>();
        LinkedBlockingQueue<TestRun> all = new LinkedBlockingQueue<>();
        Thread watching = new Thread(() -> {
            try {
                new Watch(selected, new PackTests(selected, Options.standard(), WhyNot.UNTOLD), new Watch.Answers() {
                            @Override
                            public void saved(TestRun run) {
                                saved.add(run);
                            }

                            @Override
                            public void all(TestRun run, List<Result> before) {
                                all.add(run);
                            }
                        })
                        .run();
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        });
        watching.start();
        System.out.printf("%d examples%n", all.take().examples().size());
        List<Path> files;
        try (Stream<Path> walk = Files.walk(rules)) {
            files = walk.filter(file -> file.toString().endsWith(".drl")).sorted().toList();
        }
        List<Long> answers = new ArrayList<>();
        List<Long> whole = new ArrayList<>();
        for (int i = 0; i < WARM + SAVES; i++) {
            Path file = files.get(i * 7 % files.size());
            String text = Files.readString(file) + "\n// saved " + i + "\n";
            long start = System.nanoTime();
            Files.writeString(file, text);
            int examples = saved.take().examples().size();
            long answered = System.nanoTime() - start;
            if (examples == 0) {
                throw new IllegalStateException("no example ran for " + file);
            }
            all.take();
            if (i >= WARM) {
                answers.add(answered);
                whole.add(System.nanoTime() - start);
            }
        }
        watching.interrupt();
        watching.join();
        System.out.printf(
                "save to answer: median %d ms, worst of %d %d ms%n",
                millis(median(answers)), SAVES, millis(Collections.max(answers)));
        System.out.printf("save to all rules: median %d ms%n", millis(median(whole)));
        System.out.printf("ratio of the first to the second: %.2f%n", (double) median(answers) / median(whole));
    }

    private static Path copy(Path from) throws Exception {
        Path to = Files.createTempDirectory("rules").toRealPath();
        List<Path> all;
        try (Stream<Path> walk = Files.walk(from)) {
            all = walk.toList();
        }
        for (Path path : all) {
            Path copy = to.resolve(from.relativize(path).toString());
            if (!Files.isDirectory(path)) {
                Files.createDirectories(copy.getParent());
                Files.copy(path, copy);
            }
        }
        return to;
    }

    private static long median(List<Long> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static long millis(long nanos) {
        return nanos / 1_000_000;
    }
}
