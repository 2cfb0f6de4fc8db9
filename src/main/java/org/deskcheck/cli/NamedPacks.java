package org.deskcheck.cli;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.deskcheck.compile.RulePacks;
import org.deskcheck.pack.Trust;
import org.deskcheck.problem.Checked;
import org.deskcheck.problem.Problem;
import org.deskcheck.problem.Quoted;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The packs of rules that a command is to use. */
class NamedPacks {

    @Option(
            names = "--rules",
            paramLabel = "PACK",
            description = "A pack of rules, a folder or an archive; may be given several times. It judges beside the "
                    + "house rules, unless its manifest says that it extends nothing.")
    List<String> rules = List.of();

    @Option(names = "--verbose", description = "Shows the compiler's own words beside what is wrong with a rule.")
    boolean verbose;

    @Mixin
    Trusting trusting = new Trusting();

    @Spec(Spec.Target.MIXEE)
    @Nullable
    CommandSpec command;

    private @Nullable Checked<Settings> settings;

    private @Nullable Checked<RulePacks> loaded;

    /** The packs that were asked for, those of the settings where none was; read and compiled once. */
    Checked<RulePacks> load() throws IOException {
        if (loaded == null) {
            loaded = loadAll();
        }
        return loaded;
    }

    private Checked<RulePacks> loadAll() throws IOException {
        Checked<Asked> asked = asked();
        if (!asked.isPresent()) {
            return Checked.failed(asked.problems());
        }
        try {
            Checked<RulePacks> packs =
                    RulePacks.load(asked.orThrow().paths(), asked.orThrow().trust());
            return packs.isPresent() || !verbose
                    ? packs
                    : Checked.failed(packs.problems().stream()
                            .map(Problem::showingOriginal)
                            .toList());
        } catch (InvalidPathException e) {
            return Checked.failed(
                    List.of(Problem.of(Quoted.of(e.getInput()) + " can be no path of a pack", "look at --rules")));
        }
    }

    /** Packs by their paths, none where the house rules judge alone, and whose are accepted. */
    record Asked(List<String> paths, Trust trust) {}

    /** What was asked for, by options or settings, before any of it is read. */
    final Checked<Asked> asked() {
        Checked<Settings> said = settings();
        if (!said.isPresent()) {
            return Checked.failed(said.problems());
        }
        Checked<Trust> trust = trusting.trust(said.orThrow());
        if (!trust.isPresent()) {
            return Checked.failed(trust.problems());
        }
        List<String> paths = rules.isEmpty()
                ? said.orThrow().rules().stream().map(Path::toString).toList()
                : rules;
        return Checked.of(new Asked(paths, trust.orThrow()));
    }

    /** For a command that picocli does not call: the settings of this run. */
    final void settle(Checked<Settings> said) {
        settings = said;
    }

    /** The settings of this run, read once. */
    Checked<Settings> settings() {
        if (settings == null) {
            settings = Main.settings(Objects.requireNonNull(command));
        }
        return settings;
    }
}
