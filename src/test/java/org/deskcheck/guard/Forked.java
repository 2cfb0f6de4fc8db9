package org.deskcheck.guard;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Runs files of the corpus in processes of their own, one process for as many of them as leave it alive. */
final class Forked {

    /** What the JVM ends with where its memory does not suffice. */
    private static final int MEMORY = 3;

    /** What a file touched, and what the compiler or the engine said of it. */
    record Outcome(Set<String> tripped, String said) {

        boolean trips(String canary) {
            // a process that runs out of memory slowly does not end in time
            return tripped.contains(canary)
                    || (canary.equals("memory") && tripped.contains("time"))
                    || (canary.equals("time") && tripped.contains("memory"));
        }
    }

    private Forked() {}

    /** By the names of the files, in their order, with these layers of the guard on and that of the source off. */
    static Map<String, Outcome> run(List<Threat> threats, Path folder, Set<String> layers)
            throws IOException, InterruptedException {
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        List<Threat> left = new ArrayList<>(threats);
        while (!left.isEmpty()) {
            Path results = Files.createTempFile(folder, "results", ".txt");
            Path canaries = Files.createTempDirectory(folder, "canaries");
            int exit = fork(left, canaries, results, layers);
            int before = outcomes.size();
            String started = "";
            for (String line : Files.readAllLines(results)) {
                if (line.startsWith("START ")) {
                    started = line.substring(6);
                } else {
                    String[] parts = line.substring(5).split("\t", 3);
                    Set<String> tripped = new TreeSet<>(List.of(parts[1].split(",")));
                    tripped.remove("");
                    outcomes.put(parts[0], new Outcome(tripped, parts[2]));
                    started = "";
                }
            }
            if (!started.isEmpty()) {
                outcomes.put(
                        started, new Outcome(Set.of(exit == MEMORY ? "memory" : "exit"), "the process ended: " + exit));
            }
            if (outcomes.size() == before) {
                throw new IOException("the forked process did nothing, and ended with " + exit + "; see " + folder);
            }
            left.removeIf(threat -> outcomes.containsKey(threat.toString()));
        }
        return outcomes;
    }

    private static int fork(List<Threat> threats, Path canaries, Path results, Set<String> layers)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx400m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8"));
        command.addAll(List.of(
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Unguarded.class.getName(),
                canaries.toString(),
                results.toString(),
                String.join(",", layers)));
        threats.forEach(threat -> command.add(threat.path().toString()));
        File log = canaries.resolveSibling(canaries.getFileName() + ".log").toFile();
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start()
                .waitFor();
    }
}
