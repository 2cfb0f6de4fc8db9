package org.deskcheck.judge;

import org.drools.core.common.BaseNode;
import org.drools.core.common.ReteEvaluator;
import org.drools.core.common.TupleSets;
import org.drools.core.phreak.PhreakAccumulateNode;
import org.drools.core.phreak.PhreakExistsNode;
import org.drools.core.phreak.PhreakFromNode;
import org.drools.core.phreak.PhreakJoinNode;
import org.drools.core.phreak.PhreakNetworkNodeFactoryImpl;
import org.drools.core.phreak.PhreakNotNode;
import org.drools.core.reteoo.AccumulateNode;
import org.drools.core.reteoo.BetaMemory;
import org.drools.core.reteoo.ExistsNode;
import org.drools.core.reteoo.FromNode;
import org.drools.core.reteoo.JoinNode;
import org.drools.core.reteoo.LeftTupleSink;
import org.drools.core.reteoo.NotNode;
import org.jspecify.annotations.Nullable;

/**
 * The engine's nodes that make tuples, each paid for as it is made: between two firings nothing else would stop them. The
 * engine finds this class by META-INF/services; sessions that are not ours pay nothing.
 */
public final class CountedNodes extends PhreakNetworkNodeFactoryImpl {

    @Override
    public PhreakJoinNode createPhreakJoinNode(ReteEvaluator evaluator) {
        return new PhreakJoinNode(evaluator) {
            @Override
            public void doNode(
                    JoinNode node,
                    LeftTupleSink sink,
                    @SuppressWarnings("rawtypes") BetaMemory memory,
                    TupleSets left,
                    TupleSets staged,
                    TupleSets target) {
                Budget budget = entering(node);
                super.doNode(node, sink, memory, left, staged, CountedTuples.of(target, budget));
                leaving(budget);
            }
        };
    }

    @Override
    public PhreakFromNode createPhreakFromNode(ReteEvaluator evaluator) {
        return new PhreakFromNode(evaluator) {
            @Override
            public void doNode(
                    @SuppressWarnings("rawtypes") FromNode node,
                    FromNode.FromMemory memory,
                    LeftTupleSink sink,
                    TupleSets left,
                    TupleSets staged,
                    TupleSets target) {
                Budget budget = entering(node);
                super.doNode(node, memory, sink, left, staged, CountedTuples.of(target, budget));
                leaving(budget);
            }
        };
    }

    @Override
    public PhreakNotNode createPhreakNotNode(ReteEvaluator evaluator) {
        return new PhreakNotNode(evaluator) {
            @Override
            public void doNode(
                    NotNode node,
                    LeftTupleSink sink,
                    @SuppressWarnings("rawtypes") BetaMemory memory,
                    TupleSets left,
                    TupleSets staged,
                    TupleSets target) {
                Budget budget = entering(node);
                super.doNode(node, sink, memory, left, staged, CountedTuples.of(target, budget));
                leaving(budget);
            }
        };
    }

    @Override
    public PhreakExistsNode createPhreakExistsNode(ReteEvaluator evaluator) {
        return new PhreakExistsNode(evaluator) {
            @Override
            public void doNode(
                    ExistsNode node,
                    LeftTupleSink sink,
                    @SuppressWarnings("rawtypes") BetaMemory memory,
                    TupleSets left,
                    TupleSets staged,
                    TupleSets target) {
                Budget budget = entering(node);
                super.doNode(node, sink, memory, left, staged, CountedTuples.of(target, budget));
                leaving(budget);
            }
        };
    }

    /** What it gathers is paid for by {@link Gathering}. */
    @Override
    public PhreakAccumulateNode createPhreakAccumulateNode(ReteEvaluator evaluator) {
        return new PhreakAccumulateNode(evaluator) {
            @Override
            public void doNode(
                    AccumulateNode node,
                    LeftTupleSink sink,
                    AccumulateNode.AccumulateMemory memory,
                    TupleSets left,
                    TupleSets staged,
                    TupleSets target) {
                Budget budget = entering(node);
                super.doNode(node, sink, memory, left, staged, CountedTuples.of(target, budget));
                leaving(budget);
            }
        };
    }

    private static @Nullable Budget entering(BaseNode node) {
        Budget budget = Budget.current();
        if (budget != null) {
            budget.entering(node);
        }
        return budget;
    }

    private static void leaving(@Nullable Budget budget) {
        if (budget != null) {
            budget.leaving();
        }
    }
}
