package org.deskcheck.compile.link;

import java.util.List;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** What LambdaMetafactory does with a value on its way in or out of a lambda: a cast, boxing, unboxing, widening. */
final class Conversion {

    private static final List<Type> PRIMITIVES = List.of(
            Type.BOOLEAN_TYPE,
            Type.BYTE_TYPE,
            Type.CHAR_TYPE,
            Type.SHORT_TYPE,
            Type.INT_TYPE,
            Type.LONG_TYPE,
            Type.FLOAT_TYPE,
            Type.DOUBLE_TYPE);

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
                Type box = box(from);
                code.visitMethodInsn(
                        Opcodes.INVOKESTATIC,
                        box.getInternalName(),
                        "valueOf",
                        Type.getMethodDescriptor(box, from),
                        false);
            }
        } else if (primitive(to)) {
            Type box = isBox(known) ? known : isBox(from) ? from : box(to);
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

    private static Type box(Type primitive) {
        return switch (primitive.getSort()) {
            case Type.BOOLEAN -> Type.getType(Boolean.class);
            case Type.BYTE -> Type.getType(Byte.class);
            case Type.CHAR -> Type.getType(Character.class);
            case Type.SHORT -> Type.getType(Short.class);
            case Type.INT -> Type.getType(Integer.class);
            case Type.LONG -> Type.getType(Long.class);
            case Type.FLOAT -> Type.getType(Float.class);
            case Type.DOUBLE -> Type.getType(Double.class);
            default -> throw new IllegalStateException("no primitive type: " + primitive);
        };
    }

    private static boolean isBox(Type type) {
        return PRIMITIVES.stream().anyMatch(primitive -> box(primitive).equals(type));
    }

    private static Type held(Type box) {
        return PRIMITIVES.stream()
                .filter(primitive -> box(primitive).equals(box))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no box: " + box));
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
