package org.deskcheck.desk.store;

/** Is told of each change within the step that writes it: what it writes is kept with the change, or neither is. */
@FunctionalInterface
public interface Outbox {

    /** By the writer's thread; must be quick. Where it throws, the step is not kept. */
    void changed(Transaction step, Change change);
}
