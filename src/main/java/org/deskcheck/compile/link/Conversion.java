package org.deskcheck.compile.link;

import java.util.Map;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** What LambdaMetafactory does with a value on its way in or out of a lambda: a cast, boxing, unboxing, widening. */
final class Conversion {

    private static final Map<Integer, Type> BOXES = Map.of(
            Type.BOOLEAN, Type.getType(Boolean.class),
            Type.BYTE, Type.getType(Byte.class),
            Type.CHAR, Type.getType(Character.class),
            Type.SHORT, Type.getType(Short.class),
            Type.INT, Type.getType(Integer.class),
            Type.LONG, Type.getType(Long.class),
            Type.FLOAT, Type.getType(Float.class),
            Type.DOUBLE, Type.getType(Double.class));

    private Conversion() {}

    /**
     * Turns the value on the stack into another type.
     *
     * @param known what it is by the lambda's own type, where {@code from} is what is left of that by erasure, or {@code to}
     */
    static void write(MethodVisitor code, Type from, Type known, Type to) {
        if (primitive(from)) {
            if (primitive(to)) {
                widen(code, from, to);
            } else {
                Type box = BOXES.get(from.getSort());
                code.visitMethodInsn(
                        Opcodes.INVOKESTATIC,
                        box.getInternalName(),
                        "valueOf",
                        Type.getMethodDescriptor(box, from),
                        false);
            }
        } else if (primitive(to)) {
            Type box = BOXES.containsValue(known) ? known : BOXES.containsValue(from) ? from : BOXES.get(to.getSort());
            Type held = held(box);
            cast(code, from, box);
            code.visitMethodInsn(
                    Opcodes.INVOKEVIRTUAL,
                    box.getInternalName(),
                    held.getClassName() + "Value",
                    Type.getMethodDescriptor(held),
                    false);
            widen(code, held, to);
        } else {
            cast(code, from, to);
        }
    }

    private static boolean primitive(Type type) {
        return type.getSort() != Type.OBJECT && type.getSort() != Type.ARRAY;
    }

    private static Type held(Type box) {
        return switch (box.getClassName()) {
            case "java.lang.Boolean" -> Type.BOOLEAN_TYPE;
            case "java.lang.Byte" -> Type.BYTE_TYPE;
            case "java.lang.Character" -> Type.CHAR_TYPE;
            case "java.lang.Short" -> Type.SHORT_TYPE;
            case "java.lang.Integer" -> Type.INT_TYPE;
            case "java.lang.Long" -> Type.LONG_TYPE;
            case "java.lang.Float" -> Type.FLOAT_TYPE;
            case "java.lang.Double" -> Type.DOUBLE_TYPE;
            default -> throw new IllegalStateException("no box: " + box);
        };
    }

    private static void cast(MethodVisitor code, Type from, Type to) {
        if (!from.equals(to) && !to.getInternalName().equals("java/lang/Object")) {
            code.visitTypeInsn(Opcodes.CHECKCAST, to.getInternalName());
        }
    }

    private static void widen(MethodVisitor code, Type from, Type to) {
        boolean whole = from.getSort() <= Type.INT;
        switch (to.getSort()) {
            case Type.LONG -> {
                if (whole) {
                    code.visitInsn(Opcodes.I2L);
                }
            }
            case Type.FLOAT -> {
                if (from.getSort() != Type.FLOAT) {
                    code.visitInsn(whole ? Opcodes.I2F : Opcodes.L2F);
                }
            }
            case Type.DOUBLE -> {
                if (from.getSort() != Type.DOUBLE) {
                    code.visitInsn(whole ? Opcodes.I2D : from.getSort() == Type.LONG ? Opcodes.L2D : Opcodes.F2D);
                }
            }
            default -> {}
        }
    }
}
