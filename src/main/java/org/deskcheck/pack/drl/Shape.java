package org.deskcheck.pack.drl;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The type of something in a rule, with what it is a list, map or option of.
 *
 * @param type Object where nothing is known of it
 */
public record Shape(Class<?> type, List<Shape> of) {

    static final Shape UNKNOWN = of(Object.class);
    static final Shape TEXT = of(String.class);
    static final Shape BOOLEAN = of(Boolean.class);
    static final Shape NUMBER = of(Number.class);

    /** What {@code null} is. */
    static final Shape NOTHING = of(Void.class);

    static Shape of(Class<?> type) {
        return new Shape(boxed(type), List.of());
    }

    static Shape of(Type type) {
        if (type instanceof Class<?> plain) {
            return of(plain);
        }
        if (type instanceof ParameterizedType generic && generic.getRawType() instanceof Class<?> raw) {
            return new Shape(
                    raw,
                    Stream.of(generic.getActualTypeArguments()).map(Shape::of).toList());
        }
        return UNKNOWN;
    }

    static Shape listOf(Shape element) {
        return new Shape(List.class, List.of(element));
    }

    boolean known() {
        return type != Object.class;
    }

    public boolean isNumber() {
        return Number.class.isAssignableFrom(type);
    }

    public boolean isBoolean() {
        return type == Boolean.class;
    }

    public boolean isText() {
        return type == String.class;
    }

    public boolean isCollection() {
        return Collection.class.isAssignableFrom(type);
    }

    /** What a list, a set or an option holds; unknown for all else. */
    public Shape element() {
        return (isCollection() || type == Optional.class) && !of.isEmpty() ? of.get(0) : UNKNOWN;
    }

    /** What a map holds under a key; unknown for all else. */
    Shape value() {
        return Map.class.isAssignableFrom(type) && of.size() == 2 ? of.get(1) : UNKNOWN;
    }

    /** Whether a value of this shape may also be one of the other. */
    boolean meets(Shape other) {
        return !known()
                || !other.known()
                || equals(NOTHING)
                || other.equals(NOTHING)
                || (isNumber() && other.isNumber())
                || type.isAssignableFrom(other.type)
                || other.type.isAssignableFrom(type)
                || bothInterfaces(other);
    }

    private boolean bothInterfaces(Shape other) {
        return isCollection() && other.isCollection();
    }

    /** With its article: {@code a text}, {@code an optional Moment}. */
    String named() {
        String name = toString();
        return isBoolean() || !known() ? name : ("AEIOUaeiou".indexOf(name.charAt(0)) >= 0 ? "an " : "a ") + name;
    }

    /** As an author reads it: {@code Claim}, {@code list of Claim}, {@code text}. */
    @Override
    public String toString() {
        if (isText()) {
            return "text";
        }
        if (isBoolean()) {
            return "true or false";
        }
        if (isNumber()) {
            return "number";
        }
        if (isCollection()) {
            return "list of " + (of.isEmpty() ? "anything" : of.get(0));
        }
        if (type == Optional.class) {
            return "optional " + (of.isEmpty() ? "anything" : of.get(0));
        }
        return known() ? type.getSimpleName() : "anything";
    }

    private static Class<?> boxed(Class<?> type) {
        if (!type.isPrimitive()) {
            return type;
        }
        return type == boolean.class
                ? Boolean.class
                : type == void.class
                        ? Void.class
                        : type == long.class ? Long.class : type == int.class ? Integer.class : Number.class;
    }
}
