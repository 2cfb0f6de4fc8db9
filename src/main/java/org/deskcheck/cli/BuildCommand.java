package org.deskcheck.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.deskcheck.compile.PackCache;
import org.deskcheck.compile.RulePacks;
import org.deskcheck.pack.Bundle;
import org.deskcheck.pack.Pack;
import org.deskcheck.pack.PackKey;
import org.deskcheck.pack.PackSignature;
import org.deskcheck.problem.Checked;
import org.deskcheck.problem.Problem;
import org.deskcheck.problem.Quoted;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code deskcheck build}: a pack of rules as one file to give away. */
@Command(
        name = "build",
        description = "Makes one file of a pack of rules, the same bytes on every machine.",
        sortOptions = false)
final class BuildCommand extends Writing implements Callable<Integer> {

    @Parameters(paramLabel = "PATH", description = "A folder of rules with a pack.yaml.")
    Path path = Path.of(".");

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where the archive goes; else NAME-REVISION.deskpack in this folder.")
    @Nullable
    Path output;

    @Option(
            names = "--sign",
            paramLabel = "KEY",
            description = "A private key that signs it; its public half is beside it as KEY.pub.")
    @Nullable
    Path key;

    @Override
    public Integer call() throws IOException {
        Checked<Optional<PackSignature.Signing>> signing = signing();
        if (!signing.isPresent()) {
            return refused(signing.problems());
        }
        List<Problem> problems = Pack.read(path).problems();
        Checked<byte[]> archive = Pack.archive(path, signing.orThrow());
        if (!problems.isEmpty() || !archive.isPresent()) {
            return refused(problems.isEmpty() ? archive.problems() : RulePacks.within(path, problems));
        }
        // what is compiled is what stands in the archive, not what the folder may hold by now
        Pack pack = Pack.read(archive.orThrow());
        Checked<Bundle> bundle = PackCache.standard().compile(pack);
        if (!bundle.isPresent()) {
            return refused(RulePacks.within(path, bundle.problems()));
        }
        List<Problem> levels = pack.levelProblems(bundle.orThrow().rules());
        if (!levels.isEmpty()) {
            return refused(RulePacks.within(path, levels));
        }
        Path file = output == null
                ? Path.of(pack.manifest().name() + "-" + pack.manifest().revision() + ".deskpack")
                : output;
        try {
            Files.write(file, archive.orThrow());
        } catch (IOException e) {
            return refused(List.of(Problem.of(
                    Quoted.of(file.toString()) + " cannot be written", "look at its folder and its permissions")));
        }
        PackPage page = new PackPage(pack);
        out().println("built " + file);
        out().print(page.head());
        out().println("  rules     " + bundle.orThrow().rules().size() + " in "
                + pack.files().size() + (pack.files().size() == 1 ? " file" : " files"));
        out().flush();
        return Exit.CLEAN;
    }

    private int refused(List<Problem> problems) {
        return Inputs.refused(problems, "nothing was built", err());
    }

    private Checked<Optional<PackSignature.Signing>> signing() {
        if (key == null) {
            return Checked.of(Optional.empty());
        }
        Checked<PrivateKey> secret = PackKey.readPrivate(key);
        Checked<PublicKey> shown = PackKey.readPublic(key.resolveSibling(key.getFileName() + ".pub"));
        if (!secret.isPresent() || !shown.isPresent()) {
            return Checked.failed(secret.isPresent() ? shown.problems() : secret.problems());
        }
        Checked<PackSignature.Signing> pair = PackSignature.Signing.of(secret.orThrow(), shown.orThrow());
        return pair.isPresent() ? Checked.of(pair.value()) : Checked.failed(pair.problems());
    }
}
