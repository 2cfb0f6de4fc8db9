package org.deskcheck.compile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.deskcheck.compile.guard.Patterns;
import org.deskcheck.compile.guard.Weaving;
import org.deskcheck.pack.Bundle;
import org.deskcheck.pack.DeclaredRules;
import org.deskcheck.pack.Pack;
import org.deskcheck.pack.RuleFile;
import org.deskcheck.pack.RuleInfo;
import org.deskcheck.problem.Checked;
import org.deskcheck.problem.Problem;

/** Compiles a folder of rules; the build calls it for the house rules. */
public final class PackCompiler {

    /** The Java package of the house rules, whose classes stand on the class path. */
    private static final String HOUSE = "deskcheck.house";

    private PackCompiler() {}

    /** Compiles the house rules: {@code main} takes the folder of rules and the folder for class files. */
    public static void main(String... arguments) throws IOException {
        Path rules = Path.of(arguments[0]);
        Path output = Path.of(arguments[1]);
        Checked<Bundle> compiled = compile(Pack.read(rules), HOUSE, Layer.ALL);
        if (compiled.isPresent()) {
            Written.to(output, compiled.orThrow());
        } else {
            compiled.problems().forEach(problem -> System.err.println(shown(rules, problem)));
            throw new Refused(compiled.problems().size());
        }
    }

    /** A pack, compiled, or all its problems. */
    public static Checked<Bundle> compile(Pack pack) {
        return compile(pack, Layer.ALL);
    }

    /** As if the guard had these layers alone. */
    static Checked<Bundle> compile(Pack pack, Set<Layer> layers) {
        return compile(pack, root(pack), layers);
    }

    /** The Java package of a pack's classes; no two packs share one. */
    static String root(Pack pack) {
        return "deskcheck.pack.d" + pack.digest().substring(0, 16);
    }

    private static Checked<Bundle> compile(Pack pack, String root, Set<Layer> layers) {
        List<Problem> problems = new ArrayList<>(pack.problems());
        List<RuleInfo> rules = new ArrayList<>();
        List<RuleFile> sound = new ArrayList<>();
        for (RuleFile file : pack.files()) {
            Checked<List<RuleInfo>> declared = DeclaredRules.in(file);
            problems.addAll(declared.problems());
            declared.value().ifPresent(found -> {
                rules.addAll(found);
                sound.add(file);
            });
        }
        Build build = Build.of(sound, root, layers);
        problems.addAll(build.problems());
        Weaving woven = Weaving.of(build.classes());
        problems.addAll(Patterns.unusable(woven.patterns(), sound));
        rules.sort(Comparator.comparing(RuleInfo::rule));
        return problems.isEmpty()
                ? Checked.of(new Bundle(pack.digest(), rules, build.models(), woven.classes()))
                : Checked.failed(problems);
    }

    private static String shown(Path rules, Problem problem) {
        return problem.place().isPresent() ? rules + "/" + problem : problem.toString();
    }

    /** Ends the build; without a stack, because what is wrong is in the rules and has been said. */
    private static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Refused(int problems) {
            super("problems in the house rules: " + problems, null, false, false);
        }
    }
}
