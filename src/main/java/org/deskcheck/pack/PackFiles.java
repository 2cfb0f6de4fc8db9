package org.deskcheck.pack;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.deskcheck.problem.Checked;
import org.deskcheck.problem.Problem;
import org.deskcheck.problem.Quoted;
import org.deskcheck.read.Limits;

/** The files of a pack, by their paths: gathered within the limits, each of them one that a pack may hold. */
final class PackFiles {

    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private final Map<String, String> folded = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private long bytes;

    /** The files of a folder; hidden ones, and those that editors keep beside a file, are none of the pack's. */
    static Checked<SortedMap<String, byte[]>> ofFolder(Path folder) throws IOException {
        PackFiles gathered = new PackFiles();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                return !directory.equals(folder) && hidden(directory)
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!hidden(file)) {
                    gathered.addFile(file, pathIn(folder, file), attributes);
                }
                return gathered.within() ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
            }
        });
        return gathered.whole();
    }

    private static boolean hidden(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith(".") || name.endsWith("~");
    }

    private static String pathIn(Path folder, Path file) {
        return StreamSupport.stream(folder.relativize(file).spliterator(), false)
                .map(Path::toString)
                .collect(Collectors.joining("/"));
    }

    private void addFile(Path file, String path, BasicFileAttributes attributes) throws IOException {
        if (!attributes.isRegularFile()) {
            problems.add(Problem.of(
                    Quoted.of(path) + (attributes.isSymbolicLink() ? " is a link" : " is no file"),
                    "put the file itself into the pack"));
        } else if (admits(path, attributes.size())) {
            files.put(path, Files.readAllBytes(file));
        }
    }

    /** Adds a file of an archive, unless it may not stand there. */
    void add(String path, byte[] content) {
        if (admits(path, content.length)) {
            files.put(path, content);
        }
    }

    /** Whether a file of that name and size may be added; the problem is noted where it may not. */
    private boolean admits(String path, long size) {
        bytes += size;
        PackPath.Role role = PackPath.role(path, problems).orElse(null);
        if (role == null || !within()) {
            return false;
        }
        String before = folded.putIfAbsent(PackPath.folded(path), path);
        if (before != null) {
            problems.add(Problem.of(
                    before.equals(path)
                            ? Quoted.of(path) + " stands twice in the pack"
                            : Quoted.of(path) + " and " + Quoted.of(before) + " differ by capitals alone",
                    "keep one of them"));
            return false;
        }
        int most = most(role);
        if (size > most) {
            problems.add(
                    Problem.of(Quoted.of(path) + " is larger than " + most + " bytes", "part it into several files"));
            return false;
        }
        return true;
    }

    private static int most(PackPath.Role role) {
        return switch (role) {
            case EXAMPLE -> Limits.most("yaml-bytes");
            case MANIFEST, RULE, TABLE, PAGE, PROSE -> Limits.most("rule-file-bytes");
            // a line a file
            case SEAL -> Limits.most("yaml-bytes");
        };
    }

    private boolean within() {
        return bytes <= Limits.most("pack-bytes")
                && folded.size() <= Limits.most("pack-files")
                && problems.size() < Limits.most("problems");
    }

    Checked<SortedMap<String, byte[]>> whole() {
        if (bytes > Limits.most("pack-bytes")) {
            problems.add(Problem.of(
                    "the pack is larger than " + Limits.most("pack-bytes") + " bytes", "part it into several packs"));
        }
        if (folded.size() > Limits.most("pack-files")) {
            problems.add(Problem.of(
                    "the pack has more than " + Limits.most("pack-files") + " files", "part it into several packs"));
        }
        return problems.isEmpty() ? Checked.of(files) : Checked.failed(problems);
    }
}
