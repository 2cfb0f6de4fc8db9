package org.deskcheck.compile.link;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** What of a class is known before it is rewritten. Names are internal ones. */
final class Outline extends ClassVisitor {

    private String name = "";
    private String nestHost = "";
    private boolean sites;

    private Outline() {
        super(Opcodes.ASM9);
    }

    static Outline of(ClassReader reader) {
        Outline outline = new Outline();
        reader.accept(outline, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return outline;
    }

    String name() {
        return name;
    }

    String nestHost() {
        return nestHost;
    }

    /** Whether it has a call site that can be linked ahead. */
    boolean hasSites() {
        return sites;
    }

    @Override
    public void visit(
            int version,
            int access,
            String internal,
            @Nullable String signature,
            @Nullable String superName,
            String @Nullable [] interfaces) {
        name = internal;
        nestHost = internal;
    }

    @Override
    public void visitNestHost(String host) {
        nestHost = host;
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String method, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        return new MethodVisitor(Opcodes.ASM9) {
            @Override
            public void visitInvokeDynamicInsn(String site, String type, Handle bootstrap, Object... arguments) {
                sites |= LambdaClass.makes(bootstrap, arguments) || RecordMethod.makes(bootstrap);
            }
        };
    }
}
