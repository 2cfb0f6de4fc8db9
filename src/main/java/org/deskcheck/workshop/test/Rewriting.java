package org.deskcheck.workshop.test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.deskcheck.workshop.example.ExampleRun;
import org.deskcheck.workshop.example.Expectation;
import org.deskcheck.workshop.example.Found;
import org.deskcheck.workshop.example.Outcome;

/** Writes anew what pages expect, where something else was found. */
public final class Rewriting {

    private Rewriting() {}

    /**
     * Writes the pages of a run. Left as it is: what holds, what must be silent, and what nothing at all was found for.
     *
     * @return how many examples expect something else from now on
     */
    public static int write(TestRun run) throws IOException {
        Map<String, List<ExampleRun>> byPage = run.examples().stream()
                .filter(each -> each.outcome() == Outcome.FAIL)
                .filter(each ->
                        !each.example().expected().silent() && !each.found().isEmpty())
                .collect(Collectors.groupingBy(each -> each.page().file(), TreeMap::new, Collectors.toList()));
        int written = 0;
        for (Map.Entry<String, List<ExampleRun>> page : byPage.entrySet()) {
            write(Path.of(page.getKey()), page.getValue());
            written += page.getValue().size();
        }
        return written;
    }

    private static void write(Path file, List<ExampleRun> runs) throws IOException {
        String text = Files.readString(file);
        String lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
        List<String> lines = new ArrayList<>(text.lines().toList());
        // from below, so that what stands above keeps its lines
        runs.stream()
                .sorted(Comparator.comparing(
                                (ExampleRun run) -> run.example().expected().line())
                        .reversed())
                .forEach(run -> {
                    Expectation old = run.example().expected();
                    lines.subList(old.line(), old.line() + old.text().size()).clear();
                    lines.addAll(old.line(), expected(old, run.found()));
                });
        Files.writeString(file, String.join(lineEnd, lines) + lineEnd);
    }

    /** A message is written where one stood, and stays as it was put where it still holds. */
    private static List<String> expected(Expectation old, List<Found> found) {
        boolean messages =
                old.expected().stream().anyMatch(each -> !each.message().isEmpty());
        List<String> lines = new ArrayList<>();
        for (Found each : found) {
            lines.add(each.text());
            List<String> words = old.expected().stream()
                    .filter(one ->
                            one.text().equals(each.text()) && !one.message().isEmpty())
                    .filter(one -> one.message().stream().allMatch(part -> part.match(each.message())))
                    .findFirst()
                    .map(one -> one.message().stream().map(part -> part.text()).toList())
                    .orElseGet(() -> messages && !each.message().isEmpty() ? List.of(each.message()) : List.of());
            words.forEach(word -> lines.add("  " + word));
        }
        return lines;
    }
}
