import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes JSON Lines of made-up dossiers, one a line, to standard output: the same options, the same bytes. What is wrong
 * in them, and how often, is told in bench/README.md.
 *
 * <pre>
 * java bench/stream/Stream.java [--dossiers 50000] [--claims 20] [--seed 1]      many dossiers
 * java bench/stream/Stream.java --hot 100000       one dossier: that many claims on one question, by as many documents
 * java bench/stream/Stream.java --deep 10000       one dossier: a claim that went through that many hands
 * java bench/stream/Stream.java --copies 100000    one dossier: that many papers with one dispatch
 * </pre>
 */
final class Stream {

    private Stream() {}

    public static void main(String[] args) throws IOException {
        Map<String, Long> options = new TreeMap<>(Map.of("dossiers", 50_000L, "claims", 20L, "seed", 1L));
        for (int i = 0; i + 1 < args.length; i += 2) {
            options.put(args[i].replaceFirst("^--", ""), Long.valueOf(args[i + 1]));
        }
        long seed = options.get("seed");
        try (PrintStream out = new PrintStream(
                new BufferedOutputStream(new FileOutputStream(java.io.FileDescriptor.out), 1 << 16),
                false,
                StandardCharsets.UTF_8)) {
            if (options.containsKey("hot")) {
                out.append(Hot.question(options.get("hot").intValue(), seed)).append('\n');
            } else if (options.containsKey("deep")) {
                out.append(Hot.deep(options.get("deep").intValue())).append('\n');
            } else if (options.containsKey("copies")) {
                out.append(Hot.copies(options.get("copies").intValue())).append('\n');
            } else {
                for (long number = 1; number <= options.get("dossiers"); number++) {
                    out.append(new Dossier(number, options.get("claims").intValue(), seed).json()).append('\n');
                }
            }
        }
    }
}
