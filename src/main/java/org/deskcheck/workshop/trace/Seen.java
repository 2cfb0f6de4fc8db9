package org.deskcheck.workshop.trace;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.deskcheck.pack.drl.Expression;
import org.deskcheck.pack.drl.Expression.Binary;
import org.deskcheck.pack.drl.Expression.Call;
import org.deskcheck.pack.drl.Expression.Entry;
import org.deskcheck.pack.drl.Expression.In;
import org.deskcheck.pack.drl.Expression.Literal;
import org.deskcheck.pack.drl.Expression.Member;
import org.deskcheck.pack.drl.Expression.Name;
import org.deskcheck.pack.drl.Expression.Narrowed;
import org.deskcheck.pack.drl.Expression.Parenthesised;
import org.deskcheck.pack.drl.Expression.Unary;
import org.deskcheck.pack.drl.Types;
import org.deskcheck.workshop.layout.Flat;

/** The values that a condition compares, each with what asks for it: what was found against what is asked. */
record Seen(Values values, Set<Expression> shown) implements Expression.Reader<Boolean> {

    /** In words: {@code claim.bound} is EXACT, {@code $other.id} is “4”. */
    static String in(Expression condition, Row row, Optional<Object> fact) {
        Seen seen = new Seen(new Values(row, fact), new LinkedHashSet<>());
        condition.read(seen);
        return seen.shown.stream()
                .map(each -> "`" + Flat.of(each) + "` is "
                        + seen.values.ask(each).map(FactLine::value).orElse("not there"))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private boolean shows(Expression expression) {
        return shown.add(expression);
    }

    @Override
    public Boolean literal(Literal literal) {
        return false;
    }

    @Override
    public Boolean name(Name name) {
        return shows(name);
    }

    @Override
    public Boolean member(Member member) {
        boolean constant = member.of() instanceof Name type
                && Types.fact(type.name()).isPresent()
                && values.ask(type).isEmpty();
        return !constant && shows(member);
    }

    @Override
    public Boolean call(Call call) {
        return shows(call);
    }

    @Override
    public Boolean entry(Entry entry) {
        return shows(entry);
    }

    @Override
    public Boolean narrowed(Narrowed narrowed) {
        return shows(narrowed.of());
    }

    @Override
    public Boolean unary(Unary unary) {
        return unary.operand().read(this);
    }

    @Override
    public Boolean binary(Binary binary) {
        boolean left = binary.left().read(this);
        return (!binary.operator().equals("instanceof") && binary.right().read(this)) || left;
    }

    @Override
    public Boolean in(In in) {
        boolean any = in.operand().read(this);
        for (Expression choice : in.choices()) {
            any |= choice.read(this);
        }
        return any;
    }

    @Override
    public Boolean parenthesised(Parenthesised parenthesised) {
        return parenthesised.inner().read(this);
    }
}
