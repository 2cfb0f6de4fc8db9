package org.deskcheck.compile.guard;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * What a class made of rules declares.
 *
 * @param methods name and descriptor of each
 */
record OwnClass(String name, String superName, List<String> interfaces, Set<String> methods) {

    static OwnClass read(byte[] bytes) {
        Reader reader = new Reader();
        ClassReader file = new ClassReader(bytes);
        file.accept(reader, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return new OwnClass(
                file.getClassName(), file.getSuperName(), List.of(file.getInterfaces()), Set.copyOf(reader.methods));
    }

    private static final class Reader extends ClassVisitor {

        private final Set<String> methods = new HashSet<>();

        Reader() {
            super(Opcodes.ASM9);
        }

        @Override
        public @Nullable MethodVisitor visitMethod(
                int access,
                String name,
                String descriptor,
                @Nullable String signature,
                String @Nullable [] exceptions) {
            methods.add(name + descriptor);
            return null;
        }
    }
}
