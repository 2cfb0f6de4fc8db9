package org.deskcheck.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.deskcheck.pack.Trust;
import org.deskcheck.problem.Checked;
import picocli.CommandLine.Option;

/** Whose packs are accepted. */
final class Trusting {

    @Option(
            names = "--trusted-key",
            paramLabel = "FILE",
            description =
                    "A public key: a pack that it, or another one given so, did not sign is refused; may be given "
                            + "several times.")
    List<Path> keys = List.of();

    @Option(
            names = "--least-revision",
            paramLabel = "NAME=N",
            description = "The oldest revision of a pack that is accepted; may be given several times.")
    Map<String, Integer> leastRevisions = Map.of();

    /** As the options say, and where they are silent, the settings. */
    Checked<Trust> trust(Settings settings) {
        Map<String, Integer> least = new TreeMap<>(settings.leastRevisions());
        least.putAll(leastRevisions);
        return Trust.of(keys.isEmpty() ? settings.trustedKeys() : keys, least);
    }
}
