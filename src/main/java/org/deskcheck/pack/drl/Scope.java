package org.deskcheck.pack.drl;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The names that are bound where an expression stands. */
final class Scope {

    private final Map<String, Shape> bound;

    Scope() {
        this.bound = new LinkedHashMap<>();
    }

    private Scope(Map<String, Shape> bound) {
        this.bound = new LinkedHashMap<>(bound);
    }

    /** A scope within this one: what is bound in it is not bound outside. */
    Scope within() {
        return new Scope(bound);
    }

    boolean bind(String name, Shape shape) {
        return bound.put(name, shape) == null;
    }

    Optional<Shape> shape(String name) {
        return Optional.ofNullable(bound.get(name));
    }

    Map<String, Shape> all() {
        return bound;
    }
}
