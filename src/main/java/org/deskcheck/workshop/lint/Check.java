package org.deskcheck.workshop.lint;

import java.util.Locale;
import org.deskcheck.pack.Level;
import org.deskcheck.pack.drl.Condition;
import org.deskcheck.pack.drl.Expression;

/** One thing that lint looks for. Its texts and examples are on the page of its name, among the resources. */
interface Check {

    /** How much what it finds weighs. */
    Level level();

    void check(PackView pack, Findings findings);

    /** Its class's name with hyphens: {@code CrossProduct} is {@code cross-product}. */
    default String id() {
        return getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }

    /** One that looks at each file and its page alone. */
    interface OfFile extends Check {

        void check(FileView file, Findings findings);

        @Override
        default void check(PackView pack, Findings findings) {
            pack.files().forEach(file -> check(file, findings));
        }
    }

    /** One that looks at each page that has the examples of findings. */
    interface OfPage extends OfFile {

        void page(FileView file, Findings findings);

        @Override
        default void check(FileView file, Findings findings) {
            if (file.drl().isPresent()) {
                page(file, findings);
            }
        }
    }

    /** One that looks at each rule alone. */
    interface OfRule extends Check {

        void check(RuleView rule, Findings findings);

        @Override
        default void check(PackView pack, Findings findings) {
            pack.rules().forEach(rule -> check(rule, findings));
        }
    }

    /** One that looks at each pattern of facts alone. */
    interface OfPattern extends OfRule {

        void check(RuleView rule, Condition.Pattern pattern, Findings findings);

        @Override
        default void check(RuleView rule, Findings findings) {
            rule.patterns().forEach(pattern -> check(rule, pattern, findings));
        }
    }

    /** One that looks at each expression alone, and at all that it is made of. */
    interface OfExpression extends OfRule {

        void check(RuleView rule, Expression expression, Findings findings);

        @Override
        default void check(RuleView rule, Findings findings) {
            rule.expressions().forEach(expression -> check(rule, expression, findings));
        }
    }
}
