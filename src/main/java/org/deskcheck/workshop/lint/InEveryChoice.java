package org.deskcheck.workshop.lint;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.deskcheck.pack.Level;
import org.deskcheck.pack.drl.Expression;
import org.deskcheck.pack.drl.Types;

/** A choice of all that there is. */
final class InEveryChoice implements Check.OfExpression {

    @Override
    public Level level() {
        return Level.WARNING;
    }

    @Override
    public void check(RuleView rule, Expression expression, Findings findings) {
        if (expression instanceof Expression.In in) {
            Set<Optional<String>> types =
                    in.choices().stream().map(Terms::enumeration).collect(Collectors.toSet());
            Set<String> named = in.choices().stream().map(Terms::text).collect(Collectors.toSet());
            int all = types.size() == 1
                    ? types.iterator()
                            .next()
                            .flatMap(Types::fact)
                            .filter(Class::isEnum)
                            .map(type -> type.getEnumConstants().length)
                            .orElse(0)
                    : 0;
            if (all > 0 && named.size() == all) {
                findings.at(
                        rule,
                        in.span(),
                        "`in` with every " + types.iterator().next().orElseThrow() + " that there is",
                        in.negated() ? "no fact meets it: name those that are not meant" : "take it out");
            }
        }
    }
}
