package org.deskcheck.judge;

import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.io.Serializable;
import org.kie.api.runtime.rule.AccumulateFunction;

/** A function over many facts that pays for each it is given, since the engine's node tells nobody of them. */
final class Gathering implements AccumulateFunction<Serializable> {

    private static final long serialVersionUID = 1L;

    private final transient AccumulateFunction<Serializable> function;

    private Gathering(AccumulateFunction<Serializable> function) {
        this.function = function;
    }

    @SuppressWarnings("unchecked")
    static Object of(Object function) {
        return new Gathering((AccumulateFunction<Serializable>) function);
    }

    private static void pay() {
        Budget budget = Budget.current();
        if (budget != null) {
            budget.charge(Budget.TUPLE);
        }
    }

    @Override
    public Serializable createContext() {
        return function.createContext();
    }

    @Override
    public void init(Serializable context) throws Exception {
        function.init(context);
    }

    @Override
    public Serializable initContext(Serializable context) {
        return function.initContext(context);
    }

    @Override
    public void accumulate(Serializable context, Object value) {
        pay();
        function.accumulate(context, value);
    }

    @Override
    public Object accumulateValue(Serializable context, Object value) {
        pay();
        return function.accumulateValue(context, value);
    }

    @Override
    public void reverse(Serializable context, Object value) throws Exception {
        pay();
        function.reverse(context, value);
    }

    @Override
    public boolean tryReverse(Serializable context, Object value) {
        pay();
        return function.tryReverse(context, value);
    }

    @Override
    public Object getResult(Serializable context) throws Exception {
        return function.getResult(context);
    }

    @Override
    public boolean supportsReverse() {
        return function.supportsReverse();
    }

    @Override
    public Class<?> getResultType() {
        return function.getResultType();
    }

    @Override
    public void writeExternal(ObjectOutput out) {
        throw new UnsupportedOperationException("compiled rules are not serialised");
    }

    @Override
    public void readExternal(ObjectInput in) {
        throw new UnsupportedOperationException("compiled rules are not serialised");
    }

    /** The engine shares a node between functions that are equal. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Gathering gathering && function.equals(gathering.function);
    }

    @Override
    public int hashCode() {
        return function.hashCode();
    }
}
