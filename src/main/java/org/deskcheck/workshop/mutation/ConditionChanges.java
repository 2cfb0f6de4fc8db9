package org.deskcheck.workshop.mutation;

import java.util.ArrayList;
import java.util.List;
import org.deskcheck.pack.drl.Condition;
import org.deskcheck.pack.drl.Condition.Accumulate;
import org.deskcheck.pack.drl.Condition.All;
import org.deskcheck.pack.drl.Condition.Any;
import org.deskcheck.pack.drl.Condition.Constraint;
import org.deskcheck.pack.drl.Condition.Exists;
import org.deskcheck.pack.drl.Condition.Not;
import org.deskcheck.pack.drl.Condition.Pattern;
import org.deskcheck.pack.drl.DrlFile;
import org.deskcheck.pack.drl.DrlRule;
import org.deskcheck.pack.drl.Expression;
import org.deskcheck.pack.drl.Span;

/** What can be weakened between {@code when} and {@code then}. */
final class ConditionChanges {

    private final DrlFile file;
    private final ExpressionChanges expressions;
    private final List<Change> changes = new ArrayList<>();

    private ConditionChanges(DrlFile file) {
        this.file = file;
        this.expressions = new ExpressionChanges(file);
    }

    static List<Change> of(DrlFile file, DrlRule rule) {
        ConditionChanges conditions = new ConditionChanges(file);
        rule.when().operands().forEach(operand -> conditions.out(Operator.CONDITION_OUT, operand));
        rule.when().all().forEach(conditions::within);
        return conditions.changes;
    }

    private void within(Condition condition) {
        if (condition instanceof Pattern pattern) {
            constraints(pattern.constraints());
        } else if (condition instanceof Not not) {
            turned(not.span(), not.operand().span(), "exists ");
            parts(not.operand());
        } else if (condition instanceof Exists exists) {
            turned(exists.span(), exists.operand().span(), "not ");
            parts(exists.operand());
        } else if (condition instanceof Any any) {
            operands(Operator.SIDE_OUT, any.operands());
        } else if (condition instanceof Accumulate accumulate) {
            constraints(accumulate.constraints());
        }
    }

    private void parts(Condition operand) {
        if (operand instanceof All all) {
            operands(Operator.CONDITION_OUT, all.operands());
        }
    }

    private void out(Operator operator, Condition condition) {
        changes.add(Change.dropped(operator, file.text(condition.span()), condition.span(), condition.span()));
    }

    /** With the {@code and}, {@code or} or comma between them. */
    private void operands(Operator operator, List<Condition> operands) {
        for (int i = 0; i < operands.size() && operands.size() > 1; i++) {
            Span operand = operands.get(i).span();
            Span cut = i == 0
                    ? new Span(operand.start(), operands.get(1).span().start())
                    : new Span(operands.get(i - 1).span().end(), operand.end());
            changes.add(Change.dropped(operator, file.text(operand), operand, cut));
        }
    }

    private void turned(Span whole, Span operand, String word) {
        Span sign = new Span(whole.start(), operand.start());
        changes.add(Change.replaced(Operator.TURNED, file.text(whole), word + file.text(operand), whole, sign, word));
    }

    private void constraints(List<Constraint> constraints) {
        for (int i = 0; i < constraints.size(); i++) {
            Constraint constraint = constraints.get(i);
            if (constraint.binding().isEmpty()) {
                changes.add(Change.dropped(
                        Operator.CONSTRAINT_OUT, file.text(constraint.span()), constraint.span(), cut(constraints, i)));
                changes.addAll(expressions.of(constraint.expression()));
            } else if (asks(constraint.expression())) {
                changes.addAll(expressions.of(constraint.expression()));
            }
        }
    }

    /** Behind a binding, a comparison is asked; a field is only named. */
    private static boolean asks(Expression expression) {
        return expression instanceof Expression.In
                || (expression instanceof Expression.Binary binary
                        && !List.of("+", "-", "*", "/", "%").contains(binary.operator()));
    }

    private static Span cut(List<Constraint> constraints, int index) {
        Span constraint = constraints.get(index).span();
        if (index > 0) {
            return new Span(constraints.get(index - 1).span().end(), constraint.end());
        }
        return constraints.size() == 1
                ? constraint
                : new Span(constraint.start(), constraints.get(1).span().start());
    }
}
