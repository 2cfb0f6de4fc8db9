package org.deskcheck.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.concurrent.Callable;
import org.deskcheck.pack.PackKey;
import org.deskcheck.problem.Checked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code deskcheck new key}: a pair of keys to sign packs with. */
@Command(
        name = "key",
        description = "Makes a pair of keys to sign packs with: FILE, to be kept, and FILE.pub, to be shown.")
final class NewKeyCommand extends Writing implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "Where the private key goes; nothing is overwritten.")
    Path file = Path.of("pack.key");

    @Override
    public Integer call() {
        Checked<PublicKey> made = PackKey.create(file);
        if (!made.isPresent()) {
            return Inputs.refused(made.problems(), "no key was made", err());
        }
        PrintWriter out = out();
        out.println(PackKey.fingerprint(made.orThrow()));
        out.println("  " + file + "      signs; keep it to yourself, and a copy of it");
        out.println("  " + file + ".pub  is for everybody who is to trust it");
        out.flush();
        return Exit.CLEAN;
    }
}
