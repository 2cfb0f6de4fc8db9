package org.deskcheck.workshop.lint;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.deskcheck.pack.DeclaredRules;
import org.deskcheck.pack.Pack;
import org.deskcheck.pack.RuleFile;
import org.deskcheck.pack.drl.DrlFile;
import org.deskcheck.problem.Checked;
import org.deskcheck.problem.Problem;
import org.deskcheck.workshop.example.RulePage;

/** Looks a pack over for what is no fault of language and still no good rule. Safe for threads. */
public final class Lint {

    private static final Map<String, Check> ALL = all();

    private Lint() {}

    /** The ids of all checks, sorted. */
    public static Set<String> ids() {
        return ALL.keySet();
    }

    /** The texts of a check; empty where there is none of that id. */
    public static Optional<CheckPage> page(String id) {
        return Optional.ofNullable(ALL.get(id)).map(CheckPage::of);
    }

    /**
     * Runs checks over a pack.
     *
     * @param folder of the pack, as it is shown
     * @param checks ids, of those that there are; all where it is empty
     * @param shown whether what stands in the files of a rule is to be told
     */
    public static Linted run(Pack pack, Path folder, Set<String> checks, Predicate<String> shown) {
        List<Problem> problems = new ArrayList<>(
                pack.problems().stream().filter(problem -> of(problem, shown)).toList());
        List<FileView> files = new ArrayList<>();
        for (RuleFile file : pack.files()) {
            RuleFile named = new RuleFile(file.id(), folder.resolve(file.path()).toString(), file.drl(), file.page());
            Checked<DrlFile> parsed = DrlFile.parse(named.path(), named.drl());
            if (shown.test(file.id())) {
                problems.addAll(DeclaredRules.in(named).problems());
            }
            files.add(new FileView(named, parsed.value(), RulePage.of(named, folder)));
        }
        PackView view = new PackView(List.copyOf(files));
        Set<String> ran = checks.isEmpty() ? ALL.keySet() : checks;
        List<Finding> told = new ArrayList<>();
        for (Check check : ALL.values()) {
            if (ran.contains(check.id())) {
                check.check(view, new Findings(check.id(), check.level(), told));
            }
        }
        List<Finding> left = new Ignores(view).applied(told, ran, ALL.keySet());
        return new Linted(
                folder,
                files.stream().map(FileView::id).filter(shown).toList(),
                left.stream()
                        .filter(finding -> shown.test(finding.rule()) && !drawn(finding))
                        .sorted()
                        .distinct()
                        .toList(),
                problems,
                List.copyOf(ran));
    }

    /** Whether a problem of the pack's files is one of the files that are looked at, or of the pack itself. */
    private static boolean of(Problem problem, Predicate<String> shown) {
        return problem.place()
                .map(place -> place.file().replaceFirst("\\.[a-z]+$", ""))
                .filter(RuleFile::isId)
                .map(shown::test)
                .orElse(true);
    }

    /** What stands in a rule that was made of a table is no author's. */
    private static boolean drawn(Finding finding) {
        return finding.place().file().endsWith(".csv");
    }

    private static Map<String, Check> all() {
        Map<String, Check> all = new TreeMap<>();
        Checks.ALL.forEach(check -> all.put(check.id(), check));
        return java.util.Collections.unmodifiableMap(all);
    }
}
