package org.deskcheck.judge;

import java.util.Collection;
import java.util.function.Supplier;
import org.drools.model.Argument;
import org.drools.model.DSL;
import org.drools.model.functions.Operator;
import org.drools.model.functions.accumulate.AccumulateFunction;
import org.jspecify.annotations.Nullable;

/**
 * Where compiled rules pay for what they do. The compiler weaves the calls in; a rule cannot name this class. Outside of a
 * verification nothing is counted.
 */
public final class Ticks {

    /** Units of an exception: it carries up to a thousand frames. No rule catches any; what does is made to outlive a stop. */
    private static final int CATCH = 50_000;

    /** Characters that are made for one unit. */
    private static final int CHARACTERS = 16;

    /** Something so long is looked at once, before the next one is made of it. */
    private static final int LARGE = 1 << 16;

    private Ticks() {}

    /** A method that begins, or a loop that goes round. */
    public static void tick() {
        Budget budget = Budget.current();
        if (budget != null) {
            budget.charge(1);
        }
    }

    /** A handler that begins; what it catches was costly to throw. */
    public static void caught() {
        Budget budget = Budget.current();
        if (budget != null) {
            budget.charge(CATCH);
        }
    }

    /** An array of so many elements is about to be made. */
    public static int length(int elements) {
        made(elements);
        return elements;
    }

    /** A text was made. */
    public static @Nullable String text(@Nullable String text) {
        if (text != null) {
            made(text.length() / CHARACTERS);
        }
        return text;
    }

    private static void made(int size) {
        Budget budget = Budget.current();
        if (budget != null && size > 0) {
            budget.charge(size);
            if (size > LARGE) {
                budget.lookNow();
            }
        }
    }

    /** {@link String#repeat}, paid for before it is done. */
    public static String repeat(String text, int times) {
        made((int) Math.min(Integer.MAX_VALUE, (long) text.length() * Math.max(0, times) / CHARACTERS));
        return text.repeat(times);
    }

    /** {@link Collection#contains}, which may walk the whole of it. */
    public static boolean contains(Collection<?> all, @Nullable Object one) {
        walked(all);
        return all.contains(one);
    }

    /** An operator of the rule language, some of which walk the collection that they are given. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    public static boolean eval(Operator operator, @Nullable Object left, Object... right) {
        walked(left);
        for (Object each : right) {
            walked(each);
        }
        return DSL.eval(operator, left, right);
    }

    /** An operator of the rule language by its name. */
    public static boolean eval(String operator, @Nullable Object left, Object... right) {
        Operator<?, ?> named = Operator.Register.getOperator(operator);
        return eval(operator.equals("matches") ? Matching.MatchesOperator.INSTANCE : named, left, right);
    }

    private static void walked(@Nullable Object all) {
        Budget budget = Budget.current();
        if (budget != null && all instanceof Collection<?> collection) {
            budget.charge(collection.size());
        }
    }

    /** A function over many facts, which pays for each. */
    public static AccumulateFunction accFunction(Class<?> function) {
        return accFunction(function, null);
    }

    /** A function over many facts, which pays for each. */
    public static AccumulateFunction accFunction(Class<?> function, @Nullable Argument<?> source) {
        return DSL.accFunction(() -> Gathering.of(DSL.accFunction(function).createFunctionObject()), source);
    }

    /** A function over many facts, which pays for each. */
    public static AccumulateFunction accFunction(Supplier<?> function) {
        return accFunction(function, null);
    }

    /** A function over many facts, which pays for each. */
    public static AccumulateFunction accFunction(Supplier<?> function, @Nullable Argument<?> source) {
        return DSL.accFunction(() -> Gathering.of(function.get()), source);
    }
}
