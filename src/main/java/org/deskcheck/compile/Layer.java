package org.deskcheck.compile;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** The layers of the guard, each of which stops by itself what would reach beyond judging; see docs/guard.md. */
enum Layer {
    /** Only what our own parser understands is reprinted for Drools. */
    SOURCE,
    /** Drools and its Java compiler see listed types and members alone, and define nothing. */
    VISIBILITY,
    /** Every class file that comes out is read before a class of it is loaded. */
    BYTECODE,
    /** What runs is counted, and stopped when it takes too much. */
    RUNNING;

    /** As it always is but in tests, which show that each layer holds alone. */
    static final Set<Layer> ALL = Collections.unmodifiableSet(EnumSet.allOf(Layer.class));
}
