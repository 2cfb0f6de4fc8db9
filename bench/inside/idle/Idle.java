package org.deskcheck.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.deskcheck.Deskcheck;
import org.deskcheck.compile.RulePacks;
import org.deskcheck.pack.Trust;

/**
 * What the heap holds when all is loaded and nothing is at work, in MB: after some dossiers, and after the garbage is
 * collected.
 *
 * <pre>Idle PACK|house DOSSIERS.jsonl</pre>
 */
public final class Idle {

    private static final long MB = 1 << 20;

    private Idle() {}

    public static void main(String[] arguments) throws IOException {
        Deskcheck deskcheck =
                Deskcheck.of(RulePacks.load(List.of(arguments[0]), Trust.anybody()).orThrow().bundles());
        try (var lines = Files.newInputStream(Path.of(arguments[1]))) {
            byte[] first = new String(lines.readNBytes(1 << 20), java.nio.charset.StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElseThrow()
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8);
            deskcheck.verify(deskcheck.read(first, "idle", 1).orThrow()).ndjson();
        }
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        System.out.println((runtime.totalMemory() - runtime.freeMemory() + MB - 1) / MB);
        if (deskcheck.options().time().isZero()) {
            throw new IllegalStateException("it stays loaded until here");
        }
    }
}
