package org.deskcheck.compile.guard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.objectweb.asm.Type;

/** What a rule may ask of a fact: every public method of it that gives something, read from the classes themselves. */
final class FactMembers {

    private static final String FACTS = "org/deskcheck/fact/";

    /** A fact says where in the file its claim stands. */
    private static final String PLACE = "org/deskcheck/problem/Place";

    private FactMembers() {}

    /** Internal names of all facts and of what their fields hold. */
    static List<String> all() {
        try {
            return Stream.concat(EngineClasses.in(List.of(FACTS)).keySet().stream(), Stream.of(PLACE))
                    .filter(FactMembers::isFact)
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException("looking for the types of facts", failed);
        }
    }

    static boolean isFact(String type) {
        return ((type.startsWith(FACTS) && type.indexOf('/', FACTS.length()) < 0) || type.equals(PLACE))
                && load(type).isPresent();
    }

    static boolean isMethod(String owner, String name, String descriptor) {
        return load(owner).stream()
                .flatMap(type -> Stream.of(type.getMethods()))
                .anyMatch(method -> method.getName().equals(name)
                        && Type.getMethodDescriptor(method).equals(descriptor)
                        && isAsked(method));
    }

    /** Whether it is a constant of an enum among the facts. */
    static boolean isConstant(String owner, String name, String descriptor) {
        return descriptor.equals("L" + owner + ";")
                && load(owner).stream()
                        .flatMap(type -> Stream.of(type.getFields()))
                        .anyMatch(field -> field.getName().equals(name) && field.isEnumConstant());
    }

    private static boolean isAsked(Method method) {
        return !Modifier.isStatic(method.getModifiers())
                && method.getReturnType() != void.class
                && isFact(Type.getInternalName(method.getDeclaringClass()));
    }

    private static Optional<Class<?>> load(String type) {
        if (!type.startsWith(FACTS) && !type.equals(PLACE)) {
            return Optional.empty();
        }
        try {
            Class<?> found = Class.forName(type.replace('/', '.'), false, FactMembers.class.getClassLoader());
            return Modifier.isPublic(found.getModifiers()) ? Optional.of(found) : Optional.empty();
        } catch (ClassNotFoundException | LinkageError none) {
            return Optional.empty();
        }
    }
}
