package org.deskcheck.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.deskcheck.compile.RulePacks;
import org.deskcheck.pack.DeclaredRules;
import org.deskcheck.pack.Pack;
import org.deskcheck.pack.RuleFile;
import org.deskcheck.pack.RuleInfo;
import org.deskcheck.pack.Trust;
import org.deskcheck.problem.Checked;
import org.deskcheck.problem.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code deskcheck inspect}: what a pack is, before it is used. */
@Command(
        name = "inspect",
        description =
                "Shows a pack of rules: its name, its digest, who signed it, its rules. Exit code 2 where it is not "
                        + "whole, or not trusted.",
        sortOptions = false)
final class InspectCommand extends Writing implements Callable<Integer> {

    @Parameters(paramLabel = "PATH", description = "A folder of rules, or an archive that deskcheck build made.")
    Path path = Path.of(".");

    @Option(names = "--drl", description = "Shows the DRL instead, that of tables too.")
    boolean drl;

    @Mixin
    Trusting trusting = new Trusting();

    @Override
    public Integer call() throws IOException {
        Checked<Settings> settings = Main.settings(spec());
        if (!settings.isPresent()) {
            return Inputs.refused(settings.problems(), "nothing was inspected", err());
        }
        Checked<Trust> trust = trusting.trust(settings.orThrow());
        Pack pack = Pack.read(path);
        List<Problem> problems = new ArrayList<>(trust.problems());
        trust.value().ifPresent(given -> problems.addAll(given.problems(pack)));
        problems.addAll(pack.problems());
        List<RuleInfo> rules = new ArrayList<>();
        for (RuleFile file : pack.files()) {
            Checked<List<RuleInfo>> declared = DeclaredRules.in(file);
            problems.addAll(declared.problems());
            declared.value().ifPresent(rules::addAll);
        }
        problems.addAll(pack.levelProblems(rules));
        PackPage page = new PackPage(pack);
        if (!problems.isEmpty()) {
            return Inputs.refused(RulePacks.within(path, problems), "the pack is not fit to judge by", err());
        }
        out().print(drl ? page.drl() : page.head() + page.rules(rules));
        out().flush();
        return Exit.CLEAN;
    }
}
