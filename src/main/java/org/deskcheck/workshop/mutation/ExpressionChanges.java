package org.deskcheck.workshop.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deskcheck.pack.drl.DrlFile;
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
import org.deskcheck.pack.drl.Span;

/** What can be weakened in an expression that is true or false. */
final class ExpressionChanges implements Expression.Reader<List<Change>> {

    private static final Map<String, String> TURNED = Map.of("==", "!=", "!=", "==");
    private static final Map<String, String> EDGE = Map.of("<", "<=", "<=", "<", ">", ">=", ">=", ">");

    private final DrlFile file;

    ExpressionChanges(DrlFile file) {
        this.file = file;
    }

    List<Change> of(Expression expression) {
        return expression.read(this);
    }

    @Override
    public List<Change> binary(Binary binary) {
        return binary.connects() ? connected(binary) : compared(binary);
    }

    private List<Change> connected(Binary binary) {
        Expression left = binary.left();
        Expression right = binary.right();
        List<Change> changes = new ArrayList<>(of(left));
        boolean chained = left instanceof Binary before && before.operator().equals(binary.operator());
        if (!chained) {
            changes.add(dropped(
                    Operator.SIDE_OUT,
                    left.span(),
                    new Span(left.span().start(), right.span().start())));
        }
        changes.addAll(of(right));
        changes.add(dropped(
                Operator.SIDE_OUT,
                right.span(),
                new Span(left.span().end(), right.span().end())));
        if (chained) {
            Expression before = ((Binary) left).right();
            changes.add(dropped(
                    Operator.SIDE_OUT,
                    before.span(),
                    new Span(before.span().start(), right.span().start())));
        }
        return changes;
    }

    private List<Change> compared(Binary binary) {
        List<Change> changes = new ArrayList<>();
        String operator = binary.operator();
        Span between =
                new Span(binary.operatorSpan().start(), binary.right().span().start());
        if (TURNED.containsKey(operator)) {
            changes.add(operator(Operator.TURNED, binary, TURNED.getOrDefault(operator, "")));
        } else if (EDGE.containsKey(operator)) {
            if (number(binary.left()).or(() -> number(binary.right())).isEmpty()) {
                changes.add(operator(Operator.BOUND_MOVED, binary, EDGE.getOrDefault(operator, "")));
            }
        } else if (!binary.abbreviated()) {
            String turned = (binary.negated() ? "" : "not ") + operator;
            changes.add(replaced(
                    Operator.TURNED,
                    binary.span(),
                    new Span(binary.left().span().end(), between.end()),
                    " " + turned + " "));
        }
        number(binary.right()).ifPresent(literal -> changes.addAll(moved(binary, literal)));
        number(binary.left())
                .filter(literal -> !binary.abbreviated())
                .ifPresent(literal -> changes.addAll(moved(binary, literal)));
        if (operator.equals("==")) {
            Neighbours.of(binary.right()).stream()
                    .map(constant -> replaced(
                            Operator.NEIGHBOUR, binary.span(), binary.right().span(), constant))
                    .limit(1)
                    .forEach(changes::add);
        }
        return changes;
    }

    private Change operator(Operator operator, Binary binary, String other) {
        return replaced(operator, shown(binary), binary.operatorSpan(), other);
    }

    private static Span shown(Binary binary) {
        return binary.abbreviated()
                ? new Span(binary.operatorSpan().start(), binary.right().span().end())
                : binary.span();
    }

    private List<Change> moved(Binary binary, Literal literal) {
        return Steps.of(literal.written()).stream()
                .map(number -> replaced(Operator.BOUND_MOVED, shown(binary), literal.span(), number))
                .toList();
    }

    private static Optional<Literal> number(Expression expression) {
        if (expression instanceof Unary unary && unary.operator().equals("-")) {
            return number(unary.operand());
        }
        return expression instanceof Literal literal && literal.kind() == Literal.Kind.NUMBER
                ? Optional.of(literal)
                : Optional.empty();
    }

    @Override
    public List<Change> in(In in) {
        List<Change> changes = new ArrayList<>();
        List<Expression> choices = in.choices();
        Span before = in.operand().span().gap(choices.get(0).span());
        changes.add(replaced(Operator.TURNED, in.span(), before, in.negated() ? " in ( " : " not in ( "));
        for (int i = 0; i < choices.size() && choices.size() > 1; i++) {
            Span choice = choices.get(i).span();
            Span cut = i == 0
                    ? new Span(choice.start(), choices.get(1).span().start())
                    : new Span(choices.get(i - 1).span().end(), choice.end());
            changes.add(new Change(
                    Operator.CHOICE_OUT,
                    choice,
                    "dropped the choice “" + file.text(choice) + "” of “"
                            + file.text(in.operand().span()) + "”",
                    cut,
                    ""));
        }
        return changes;
    }

    @Override
    public List<Change> unary(Unary unary) {
        if (!unary.operator().equals("!")) {
            return List.of();
        }
        Span sign = new Span(unary.span().start(), unary.operand().span().start());
        List<Change> changes = new ArrayList<>();
        changes.add(replaced(Operator.TURNED, unary.span(), sign, ""));
        if (unary.operand() instanceof Parenthesised inner) {
            changes.addAll(of(inner));
        }
        return changes;
    }

    @Override
    public List<Change> parenthesised(Parenthesised parenthesised) {
        return of(parenthesised.inner());
    }

    @Override
    public List<Change> literal(Literal literal) {
        return List.of();
    }

    @Override
    public List<Change> name(Name name) {
        return turned(name);
    }

    @Override
    public List<Change> member(Member member) {
        return turned(member);
    }

    @Override
    public List<Change> call(Call call) {
        return turned(call);
    }

    @Override
    public List<Change> entry(Entry entry) {
        return turned(entry);
    }

    @Override
    public List<Change> narrowed(Narrowed narrowed) {
        return turned(narrowed);
    }

    private List<Change> turned(Expression flag) {
        Span before = new Span(flag.span().start(), flag.span().start());
        return List.of(replaced(Operator.TURNED, flag.span(), before, "!"));
    }

    private Change dropped(Operator operator, Span what, Span cut) {
        return Change.dropped(operator, file.text(what), what, cut);
    }

    /** What stands at a span, before and after something in it is replaced. */
    private Change replaced(Operator operator, Span shown, Span cut, String put) {
        String text = file.source().text();
        String after = text.substring(shown.start(), cut.start()) + put + text.substring(cut.end(), shown.end());
        return Change.replaced(operator, file.text(shown), after, shown, cut, put);
    }
}
