package org.deskcheck.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.deskcheck.problem.Checked;
import org.deskcheck.problem.Place;
import org.deskcheck.problem.Problem;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.drools.drl.parser.ParserError;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** What the rules of a file declare. Needs the DRL parser, which is there when rules are compiled, never when they run. */
public final class DeclaredRules {

    private DeclaredRules() {}

    /** In the order of the file. */
    public static Checked<List<RuleInfo>> in(RuleFile file) {
        List<Problem> problems = new ArrayList<>();
        List<RuleInfo> rules = new ArrayList<>();
        parse(file, problems).ifPresent(parsed -> {
            if (!parsed.getName().isEmpty()) {
                problems.add(at(file, 1, "a rule file has no package line", "take it out: the folder is the package"));
            }
            if (parsed.getRules().isEmpty()) {
                problems.add(at(file, 1, "no rule in this file", "write `rule \"" + file.id() + "\"`"));
            }
            parsed.getRules().forEach(rule -> rules.add(declared(file, rule, problems)));
        });
        return problems.isEmpty() ? Checked.of(rules) : Checked.failed(problems);
    }

    private static Optional<PackageDescr> parse(RuleFile file, List<Problem> problems) {
        // the level is pinned: another one reads strings otherwise
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        PackageDescr parsed;
        try {
            parsed = parser.parse(false, file.drl());
        } catch (DroolsParserException failed) {
            throw new IllegalStateException("parsing " + file.path(), failed);
        }
        parser.getErrors()
                .forEach(error -> problems.add(
                        error instanceof ParserError where
                                ? Problem.at(place(file, where.getRow(), where.getCol() + 1), "", where.getMessage())
                                : at(file, 1, error.getMessage(), "look at this file's syntax")));
        return parser.hasErrors() ? Optional.empty() : Optional.ofNullable(parsed);
    }

    private static RuleInfo declared(RuleFile file, RuleDescr rule, List<Problem> problems) {
        String id = rule.getName().split(" ", 2)[0];
        if (!id.equals(file.id()) || !rule.getName().substring(id.length()).matches("( \\([^()\"\\\\]+\\))?")) {
            problems.add(at(
                    file,
                    rule.getLine(),
                    "rule `" + rule.getName() + "` stands in the file of `" + file.id() + "`",
                    "name it `" + file.id() + "`, or `" + file.id() + " (variant)`"));
        }
        boolean finds = rule.getConsequence().toString().contains("findings.add");
        Metadata metadata = new Metadata(file, rule, finds, problems);
        return new RuleInfo(
                file.id(),
                rule.getName(),
                file.pass(),
                file.path(),
                rule.getLine(),
                rule.getConsequenceLine(),
                metadata.level(),
                metadata.kind(),
                metadata.message(),
                metadata.ask(),
                metadata.supports(),
                file.title(),
                file.why(),
                absent(rule.getLhs()));
    }

    /** The facts within each {@code not}, in their order, each once. */
    private static List<String> absent(BaseDescr description) {
        if (description instanceof NotDescr not) {
            return patterns(not).distinct().toList();
        }
        return description instanceof ConditionalElementDescr several
                ? several.getDescrs().stream()
                        .flatMap(each -> absent((BaseDescr) each).stream())
                        .distinct()
                        .toList()
                : List.of();
    }

    private static Stream<String> patterns(BaseDescr description) {
        if (description instanceof PatternDescr pattern) {
            return Stream.of(pattern.getObjectType());
        }
        return description instanceof ConditionalElementDescr several
                ? several.getDescrs().stream().flatMap(each -> patterns((BaseDescr) each))
                : Stream.empty();
    }

    private static Problem at(RuleFile file, int line, String text, String hint) {
        return Problem.at(place(file, line, 1), "", text, hint);
    }

    private static Place place(RuleFile file, int line, int column) {
        return Place.at(file.path(), Math.max(1, line), Math.max(1, column));
    }
}
