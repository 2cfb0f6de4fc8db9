package org.deskcheck.compile.guard;

import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Class files of rules with what bounds them woven in: each method and each turn of a loop pays a tick, what can grow pays
 * by its size, and regular expressions run on a matcher that cannot blow up. The same classes give the same bytes.
 *
 * @param classes by class name
 * @param patterns the regular expressions that stand in them as literals
 */
public record Weaving(Map<String, byte[]> classes, SortedSet<String> patterns) {

    public Weaving {
        classes = Map.copyOf(classes);
    }

    /**
     * Weaves classes.
     *
     * @throws IllegalArgumentException when one has code that no compiler of rules writes
     */
    public static Weaving of(Map<String, byte[]> classes) {
        Map<String, byte[]> woven = new TreeMap<>();
        SortedSet<String> patterns = new TreeSet<>();
        classes.forEach((name, bytes) -> woven.put(name, woven(bytes, patterns)));
        return new Weaving(woven, patterns);
    }

    private static byte[] woven(byte[] bytes, SortedSet<String> patterns) {
        ClassWriter writer = new ClassWriter(0);
        new ClassReader(bytes).accept(new Woven(writer, patterns), 0);
        return writer.toByteArray();
    }

    private static final class Woven extends ClassVisitor {

        private final SortedSet<String> patterns;

        Woven(ClassVisitor writer, SortedSet<String> patterns) {
            super(Opcodes.ASM9, writer);
            this.patterns = patterns;
        }

        @Override
        public @Nullable FieldVisitor visitField(
                int access, String name, String descriptor, @Nullable String signature, @Nullable Object value) {
            return super.visitField(access, name, Replaced.in(descriptor), null, value);
        }

        @Override
        public MethodVisitor visitMethod(
                int access,
                String name,
                String descriptor,
                @Nullable String signature,
                String @Nullable [] exceptions) {
            MethodVisitor method = super.visitMethod(access, name, Replaced.in(descriptor), signature, exceptions);
            boolean hasCode = (access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE)) == 0;
            return hasCode ? new Replaced(new Ticking(method), patterns) : method;
        }
    }
}
