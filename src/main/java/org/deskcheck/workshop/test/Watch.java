package org.deskcheck.workshop.test;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.deskcheck.workshop.example.RulePage;

/** Tests a pack after each save: the rules that were saved first, then the others, since rules may rest on each other. */
public final class Watch {

    /** What is told of a save. */
    public interface Answers {

        /** The rules that were saved; comes first, and soon. */
        void saved(TestRun run);

        /** All rules; {@code before} are the faults that the answer to the same save has told already. */
        void all(TestRun run, List<Result> before);
    }

    /** A rule, its page, or a file of an example's folder; not what editors put beside the file that is edited. */
    private static final Pattern OURS = Pattern.compile(
            "(?<id>[^/.#~]+/[^/.#~]+)(/[^/]+/[^/.#~]+)?\\.(drl|md|ya?ml|jsonl?|ndjson|csv|tsv)|pack\\.yaml");

    /** Between so many pages it looks whether the next save has come. */
    private static final int PAGES_AT_ONCE = 8;

    private final Path pack;
    private final PackTests tests;
    private final Answers answers;

    public Watch(Selected selected, PackTests tests, Answers answers) {
        this.pack = selected.pack();
        this.tests = tests;
        this.answers = answers;
    }

    /**
     * Tests everything once, and then after each save.
     *
     * @throws InterruptedException when the thread is to end; it never ends otherwise
     */
    public void run() throws IOException, InterruptedException {
        try (FolderChanges changes = new FolderChanges(pack.toAbsolutePath())) {
            answers.all(tests.run(), List.of());
            while (true) {
                Set<String> saved = saved(changes.await());
                if (!saved.isEmpty()) {
                    answer(saved, changes);
                }
            }
        }
    }

    /** The ids of the rules that files belong to; {@code pack.yaml} is one of none, and of all. */
    private Set<String> saved(Set<Path> files) {
        Set<String> ids = new TreeSet<>();
        for (Path file : files) {
            Matcher ours = OURS.matcher(
                    pack.toAbsolutePath().relativize(file).toString().replace('\\', '/'));
            if (ours.matches()) {
                String id = ours.group("id");
                ids.add(id == null ? "" : id);
            }
        }
        return ids;
    }

    private void answer(Set<String> saved, FolderChanges changes) throws IOException, InterruptedException {
        PackTests.Ready ready = tests.ready();
        TestRun first = tests.run(
                        ready,
                        ready.pages().stream()
                                .filter(page -> saved.contains(page.id()))
                                .toList())
                .and(new TestRun(
                        ready.results().stream()
                                .filter(result -> saved.contains(result.rule()))
                                .toList(),
                        List.of()));
        answers.saved(first);
        TestRun all = first.and(new TestRun(
                ready.results().stream()
                        .filter(result -> !saved.contains(result.rule()))
                        .toList(),
                List.of()));
        List<RulePage> others = new ArrayList<>(ready.pages());
        others.removeIf(page -> saved.contains(page.id()));
        for (int from = 0; from < others.size(); from += PAGES_AT_ONCE) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            if (changes.pending()) {
                return;
            }
            all = all.and(tests.run(ready, others.subList(from, Math.min(others.size(), from + PAGES_AT_ONCE))));
        }
        answers.all(all, first.faults());
    }
}
