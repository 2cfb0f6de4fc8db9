package org.deskcheck.desk.store;

/** A store that cannot keep what it is given: how it is set, or that somebody else uses it. Tells what to do about it. */
public final class UnsafeStore extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnsafeStore(String why) {
        super(why);
    }
}
