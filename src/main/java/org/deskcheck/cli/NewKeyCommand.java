package org.deskcheck.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.concurrent.Callable;
import org.deskcheck.pack.PackKey;
import org.deskcheck.problem.Checked;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code deskcheck new key}: a pair of keys to sign packs with. */
@Command(
        name = "key",
        description = "Makes a pair of keys to sign packs with: FILE, to be kept, and FILE.pub, to be shown.")
final class NewKeyCommand implements Callable<Integer> {

    @Spec
    @Nullable
    CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "Where the private key goes; nothing is overwritten.")
    Path file = Path.of("pack.key");

    @Override
    public Integer call() {
        if (spec == null) {
            throw new IllegalStateException("picocli gives a command its specification before it calls it");
        }
        Checked<PublicKey> made = PackKey.create(file);
        if (!made.isPresent()) {
            return Inputs.refused(
                    made.problems(), "no key was made", spec.commandLine().getErr());
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println(PackKey.fingerprint(made.orThrow()));
        out.println("  " + file + "      signs; keep it to yourself, and a copy of it");
        out.println("  " + file + ".pub  is for everybody who is to trust it");
        out.flush();
        return Exit.CLEAN;
    }
}
