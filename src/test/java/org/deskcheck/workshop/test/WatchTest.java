package org.deskcheck.workshop.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.deskcheck.Options;
import org.deskcheck.workshop.example.Outcome;
import org.deskcheck.workshop.example.WhyNot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pack that is tested after each save, in whatever way an editor saves. */
class WatchTest {

    private static final Path SOUND = Path.of("src/test/resources/org/deskcheck/workshop/sound");

    /** No bound on speed, which bench/watch measures: only so that a test that hangs ends. */
    private static final int PATIENCE_SECONDS = 60;

    private final BlockingQueue<TestRun> saved = new LinkedBlockingQueue<>();
    private final BlockingQueue<TestRun> all = new LinkedBlockingQueue<>();
    private Thread watching = new Thread();
    private Path pack = SOUND;
    private Path rule = SOUND;
    private Path page = SOUND;

    @BeforeEach
    void watch(@TempDir Path folder) throws IOException, InterruptedException {
        pack = folder;
        copy();
        rule = pack.resolve("desk/round-figure.drl");
        page = pack.resolve("desk/round-figure.md");
        Selected selected = Selected.at(pack).orThrow();
        Watch watch =
                new Watch(selected, new PackTests(selected, Options.standard(), WhyNot.UNTOLD), new Watch.Answers() {
                    @Override
                    public void saved(TestRun run) {
                        saved.add(run);
                    }

                    @Override
                    public void all(TestRun run, List<Result> before) {
                        all.add(run);
                    }
                });
        watching = new Thread(() -> {
            try {
                watch.run();
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            } catch (IOException failed) {
                throw new IllegalStateException(failed);
            }
        });
        watching.start();
        assertThat(next(all).outcome()).isEqualTo(Outcome.PASS);
    }

    @AfterEach
    void end() throws InterruptedException {
        watching.interrupt();
        watching.join();
    }

    @Test
    void eachSaveIsAnswered() throws IOException, InterruptedException {
        // another condition: the rule as it was must be gone
        save(rule, "round, bound", "!round, bound");
        TestRun turned = next(saved);
        assertThat(turned.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(turned.count(Outcome.FAIL)).isEqualTo(3);

        save(rule, "!round, bound", "rounded, bound");
        TestRun broken = next(saved);
        assertThat(broken.outcome()).isEqualTo(Outcome.ERROR);
        assertThat(broken.faults())
                .singleElement()
                .extracting(Result::name)
                .isEqualTo("`Claim` has no field `rounded`");

        saveByRenaming(rule, "rounded, bound", "round, bound");
        assertThat(next(saved).outcome()).isEqualTo(Outcome.PASS);

        save(page, "note desk/round-figure story-1", "warning desk/round-figure story-1");
        assertThat(next(saved).count(Outcome.FAIL)).isEqualTo(2);
        save(page, "warning desk/round-figure story-1", "note desk/round-figure story-1");
        assertThat(next(saved).outcome()).isEqualTo(Outcome.PASS);

        save(pack.resolve("desk/round-figure/two-files/story.yaml"), "600 houses", "613 houses");
        assertThat(next(saved).count(Outcome.FAIL)).isEqualTo(1);
    }

    @Test
    void whatEditorsPutBesideAFileIsNoSave() throws IOException, InterruptedException {
        Files.writeString(pack.resolve("desk/.round-figure.drl.swp"), "x");
        Files.writeString(pack.resolve("desk/round-figure.md~"), "x");
        Files.writeString(pack.resolve("desk/4913"), "x");
        assertThat(saved.poll(1, TimeUnit.SECONDS)).isNull();
        save(page, "43.", "43, they say.");
        assertThat(next(saved).outcome()).isEqualTo(Outcome.PASS);
    }

    private static TestRun next(BlockingQueue<TestRun> answers) throws InterruptedException {
        TestRun run = answers.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(run).as("an answer").isNotNull();
        return run;
    }

    private static void save(Path file, String old, String text) throws IOException {
        Files.writeString(file, Files.readString(file).replace(old, text));
    }

    private static void saveByRenaming(Path file, String old, String text) throws IOException {
        Path beside = file.resolveSibling("saving.tmp");
        Files.writeString(beside, Files.readString(file).replace(old, text));
        Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private void copy() throws IOException {
        try (Stream<Path> files = Files.walk(SOUND)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = pack.resolve(SOUND.relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
    }
}
