package org.deskcheck.compile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.deskcheck.compile.guard.Patterns;
import org.deskcheck.compile.guard.Weaving;
import org.deskcheck.compile.link.Linking;
import org.deskcheck.pack.Bundle;
import org.deskcheck.pack.DeclaredRules;
import org.deskcheck.pack.Pack;
import org.deskcheck.pack.RuleFile;
import org.deskcheck.pack.RuleInfo;
import org.deskcheck.problem.Checked;
import org.deskcheck.problem.Problem;
import org.deskcheck.read.Prepared;

/**
 * Compiles a folder of rules; the build calls it for the house rules, prepares
 * by it what every start reads, and links the program's own class files.
 */
public final class PackCompiler {

    /** The Java package of the house rules, whose classes stand on the class path. */
    private static final String HOUSE = "deskcheck.house";

    private PackCompiler() {}

    /** Compiles the house rules: {@code main} takes the folder of rules and the folder for class files. */
    public static void main(String... arguments) throws IOException {
        Path rules = Path.of(arguments[0]);
        Path output = Path.of(arguments[1]);
        Checked<Bundle> compiled = compile(Pack.read(rules), HOUSE, Compilation::of);
        if (compiled.isPresent()) {
            Written.to(output, compiled.orThrow());
            for (Map.Entry<String, byte[]> prepared : Prepared.files(output).entrySet()) {
                Written.to(output.resolve(prepared.getKey()), prepared.getValue());
            }
            Linking.in(output);
        } else {
            compiled.problems().forEach(problem -> System.err.println(shown(rules, problem)));
            throw new Refused(compiled.problems().size());
        }
    }

    /** A pack, compiled anew, or all its problems. */
    public static Checked<Bundle> compile(Pack pack) {
        return compile(pack, root(pack), Compilation::of);
    }

    /** The Java package of a pack's classes; no two packs share one. */
    static String root(Pack pack) {
        return "deskcheck.pack.d" + pack.digest().substring(0, 16);
    }

    /** What makes classes of rule files that our parser has read, under a Java package. */
    @FunctionalInterface
    interface Built {
        Build of(List<RuleFile> files, String root);
    }

    /** A pack whose classes come from Drools, or from where they were kept. */
    static Checked<Bundle> compile(Pack pack, String root, Built built) {
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
        Build build = built.of(sound, root);
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
