package org.deskcheck.compile.guard;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.deskcheck.compile.guard.Allowed.Section;
import org.deskcheck.compile.guard.Allowed.Use;
import org.objectweb.asm.ClassReader;

/**
 * Types as the compiler of rules is shown them: with the members that a rule may call and no others. What these name, and
 * what they inherit from, is there by name, with no members. All else is not there.
 */
final class Stubs {

    /** By name alone: what every Java compiler asks for, and what Drools imports into all that it writes. */
    private static final List<String> NAMED = List.of(
            "java/lang/Object",
            "java/lang/Class",
            "java/lang/Void",
            "java/lang/Byte",
            "java/lang/Short",
            "java/lang/Float",
            "java/lang/Throwable",
            "java/lang/Exception",
            "java/lang/Error",
            "java/lang/Record",
            "java/lang/StringBuilder",
            "java/lang/Cloneable",
            "java/lang/Override",
            "java/lang/Deprecated",
            "java/lang/SuppressWarnings",
            "java/lang/annotation/Retention",
            "java/lang/annotation/RetentionPolicy",
            "java/lang/invoke/MethodHandles",
            "java/lang/invoke/MethodHandles$Lookup",
            "java/lang/invoke/MethodHandle",
            "java/lang/invoke/MethodType",
            "java/lang/invoke/CallSite",
            "java/lang/invoke/StringConcatFactory",
            "java/lang/invoke/LambdaMetafactory",
            "java/io/Serializable",
            "java/util/Date");

    /** What the compiler itself looks up: how enums compare, and what it joins texts and makes functions with. */
    private static final Set<String> COMPILERS = Set.of(
            "java/lang/Enum.compareTo",
            "java/lang/annotation/RetentionPolicy.SOURCE",
            "java/lang/annotation/RetentionPolicy.CLASS",
            "java/lang/annotation/RetentionPolicy.RUNTIME",
            "java/lang/invoke/StringConcatFactory.makeConcatWithConstants",
            "java/lang/invoke/LambdaMetafactory.metafactory");

    private static final Stubs ALL = new Stubs();

    private final Allowed allowed = Allowed.listed();
    private final Set<String> engineMembers = new HashSet<>();
    private final Map<String, byte[]> classes = new HashMap<>();

    private Stubs() {
        for (String type : allowed.types()) {
            if (isEngine(type)) {
                engineMembers.addAll(allowed.members(type));
            }
        }
        Deque<String> waiting = new ArrayDeque<>(NAMED);
        waiting.addAll(allowed.types());
        waiting.addAll(FactMembers.all());
        while (!waiting.isEmpty()) {
            String type = waiting.remove();
            if (!classes.containsKey(type)) {
                byte[] original = original(type);
                if (original != null) {
                    StubWriter writer = new StubWriter(type, this::isKept);
                    new ClassReader(original).accept(writer, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
                    classes.put(type, writer.bytes());
                    waiting.addAll(writer.named());
                }
            }
        }
    }

    static Optional<byte[]> of(String type) {
        return Optional.ofNullable(ALL.classes.get(type));
    }

    /** Whether a type is there because a list has it, and not only because another type names it. */
    static boolean isListed(String type) {
        return NAMED.contains(type) || Allowed.listed().isSeen(type);
    }

    private boolean isKept(String type, String name, String descriptor) {
        String method = name + descriptor;
        return allowed.members(type).contains(method)
                || allowed.members(type).contains(name + " " + descriptor)
                // a call by the name of a class that inherits it
                || (isEngine(type) && engineMembers.contains(method))
                || isImplemented(type)
                || COMPILERS.contains(type + "." + name)
                || FactMembers.isMethod(type, name, descriptor)
                || FactMembers.isConstant(type, name, descriptor);
    }

    /** What the classes of rules implement, and the one function type that Drools writes a reference for. */
    private boolean isImplemented(String type) {
        return type.equals("java/util/function/Supplier")
                || Stream.of(Section.values()).anyMatch(section -> allowed.is(section, Use.IMPLEMENT, type));
    }

    private static boolean isEngine(String type) {
        return type.startsWith("org/drools/") || type.startsWith("org/kie/");
    }

    private static byte @org.jspecify.annotations.Nullable [] original(String type) {
        try (InputStream file = Stubs.class.getClassLoader().getResourceAsStream(type + ".class")) {
            return file == null ? null : file.readAllBytes();
        } catch (IOException failed) {
            throw new UncheckedIOException("reading " + type, failed);
        }
    }
}
