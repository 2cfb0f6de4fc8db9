package org.deskcheck.pack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.deskcheck.pack.drl.Condition;
import org.deskcheck.pack.drl.DrlFile;
import org.deskcheck.pack.drl.DrlRule;
import org.deskcheck.pack.drl.Joins;
import org.deskcheck.pack.drl.Meaning;
import org.deskcheck.pack.drl.Span;
import org.deskcheck.problem.Checked;
import org.deskcheck.problem.Problem;
import org.deskcheck.problem.Quoted;

/** What the rules of a file declare. */
public final class DeclaredRules {

    /** Names end up in code that the compiler generates, so that they are of plain characters. */
    private static final Pattern VARIANT = Pattern.compile(" \\([\\p{L}\\p{N}][\\p{L}\\p{N} ,.’'-]{0,99}\\)");

    private DeclaredRules() {}

    /** In the order of the file; or every problem with its words, its names and its metadata. */
    public static Checked<List<RuleInfo>> in(RuleFile file) {
        Checked<DrlFile> parsed = DrlFile.parse(file.path(), file.drl());
        return parsed.value().map(drl -> in(file, drl)).orElseGet(() -> Checked.failed(parsed.problems()));
    }

    private static Checked<List<RuleInfo>> in(RuleFile file, DrlFile drl) {
        List<Problem> problems = new ArrayList<>(Meaning.problems(drl, file.pass()));
        List<RuleInfo> rules = new ArrayList<>();
        if (drl.rules().isEmpty()) {
            problems.add(
                    drl.source().problem(new Span(0, 0), "no rule in this file", "write `rule \"" + file.id() + "\"`"));
        }
        Set<String> names = new HashSet<>();
        for (DrlRule rule : drl.rules()) {
            name(file, drl, rule, names, problems);
            rules.add(declared(file, drl, rule, problems));
            Placeholders.check(drl, rule, problems);
        }
        return problems.isEmpty() ? Checked.of(rules) : Checked.failed(problems);
    }

    private static void name(RuleFile file, DrlFile drl, DrlRule rule, Set<String> names, List<Problem> problems) {
        String id = rule.name().split(" ", 2)[0];
        String variant = rule.name().substring(id.length());
        if (!id.equals(file.id())
                || !(variant.isEmpty() || VARIANT.matcher(variant).matches())) {
            problems.add(drl.source()
                    .problem(
                            rule.nameSpan(),
                            "rule " + Quoted.of(rule.name()) + " stands in the file of `" + file.id() + "`",
                            "name it `" + file.id() + "`, or `" + file.id() + " (variant)`"));
        } else if (!names.add(rule.name())) {
            problems.add(drl.source()
                    .problem(
                            rule.nameSpan(),
                            "a second rule " + Quoted.of(rule.name()),
                            "name it `" + file.id() + " (variant)`"));
        }
    }

    private static RuleInfo declared(RuleFile file, DrlFile drl, DrlRule rule, List<Problem> problems) {
        Metadata metadata = new Metadata(drl.source(), rule, problems);
        return new RuleInfo(
                file.id(),
                rule.name(),
                file.pass(),
                file.path(),
                drl.source().line(rule.span().start()),
                drl.source().line(rule.thenSpan().start()),
                metadata.level(),
                metadata.kind(),
                metadata.message(),
                metadata.ask(),
                metadata.supports(),
                file.title(),
                file.why(),
                absent(rule),
                Joins.byClaims(drl, rule));
    }

    /** The facts within each {@code not}, in their order, each once; what comes out of a list is none of them. */
    private static List<String> absent(DrlRule rule) {
        return rule.when()
                .all()
                .filter(Condition.Not.class::isInstance)
                .flatMap(Condition::all)
                .flatMap(condition -> condition instanceof Condition.Pattern pattern
                                && pattern.from().isEmpty()
                        ? Stream.of(pattern.type())
                        : Stream.empty())
                .distinct()
                .toList();
    }
}
