package org.deskcheck.compile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.deskcheck.compile.guard.Bytecode;
import org.deskcheck.pack.Bundle;
import org.deskcheck.pack.Pack;
import org.deskcheck.pack.RuleFile;
import org.deskcheck.problem.Checked;
import org.deskcheck.read.Limits;

/**
 * Compiles packs and keeps what came out in a folder, so that a pack is compiled once for each version of its rules and of
 * Deskcheck. Many processes may share a folder. What is kept is trusted no more than rules are: it is read, hashed and
 * checked like the compiler's output each time. A folder that cannot be read or written costs time and nothing else.
 */
public final class PackCache {

    static final int MOST_PACKS = Limits.most("kept-packs");

    private static final String SUFFIX = ".pack";

    private final Path folder;

    /** Keeps packs in a folder, which is made when it is needed. */
    public PackCache(Path folder) {
        this.folder = folder;
    }

    /**
     * In the folder that the environment names in {@code DESKCHECK_CACHE}; else in {@code deskcheck/packs} under
     * {@code XDG_CACHE_HOME} or {@code .cache} of the user's home.
     */
    public static PackCache standard() {
        return of(System.getenv(), System.getProperty("user.home", "."));
    }

    static PackCache of(Map<String, String> environment, String home) {
        String named = environment.getOrDefault("DESKCHECK_CACHE", "");
        String caches = environment.getOrDefault("XDG_CACHE_HOME", "");
        return new PackCache(
                !named.isEmpty()
                        ? Path.of(named)
                        : (caches.isEmpty() ? Path.of(home, ".cache") : Path.of(caches)).resolve("deskcheck/packs"));
    }

    /** A pack, compiled now or before, or all its problems. */
    public Checked<Bundle> compile(Pack pack) {
        Optional<String> key = CacheKey.of(pack);
        return PackCompiler.compile(
                pack, PackCompiler.root(pack), (files, root) -> key.flatMap(each -> kept(each, root))
                        .orElseGet(() -> anew(files, root, key)));
    }

    /** Where the pack is kept, whether or not it is there yet; none where the class path cannot be read. */
    Optional<Path> file(Pack pack) {
        return CacheKey.of(pack).map(this::file);
    }

    private Path file(String key) {
        return folder.resolve(key + SUFFIX);
    }

    private Optional<Build> kept(String key, String root) {
        try {
            return KeptPack.read(Files.readAllBytes(file(key)), key)
                    .filter(KeptPack::isWhole)
                    .map(pack -> new Build(pack.models(), pack.classes(), List.of()))
                    .filter(build -> Bytecode.check(build.classes(), root).isEmpty());
        } catch (IOException | RuntimeException unreadable) {
            // not kept yet, or broken: it is compiled again, and written over
            return Optional.empty();
        }
    }

    private Build anew(List<RuleFile> files, String root, Optional<String> key) {
        Build build = Compilation.of(files, root);
        if (build.problems().isEmpty() && !build.classes().isEmpty()) {
            key.ifPresent(each -> keep(each, build));
        }
        return build;
    }

    /** A file appears whole or not at all, whoever else writes it at the same time. */
    private void keep(String key, Build build) {
        try {
            Files.createDirectories(folder);
            Path written = Files.createTempFile(folder, "new", ".part");
            try {
                Files.write(written, new KeptPack(build.models(), build.classes()).bytes(key));
                Files.move(written, file(key), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(written);
            }
            forgetOldest();
        } catch (IOException | SecurityException unwritable) {
            return;
        }
    }

    private void forgetOldest() throws IOException {
        Map<Path, FileTime> packs = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(SUFFIX)).toList()) {
                packs.put(file, Files.getLastModifiedTime(file));
            }
        }
        List<Path> oldest = new ArrayList<>(packs.keySet());
        oldest.sort(Comparator.comparing((Path file) -> packs.getOrDefault(file, FileTime.fromMillis(0)))
                .reversed());
        for (Path file : oldest.subList(Math.min(MOST_PACKS, oldest.size()), oldest.size())) {
            Files.deleteIfExists(file);
        }
    }
}
