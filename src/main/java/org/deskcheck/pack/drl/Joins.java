package org.deskcheck.pack.drl;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.deskcheck.fact.Claim;
import org.deskcheck.pack.drl.Condition.Constraint;
import org.deskcheck.pack.drl.Condition.Origin;
import org.deskcheck.pack.drl.Condition.Pattern;
import org.deskcheck.pack.drl.Expression.Binary;
import org.deskcheck.pack.drl.Expression.Member;
import org.deskcheck.pack.drl.Expression.Name;

/**
 * How far a rule reaches: whether every fact that it asks for, also those that it asks to be absent, is joined by a claim
 * to the one that it begins with. Then what it finds of a claim depends on facts of that claim, of those beside it in
 * these facts, and so on, and on nothing else in the dossier. What is not seen to be so counts as if it were not.
 */
public final class Joins {

    private static final String CLAIM_ID = "claimId";

    private static final Set<String> OF_ONE = Set.of("==", "contains", "memberOf");

    private final DrlFile file;
    private final Map<String, Shape> shapes;
    private final Set<String> joined = new HashSet<>();
    private final Set<String> claimIds = new HashSet<>();

    private Joins(DrlFile file, DrlRule rule) {
        this.file = file;
        this.shapes = new HashMap<>(Meaning.bindings(file, rule));
    }

    /** Whether claims join all that a rule asks for. */
    public static boolean byClaims(DrlFile file, DrlRule rule) {
        Joins joins = new Joins(file, rule);
        List<Condition> conditions = rule.when().operands();
        return !conditions.isEmpty()
                && conditions.get(0) instanceof Pattern first
                && joins.begins(first)
                && conditions.stream().skip(1).allMatch(joins::joined);
    }

    private boolean begins(Pattern pattern) {
        boolean ofClaim = pattern.from().isEmpty()
                && Types.fact(pattern.type()).filter(Joins::namesClaim).isPresent();
        bind(pattern);
        return ofClaim;
    }

    private static boolean namesClaim(Class<?> fact) {
        return fact == Claim.class
                || (fact.isRecord() && Stream.of(fact.getRecordComponents()).anyMatch(Joins::namesClaim));
    }

    private static boolean namesClaim(RecordComponent part) {
        return part.getType() == Claim.class || part.getName().equals(CLAIM_ID);
    }

    private boolean joined(Condition condition) {
        if (condition instanceof Pattern pattern) {
            boolean joined = pattern.from().map(from -> from(from, pattern)).orElseGet(() -> byConstraint(pattern));
            bind(pattern);
            return joined;
        }
        Set<String> before = new HashSet<>(joined);
        boolean all = condition.parts().stream().allMatch(this::joined);
        if (!(condition instanceof Condition.All)) {
            joined.retainAll(before);
        }
        return all;
    }

    private boolean from(Origin from, Pattern pattern) {
        return from instanceof Origin.Value value
                ? begin(value.expression()).filter(joined::contains).isPresent()
                : from.parts().stream().allMatch(this::joined) || byConstraint(pattern);
    }

    private boolean byConstraint(Pattern pattern) {
        Optional<Shape> fact = Types.fact(pattern.type()).map(Shape::of);
        return fact.isPresent()
                && pattern.constraints().stream().anyMatch(constraint -> asks(constraint.expression(), fact.get()));
    }

    /** Whether it holds of facts alone that a claim joins: one part of a conjunction says so, or every alternative. */
    private boolean asks(Expression expression, Shape fact) {
        if (expression instanceof Expression.Parenthesised inner) {
            return asks(inner.inner(), fact);
        }
        if (!(expression instanceof Binary binary)) {
            return false;
        }
        return switch (binary.operator()) {
            case "&&" -> asks(binary.left(), fact) || asks(binary.right(), fact);
            case "||" -> asks(binary.left(), fact) && asks(binary.right(), fact);
            default -> joins(binary, fact);
        };
    }

    private boolean joins(Binary binary, Shape fact) {
        boolean one = OF_ONE.contains(binary.operator()) && !binary.negated() && !binary.abbreviated();
        return one
                && ((own(binary.left(), fact) && bound(binary.right()))
                        || (bound(binary.left()) && own(binary.right(), fact)));
    }

    /** A claim, or several, that the fact itself names. */
    private boolean own(Expression expression, Shape fact) {
        return begin(expression).filter(name -> !name.startsWith("$")).isPresent() && claims(expression, fact);
    }

    /** A claim, or several, that a fact before it names. */
    private boolean bound(Expression expression) {
        return begin(expression).filter(joined::contains).isPresent()
                && (claims(expression, Shape.UNKNOWN)
                        || (expression instanceof Name name && claimIds.contains(name.name())));
    }

    /** The name that a path begins with. */
    private static Optional<String> begin(Expression expression) {
        if (expression instanceof Name name) {
            return Optional.of(name.name());
        }
        return expression instanceof Member member ? begin(member.of()) : Optional.empty();
    }

    /** Whether it stands for a claim, by itself or by its id, or for several. */
    private boolean claims(Expression expression, Shape fact) {
        if (expression instanceof Name name && name.name().equals(CLAIM_ID)) {
            return true;
        }
        if (expression instanceof Member member) {
            if (member.name().equals(CLAIM_ID)) {
                return true;
            }
            if (member.name().equals("id")) {
                return shape(member.of(), fact).type() == Claim.class;
            }
        }
        boolean itsId = expression instanceof Name id && id.name().equals("id") && fact.type() == Claim.class;
        Shape shape = shape(expression, fact);
        return itsId
                || shape.type() == Claim.class
                || (shape.isCollection() && shape.element().type() == Claim.class);
    }

    private Shape shape(Expression expression, Shape fact) {
        Scope scope = new Scope();
        shapes.forEach(scope::bind);
        return new Typing(file.source(), scope, fact.known() ? Optional.of(fact) : Optional.empty(), new ArrayList<>())
                .of(expression);
    }

    private void bind(Pattern pattern) {
        Shape fact = Types.fact(pattern.type()).map(Shape::of).orElse(Shape.UNKNOWN);
        pattern.binding().ifPresent(binding -> {
            joined.add(binding.name());
            // what is bound within a condition is bound there alone
            shapes.putIfAbsent(binding.name(), fact);
        });
        for (Constraint constraint : pattern.constraints()) {
            constraint.binding().ifPresent(binding -> {
                joined.add(binding.name());
                if (fact.known() && claims(constraint.expression(), fact)) {
                    claimIds.add(binding.name());
                }
            });
        }
    }
}
