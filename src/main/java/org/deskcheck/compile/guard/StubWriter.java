package org.deskcheck.compile.guard;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.signature.SignatureReader;
import org.objectweb.asm.signature.SignatureVisitor;

/** Copies a class with some of its members and no code, and notes the types that these name. */
final class StubWriter extends ClassVisitor {

    /** Which members stay. */
    @FunctionalInterface
    interface Kept {
        boolean test(String type, String name, String descriptor);
    }

    private static final String RETENTION = "Ljava/lang/annotation/Retention;";

    private final String type;
    private final Kept kept;
    private final ClassWriter written;
    private final Set<String> named = new HashSet<>();

    StubWriter(String type, Kept kept) {
        this(type, kept, new ClassWriter(0));
    }

    private StubWriter(String type, Kept kept, ClassWriter written) {
        super(Opcodes.ASM9);
        this.type = type;
        this.kept = kept;
        this.written = written;
    }

    byte[] bytes() {
        return written.toByteArray();
    }

    Set<String> named() {
        return named;
    }

    @Override
    public void visit(
            int version,
            int access,
            String name,
            @Nullable String signature,
            @Nullable String superName,
            String @Nullable [] interfaces) {
        written.visit(version, access, name, signature, superName, interfaces);
        note(signature);
        if (superName != null) {
            named.add(superName);
        }
        for (String each : interfaces == null ? new String[0] : interfaces) {
            named.add(each);
        }
    }

    @Override
    public void visitInnerClass(String name, @Nullable String outer, @Nullable String simple, int access) {
        if (name.equals(type)) {
            written.visitInnerClass(name, outer, simple, access);
            if (outer != null) {
                named.add(outer);
            }
        } else if (type.equals(outer) && Stubs.isListed(name)) {
            written.visitInnerClass(name, outer, simple, access);
        }
    }

    @Override
    public @Nullable FieldVisitor visitField(
            int access, String name, String descriptor, @Nullable String signature, @Nullable Object value) {
        if (kept.test(type, name, descriptor)) {
            written.visitField(access, name, descriptor, signature, value).visitEnd();
            note(Type.getType(descriptor));
        }
        return null;
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        if (kept.test(type, name, descriptor)) {
            // without code, as if another language had it
            int withoutCode = (access & Opcodes.ACC_ABSTRACT) == 0 ? access | Opcodes.ACC_NATIVE : access;
            written.visitMethod(withoutCode, name, descriptor, signature, exceptions)
                    .visitEnd();
            note(signature);
            note(Type.getReturnType(descriptor));
            for (Type each : Type.getArgumentTypes(descriptor)) {
                note(each);
            }
            for (String each : exceptions == null ? new String[0] : exceptions) {
                named.add(each);
            }
        }
        return null;
    }

    @Override
    public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        // says of an annotation whether it comes to stand in class files
        boolean retention = descriptor.equals(RETENTION);
        if (retention) {
            note(Type.getType(descriptor));
        }
        return retention ? written.visitAnnotation(descriptor, visible) : null;
    }

    private void note(Type each) {
        Type element = each.getSort() == Type.ARRAY ? each.getElementType() : each;
        if (element.getSort() == Type.OBJECT) {
            named.add(element.getInternalName());
        }
    }

    private void note(@Nullable String signature) {
        if (signature != null) {
            new SignatureReader(signature).accept(new SignatureVisitor(api) {
                @Override
                public void visitClassType(String name) {
                    named.add(name);
                }
            });
        }
    }
}
