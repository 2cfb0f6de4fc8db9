package org.deskcheck.workshop.trace;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** What values answer when a rule asks for a field or calls a method. Safe for threads. */
final class Members {

    private record Key(Class<?> type, String name, int arguments) {}

    private static final Map<Key, Optional<Method>> FIELDS = new ConcurrentHashMap<>();
    private static final Map<Key, Optional<Method>> METHODS = new ConcurrentHashMap<>();

    private Members() {}

    static boolean hasField(Object of, String name) {
        return field(of.getClass(), name).isPresent();
    }

    /** A field, or a property such as {@code size} of {@code size()} and {@code empty} of {@code isEmpty()}. */
    static Object field(Object of, String name) {
        return field(of.getClass(), name)
                .map(method -> call(method, of, List.of()))
                .orElseThrow(() -> new Absent(name));
    }

    static Object called(Object of, String name, List<Object> arguments) {
        return METHODS.computeIfAbsent(
                        new Key(of.getClass(), name, arguments.size()),
                        key -> method(key.type(), key.name(), key.arguments()))
                .map(method -> call(method, of, arguments))
                .orElseThrow(() -> new Absent(name));
    }

    private static Optional<Method> field(Class<?> type, String name) {
        return FIELDS.computeIfAbsent(new Key(type, name, 0), unused -> {
            String property = Character.toUpperCase(name.charAt(0)) + name.substring(1);
            return Stream.of(name, "is" + property, "get" + property)
                    .flatMap(each -> method(type, each, 0).stream())
                    .findFirst();
        });
    }

    /** Of a public type: the class of a list, say, is not, and its interface is. */
    private static Optional<Method> method(Class<?> type, String name, int arguments) {
        Deque<Class<?>> open = new ArrayDeque<>(List.of(type));
        while (!open.isEmpty()) {
            Class<?> each = open.pop();
            Optional<Method> found = Modifier.isPublic(each.getModifiers())
                    ? Stream.of(each.getDeclaredMethods())
                            .filter(method -> method.getName().equals(name)
                                    && method.getParameterCount() == arguments
                                    && Modifier.isPublic(method.getModifiers())
                                    && !Modifier.isStatic(method.getModifiers())
                                    && !method.isBridge())
                            .findFirst()
                    : Optional.empty();
            if (found.isPresent()) {
                return found;
            }
            Optional.ofNullable(each.getSuperclass()).ifPresent(open::add);
            open.addAll(List.of(each.getInterfaces()));
        }
        return Optional.empty();
    }

    private static Object call(Method method, Object of, List<Object> arguments) {
        Object[] given = new Object[arguments.size()];
        for (int i = 0; i < given.length; i++) {
            given[i] = Numbers.as(method.getParameterTypes()[i], arguments.get(i));
        }
        try {
            Object answer = method.invoke(of, given);
            return answer == null ? Nothing.NOTHING : answer;
        } catch (InvocationTargetException refused) {
            // an optional that is empty, a place that a list has not: what is asked is not there
            throw new Absent(method.getName());
        } catch (IllegalAccessException closed) {
            throw new IllegalStateException("asking " + method, closed);
        }
    }
}
