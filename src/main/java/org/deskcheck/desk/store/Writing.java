package org.deskcheck.desk.store;

/** A step that changes the store: all of it is kept, or where it throws, nothing. It must not wait for anything else. */
@FunctionalInterface
public interface Writing<T> {

    T in(Transaction transaction);
}
