package org.deskcheck.compile.link;

import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** What java.lang.runtime.ObjectMethods makes of a record at run time, as a method of the record. */
final class RecordMethod {

    private static final String OBJECT = "java/lang/Object";

    private final String owner;
    private final String site;
    private final String descriptor;
    private final Object[] arguments;

    /**
     * @param site equals, hashCode or toString
     * @param descriptor of the call, whose first parameter is the record
     * @param arguments of the bootstrap method: the record, the names of its fields, a getter of each
     */
    RecordMethod(String owner, String site, String descriptor, Object... arguments) {
        this.owner = owner;
        this.site = site;
        this.descriptor = descriptor;
        this.arguments = arguments.clone();
    }

    static boolean makes(Handle bootstrap) {
        return bootstrap.getOwner().equals("java/lang/runtime/ObjectMethods");
    }

    String name() {
        return site + "$fields";
    }

    void write(ClassVisitor writer) {
        int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;
        MethodVisitor code = writer.visitMethod(access, name(), descriptor, null, null);
        code.visitCode();
        switch (site) {
            case "equals" -> equality(code);
            case "hashCode" -> hash(code);
            case "toString" -> text(code);
            default -> throw new IllegalStateException("no method of a record: " + site);
        }
        code.visitEnd();
    }

    private void equality(MethodVisitor code) {
        Label mayBe = new Label();
        Label other = new Label();
        code.visitVarInsn(Opcodes.ALOAD, 1);
        code.visitTypeInsn(Opcodes.INSTANCEOF, owner);
        code.visitJumpInsn(Opcodes.IFNE, mayBe);
        code.visitInsn(Opcodes.ICONST_0);
        code.visitInsn(Opcodes.IRETURN);
        code.visitLabel(mayBe);
        code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
        code.visitVarInsn(Opcodes.ALOAD, 1);
        code.visitTypeInsn(Opcodes.CHECKCAST, owner);
        code.visitVarInsn(Opcodes.ASTORE, 2);
        for (int i = 2; i < arguments.length; i++) {
            field(code, 0, i);
            field(code, 2, i);
            differ(code, Type.getType(((Handle) arguments[i]).getDesc()), other);
        }
        code.visitInsn(Opcodes.ICONST_1);
        code.visitInsn(Opcodes.IRETURN);
        if (arguments.length > 2) {
            code.visitLabel(other);
            code.visitFrame(Opcodes.F_APPEND, 1, new Object[] {owner}, 0, null);
            code.visitInsn(Opcodes.ICONST_0);
            code.visitInsn(Opcodes.IRETURN);
        }
        code.visitMaxs(4, 3);
    }

    private static void differ(MethodVisitor code, Type type, Label other) {
        switch (type.getSort()) {
            case Type.OBJECT, Type.ARRAY -> {
                code.visitMethodInsn(
                        Opcodes.INVOKESTATIC,
                        "java/util/Objects",
                        "equals",
                        "(Ljava/lang/Object;Ljava/lang/Object;)Z",
                        false);
                code.visitJumpInsn(Opcodes.IFEQ, other);
            }
            case Type.LONG -> {
                code.visitInsn(Opcodes.LCMP);
                code.visitJumpInsn(Opcodes.IFNE, other);
            }
            // no number is another's equal by these where it is NaN
            case Type.FLOAT -> compared(code, "java/lang/Float", "(FF)I", other);
            case Type.DOUBLE -> compared(code, "java/lang/Double", "(DD)I", other);
            default -> code.visitJumpInsn(Opcodes.IF_ICMPNE, other);
        }
    }

    private static void compared(MethodVisitor code, String box, String comparison, Label other) {
        code.visitMethodInsn(Opcodes.INVOKESTATIC, box, "compare", comparison, false);
        code.visitJumpInsn(Opcodes.IFNE, other);
    }

    private void hash(MethodVisitor code) {
        code.visitInsn(Opcodes.ICONST_0);
        for (int i = 2; i < arguments.length; i++) {
            Type type = Type.getType(((Handle) arguments[i]).getDesc());
            boolean object = type.getSort() == Type.OBJECT || type.getSort() == Type.ARRAY;
            code.visitIntInsn(Opcodes.BIPUSH, 31);
            code.visitInsn(Opcodes.IMUL);
            field(code, 0, i);
            code.visitMethodInsn(
                    Opcodes.INVOKESTATIC,
                    object ? "java/util/Objects" : box(type),
                    "hashCode",
                    object ? "(Ljava/lang/Object;)I" : Type.getMethodDescriptor(Type.INT_TYPE, type),
                    false);
            code.visitInsn(Opcodes.IADD);
        }
        code.visitInsn(Opcodes.IRETURN);
        code.visitMaxs(3, 1);
    }

    private static String box(Type type) {
        return switch (type.getSort()) {
            case Type.BOOLEAN -> "java/lang/Boolean";
            case Type.BYTE -> "java/lang/Byte";
            case Type.CHAR -> "java/lang/Character";
            case Type.SHORT -> "java/lang/Short";
            case Type.INT -> "java/lang/Integer";
            case Type.LONG -> "java/lang/Long";
            case Type.FLOAT -> "java/lang/Float";
            case Type.DOUBLE -> "java/lang/Double";
            default -> throw new IllegalStateException("no primitive type: " + type);
        };
    }

    private void text(MethodVisitor code) {
        String names = (String) arguments[1];
        String[] each = names.isEmpty() ? new String[0] : names.split(";");
        String simple = owner.substring(Math.max(owner.lastIndexOf('/'), owner.lastIndexOf('$')) + 1);
        code.visitTypeInsn(Opcodes.NEW, "java/lang/StringBuilder");
        code.visitInsn(Opcodes.DUP);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/StringBuilder", "<init>", "()V", false);
        append(code, simple + "[");
        for (int i = 0; i < each.length; i++) {
            append(code, (i == 0 ? "" : ", ") + each[i] + "=");
            field(code, 0, i + 2);
            append(code, Type.getType(((Handle) arguments[i + 2]).getDesc()));
        }
        append(code, "]");
        code.visitMethodInsn(
                Opcodes.INVOKEVIRTUAL, "java/lang/StringBuilder", "toString", "()Ljava/lang/String;", false);
        code.visitInsn(Opcodes.ARETURN);
        code.visitMaxs(3, 1);
    }

    private static void append(MethodVisitor code, String text) {
        code.visitLdcInsn(text);
        append(code, Type.getType(String.class));
    }

    private static void append(MethodVisitor code, Type type) {
        String taken =
                switch (type.getSort()) {
                    case Type.OBJECT ->
                        type.getClassName().equals("java.lang.String") ? "Ljava/lang/String;" : "L" + OBJECT + ";";
                    case Type.ARRAY -> "L" + OBJECT + ";";
                    case Type.BYTE, Type.SHORT -> "I";
                    default -> type.getDescriptor();
                };
        code.visitMethodInsn(
                Opcodes.INVOKEVIRTUAL,
                "java/lang/StringBuilder",
                "append",
                "(" + taken + ")Ljava/lang/StringBuilder;",
                false);
    }

    private void field(MethodVisitor code, int record, int argument) {
        Handle getter = (Handle) arguments[argument];
        code.visitVarInsn(Opcodes.ALOAD, record);
        code.visitFieldInsn(Opcodes.GETFIELD, owner, getter.getName(), getter.getDesc());
    }
}
