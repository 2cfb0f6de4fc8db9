package org.deskcheck.compile.link;

import java.util.Set;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * The class of one lambda or method reference: what java.lang.invoke.LambdaMetafactory makes at run time. It is a member of
 * the nest that the lambda stands in, whose private methods it calls.
 */
final class LambdaClass {

    /** The only one of a lambda that captures nothing. */
    static final String ONLY = "ONLY";

    /** Makes one of a lambda that captures. */
    static final String MAKING = "of";

    private static final String OBJECT = "java/lang/Object";
    private static final String NEW = "<init>";

    private static final Set<Integer> CALLS = Set.of(
            Opcodes.H_INVOKESTATIC, Opcodes.H_INVOKEVIRTUAL, Opcodes.H_INVOKEINTERFACE, Opcodes.H_NEWINVOKESPECIAL);

    private final String name;
    private final String nestHost;
    private final String method;
    private final Type[] captured;
    private final Type made;
    private final Type erased;
    private final Handle body;
    private final Type typed;

    /**
     * @param name of the class, internal as all names here
     * @param method of the functional interface
     * @param site from what is captured to the functional interface
     * @param arguments of the bootstrap method
     */
    LambdaClass(String name, String nestHost, String method, String site, Object... arguments) {
        this.name = name;
        this.nestHost = nestHost;
        this.method = method;
        this.captured = Type.getArgumentTypes(site);
        this.made = Type.getReturnType(site);
        this.erased = (Type) arguments[0];
        this.body = (Handle) arguments[1];
        this.typed = (Type) arguments[2];
    }

    /** Whether a call site is of this kind; what is to be serialised or has more interfaces is left to the JVM. */
    static boolean makes(Handle bootstrap, Object... arguments) {
        return bootstrap.getOwner().equals("java/lang/invoke/LambdaMetafactory")
                && bootstrap.getName().equals("metafactory")
                && arguments[1] instanceof Handle body
                && CALLS.contains(body.getTag())
                && !body.getOwner().startsWith("[");
    }

    String name() {
        return name;
    }

    boolean captures() {
        return captured.length > 0;
    }

    /** Descriptor of the method that makes one. */
    String factory() {
        return Type.getMethodDescriptor(made, captured);
    }

    byte[] bytes(int version) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        int access = Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC;
        writer.visit(version, access, name, null, OBJECT, new String[] {made.getInternalName()});
        writer.visitNestHost(nestHost);
        for (int i = 0; i < captured.length; i++) {
            int field = Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL | Opcodes.ACC_SYNTHETIC;
            writer.visitField(field, "c" + i, captured[i].getDescriptor(), null, null);
        }
        constructor(writer);
        if (captures()) {
            making(writer);
        } else {
            only(writer);
        }
        implementation(writer);
        writer.visitEnd();
        return writer.toByteArray();
    }

    private void constructor(ClassWriter writer) {
        MethodVisitor code = writer.visitMethod(Opcodes.ACC_PRIVATE, NEW, constructed(), null, null);
        code.visitCode();
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, OBJECT, NEW, "()V", false);
        int slot = 1;
        for (int i = 0; i < captured.length; i++) {
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitVarInsn(captured[i].getOpcode(Opcodes.ILOAD), slot);
            code.visitFieldInsn(Opcodes.PUTFIELD, name, "c" + i, captured[i].getDescriptor());
            slot += captured[i].getSize();
        }
        end(code, Opcodes.RETURN);
    }

    private String constructed() {
        return Type.getMethodDescriptor(Type.VOID_TYPE, captured);
    }

    private void making(ClassWriter writer) {
        MethodVisitor code = writer.visitMethod(Opcodes.ACC_STATIC, MAKING, factory(), null, null);
        code.visitCode();
        code.visitTypeInsn(Opcodes.NEW, name);
        code.visitInsn(Opcodes.DUP);
        int slot = 0;
        for (Type each : captured) {
            code.visitVarInsn(each.getOpcode(Opcodes.ILOAD), slot);
            slot += each.getSize();
        }
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, name, NEW, constructed(), false);
        end(code, Opcodes.ARETURN);
    }

    private void only(ClassWriter writer) {
        String type = Type.getObjectType(name).getDescriptor();
        writer.visitField(Opcodes.ACC_STATIC | Opcodes.ACC_FINAL | Opcodes.ACC_SYNTHETIC, ONLY, type, null, null);
        MethodVisitor code = writer.visitMethod(Opcodes.ACC_STATIC, "<clinit>", "()V", null, null);
        code.visitCode();
        code.visitTypeInsn(Opcodes.NEW, name);
        code.visitInsn(Opcodes.DUP);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, name, NEW, constructed(), false);
        code.visitFieldInsn(Opcodes.PUTSTATIC, name, ONLY, type);
        end(code, Opcodes.RETURN);
    }

    /** Hands what was captured, then what it is called with, to the body. */
    private void implementation(ClassWriter writer) {
        MethodVisitor code = writer.visitMethod(Opcodes.ACC_PUBLIC, method, erased.getDescriptor(), null, null);
        code.visitCode();
        boolean constructs = body.getTag() == Opcodes.H_NEWINVOKESPECIAL;
        if (constructs) {
            code.visitTypeInsn(Opcodes.NEW, body.getOwner());
            code.visitInsn(Opcodes.DUP);
        }
        Type[] taken = taken(constructs);
        for (int i = 0; i < captured.length; i++) {
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitFieldInsn(Opcodes.GETFIELD, name, "c" + i, captured[i].getDescriptor());
        }
        Type[] given = erased.getArgumentTypes();
        Type[] known = typed.getArgumentTypes();
        int slot = 1;
        for (int i = 0; i < given.length; i++) {
            code.visitVarInsn(given[i].getOpcode(Opcodes.ILOAD), slot);
            slot += given[i].getSize();
            Conversion.write(code, given[i], known[i], taken[captured.length + i]);
        }
        code.visitMethodInsn(call(), body.getOwner(), body.getName(), body.getDesc(), body.isInterface());
        Type result = constructs ? Type.getObjectType(body.getOwner()) : Type.getReturnType(body.getDesc());
        Type wanted = erased.getReturnType();
        if (wanted.getSort() == Type.VOID) {
            if (result.getSize() > 0) {
                code.visitInsn(result.getSize() == 2 ? Opcodes.POP2 : Opcodes.POP);
            }
        } else {
            Conversion.write(code, result, typed.getReturnType(), wanted);
        }
        end(code, wanted.getOpcode(Opcodes.IRETURN));
    }

    /** What the body takes, its receiver first where it has one. */
    private Type[] taken(boolean constructs) {
        Type[] parameters = Type.getArgumentTypes(body.getDesc());
        if (constructs || body.getTag() == Opcodes.H_INVOKESTATIC) {
            return parameters;
        }
        Type[] taken = new Type[parameters.length + 1];
        taken[0] = Type.getObjectType(body.getOwner());
        System.arraycopy(parameters, 0, taken, 1, parameters.length);
        return taken;
    }

    private int call() {
        return switch (body.getTag()) {
            case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
            case Opcodes.H_INVOKEVIRTUAL -> Opcodes.INVOKEVIRTUAL;
            case Opcodes.H_INVOKEINTERFACE -> Opcodes.INVOKEINTERFACE;
            case Opcodes.H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
            default -> throw new IllegalStateException("no call that a lambda makes: " + body);
        };
    }

    private static void end(MethodVisitor code, int instruction) {
        code.visitInsn(instruction);
        code.visitMaxs(0, 0);
        code.visitEnd();
    }
}
