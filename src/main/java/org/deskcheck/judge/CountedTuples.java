package org.deskcheck.judge;

import org.drools.core.common.TupleSets;
import org.drools.core.reteoo.TupleImpl;
import org.jspecify.annotations.Nullable;

/** The tuples that a node makes; each that is added is paid for. */
final class CountedTuples implements TupleSets {

    private final TupleSets tuples;
    private final Budget budget;

    private CountedTuples(TupleSets tuples, Budget budget) {
        this.tuples = tuples;
        this.budget = budget;
    }

    static TupleSets of(TupleSets tuples, @Nullable Budget budget) {
        return budget == null ? tuples : new CountedTuples(tuples, budget);
    }

    @Override
    public boolean addInsert(TupleImpl tuple) {
        budget.charge(Budget.TUPLE);
        return tuples.addInsert(tuple);
    }

    @Override
    public boolean addUpdate(TupleImpl tuple) {
        budget.charge(Budget.TUPLE);
        return tuples.addUpdate(tuple);
    }

    @Override
    public boolean addDelete(TupleImpl tuple) {
        budget.charge(Budget.TUPLE);
        return tuples.addDelete(tuple);
    }

    @Override
    public boolean addNormalizedDelete(TupleImpl tuple) {
        budget.charge(Budget.TUPLE);
        return tuples.addNormalizedDelete(tuple);
    }

    @Override
    public TupleImpl getInsertFirst() {
        return tuples.getInsertFirst();
    }

    @Override
    public TupleImpl getDeleteFirst() {
        return tuples.getDeleteFirst();
    }

    @Override
    public TupleImpl getUpdateFirst() {
        return tuples.getUpdateFirst();
    }

    @Override
    public TupleImpl getNormalizedDeleteFirst() {
        return tuples.getNormalizedDeleteFirst();
    }

    @Override
    public int getInsertSize() {
        return tuples.getInsertSize();
    }

    @Override
    public void resetAll() {
        tuples.resetAll();
    }

    @Override
    public void clear() {
        tuples.clear();
    }

    @Override
    public void removeInsert(TupleImpl tuple) {
        tuples.removeInsert(tuple);
    }

    @Override
    public void removeDelete(TupleImpl tuple) {
        tuples.removeDelete(tuple);
    }

    @Override
    public void removeUpdate(TupleImpl tuple) {
        tuples.removeUpdate(tuple);
    }

    @Override
    public void addAll(TupleSets source) {
        tuples.addAll(source);
    }

    @Override
    public void addTo(TupleSets target) {
        tuples.addTo(target);
    }

    @Override
    public TupleSets takeAll() {
        return tuples.takeAll();
    }

    @Override
    public boolean isEmpty() {
        return tuples.isEmpty();
    }

    @Override
    public String toStringSizes() {
        return tuples.toStringSizes();
    }
}
