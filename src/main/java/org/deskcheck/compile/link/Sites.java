package org.deskcheck.compile.link;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Rewrites a class: each of its call sites that can be is a plain call of what is made for it. */
final class Sites extends ClassVisitor {

    private final Outline outline;
    private final Map<String, byte[]> made = new TreeMap<>();
    private final Map<String, RecordMethod> methods = new TreeMap<>();
    private int version;

    Sites(ClassVisitor writer, Outline outline) {
        super(Opcodes.ASM9, writer);
        this.outline = outline;
    }

    /** The classes made, by internal name. */
    Map<String, byte[]> made() {
        return made;
    }

    @Override
    public void visit(
            int classVersion,
            int access,
            String name,
            @Nullable String signature,
            @Nullable String superName,
            String @Nullable [] interfaces) {
        version = classVersion;
        super.visit(classVersion, access, name, signature, superName, interfaces);
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        MethodVisitor writer = super.visitMethod(access, name, descriptor, signature, exceptions);
        return new MethodVisitor(Opcodes.ASM9, writer) {
            @Override
            public void visitInvokeDynamicInsn(String site, String type, Handle bootstrap, Object... arguments) {
                if (LambdaClass.makes(bootstrap, arguments)) {
                    lambda(
                            this,
                            new LambdaClass(
                                    outline.name() + "$lambda$" + made.size(),
                                    outline.nestHost(),
                                    site,
                                    type,
                                    arguments));
                } else if (RecordMethod.makes(bootstrap)) {
                    RecordMethod method = new RecordMethod(outline.name(), site, type, arguments);
                    methods.put(method.name(), method);
                    super.visitMethodInsn(Opcodes.INVOKESTATIC, outline.name(), method.name(), type, false);
                } else {
                    super.visitInvokeDynamicInsn(site, type, bootstrap, arguments);
                }
            }
        };
    }

    private void lambda(MethodVisitor caller, LambdaClass lambda) {
        made.put(lambda.name(), lambda.bytes(version));
        if (lambda.captures()) {
            caller.visitMethodInsn(Opcodes.INVOKESTATIC, lambda.name(), LambdaClass.MAKING, lambda.factory(), false);
        } else {
            caller.visitFieldInsn(
                    Opcodes.GETSTATIC,
                    lambda.name(),
                    LambdaClass.ONLY,
                    Type.getObjectType(lambda.name()).getDescriptor());
        }
    }

    @Override
    public void visitEnd() {
        methods.values().forEach(method -> method.write(cv));
        super.visitEnd();
    }
}
