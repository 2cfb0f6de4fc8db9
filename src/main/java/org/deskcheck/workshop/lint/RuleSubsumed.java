package org.deskcheck.workshop.lint;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.deskcheck.pack.Level;
import org.deskcheck.pack.drl.Condition;
import org.deskcheck.pack.drl.DrlRule;
import org.deskcheck.problem.Quoted;
import org.deskcheck.workshop.layout.Flat;

/** A rule that finds nothing that another of its file does not find. */
final class RuleSubsumed implements Check.OfFile {

    @Override
    public Level level() {
        return Level.WARNING;
    }

    @Override
    public void check(FileView file, Findings findings) {
        List<RuleView> rules =
                file.rules().stream().filter(rule -> rule.rule().finds()).toList();
        for (RuleView narrow : rules) {
            rules.stream()
                    .filter(wide -> covers(wide.rule(), narrow.rule()))
                    .findFirst()
                    .ifPresent(wide -> findings.at(
                            narrow,
                            narrow.rule().nameSpan(),
                            "whatever it finds " + Quoted.of(wide.rule().name()) + " finds too",
                            "let the wider one leave it alone, or take one out"));
        }
    }

    private static boolean covers(DrlRule wide, DrlRule narrow) {
        List<Condition> of = wide.when().operands();
        List<Condition> by = narrow.when().operands();
        boolean narrower = false;
        for (int i = 0; i < by.size(); i++) {
            boolean beyond = i >= of.size();
            if (!beyond && Flat.of(of.get(i)).equals(Flat.of(by.get(i)))) {
                continue;
            }
            narrower = true;
            if (!beyond
                    && !(of.get(i) instanceof Condition.Pattern one
                            && by.get(i) instanceof Condition.Pattern other
                            && within(one, other))) {
                return false;
            }
        }
        return narrower
                && of.size() <= by.size()
                && wide.then().arguments().size() <= narrow.then().arguments().size();
    }

    private static boolean within(Condition.Pattern wide, Condition.Pattern narrow) {
        return wide.type().equals(narrow.type())
                && wide.from().isEmpty()
                && narrow.from().isEmpty()
                && texts(narrow).containsAll(texts(wide));
    }

    private static Set<String> texts(Condition.Pattern pattern) {
        return RuleView.asked(pattern.constraints()).stream().map(Terms::text).collect(Collectors.toSet());
    }
}
