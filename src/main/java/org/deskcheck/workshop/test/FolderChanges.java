package org.deskcheck.workshop.test;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.Watchable;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/**
 * Changes in a folder and the folders in it. Told by the system, and looked for as well: a folder that is mounted from
 * elsewhere, as in a container, often tells nothing.
 */
final class FolderChanges implements Closeable {

    /** How often the files are looked at where the system tells nothing; well within the half second of an answer. */
    private static final int LOOK_MILLIS = 200;

    /** An editor that saves by renaming makes several changes of one; when none came for so long, it is done. */
    private static final int QUIET_MILLIS = 25;

    /** A file as it was seen; a save changes at least one of these. */
    private record Seen(FileTime modified, long size, String key) {}

    private final Path folder;
    private final WatchService service;
    private final Set<Watchable> watched = new HashSet<>();
    private Map<Path, Seen> seen;

    FolderChanges(Path folder) throws IOException {
        this.folder = folder;
        this.service = folder.getFileSystem().newWatchService();
        this.seen = look();
    }

    /**
     * Waits until files were changed, made or removed since this was called last, and no more happens.
     *
     * @return these files
     * @throws InterruptedException when the thread is to end
     */
    Set<Path> await() throws IOException, InterruptedException {
        Map<Path, Seen> before = seen;
        do {
            told(LOOK_MILLIS);
        } while (!pending());
        seen = settled();
        Set<Path> changed = new TreeSet<>(before.keySet());
        changed.addAll(seen.keySet());
        changed.removeIf(file -> Objects.equals(before.get(file), seen.get(file)));
        return changed;
    }

    /** Whether something changed that {@link #await} has not told. */
    boolean pending() throws IOException {
        return !look().equals(seen);
    }

    @Override
    public void close() throws IOException {
        service.close();
    }

    private Map<Path, Seen> settled() throws IOException, InterruptedException {
        Map<Path, Seen> before = look();
        while (true) {
            boolean told = told(QUIET_MILLIS);
            Map<Path, Seen> now = look();
            if (!told && now.equals(before)) {
                return now;
            }
            before = now;
        }
    }

    /** Whether the system told of anything within a time. */
    private boolean told(int millis) throws InterruptedException {
        WatchKey key = service.poll(millis, TimeUnit.MILLISECONDS);
        boolean told = key != null;
        while (key != null) {
            key.pollEvents();
            if (!key.reset()) {
                watched.remove(key.watchable());
            }
            key = service.poll();
        }
        return told;
    }

    private Map<Path, Seen> look() throws IOException {
        Map<Path, Seen> now = new HashMap<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                watch(directory);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                now.put(
                        file,
                        new Seen(
                                attributes.lastModifiedTime(),
                                attributes.size(),
                                String.valueOf(attributes.fileKey())));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE;
            }
        });
        return now;
    }

    private void watch(Path directory) {
        if (!watched.add(directory)) {
            return;
        }
        try {
            directory.register(
                    service,
                    StandardWatchEventKinds.ENTRY_CREATE,
                    StandardWatchEventKinds.ENTRY_DELETE,
                    StandardWatchEventKinds.ENTRY_MODIFY);
        } catch (IOException | UnsupportedOperationException untold) {
            // the system gives no more watches, or the folder is gone; the files are looked at as well
            watched.remove(directory);
        }
    }
}
