package org.deskcheck.judge;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.deskcheck.compile.guard.Weaving;
import org.deskcheck.pack.Bundle;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** What no rule file can say, in the class of a constraint: as if the layers before had let it through. */
enum ByHand {
    LOOP {
        @Override
        void write(MethodVisitor code) {
            Label again = new Label();
            code.visitLabel(again);
            code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
            code.visitJumpInsn(Opcodes.GOTO, again);
        }
    },
    /** {@code for (;;) try { for (;;); } catch (Throwable stop) { }}, its handler covering itself. */
    LOOP_THAT_CATCHES_ALL {
        @Override
        void write(MethodVisitor code) {
            Label again = new Label();
            Label handler = new Label();
            Label end = new Label();
            code.visitTryCatchBlock(again, end, handler, "java/lang/Throwable");
            code.visitTryCatchBlock(again, end, handler, null);
            code.visitLabel(again);
            code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
            code.visitInsn(Opcodes.NOP);
            code.visitJumpInsn(Opcodes.GOTO, again);
            code.visitLabel(handler);
            code.visitFrame(Opcodes.F_SAME1, 0, null, 1, new Object[] {"java/lang/Throwable"});
            code.visitInsn(Opcodes.POP);
            code.visitJumpInsn(Opcodes.GOTO, again);
            code.visitLabel(end);
        }
    },
    RECURSION {
        @Override
        void write(MethodVisitor code) {
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitVarInsn(Opcodes.ALOAD, 1);
            code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, "?", "test", DESCRIPTOR, false);
            code.visitInsn(Opcodes.IRETURN);
        }
    },
    /** Two calls of itself that catch all: with depth d it takes two to the power of d steps to return. */
    RECURSION_THAT_CATCHES_ALL {
        @Override
        void write(MethodVisitor code) {
            Label from = new Label();
            Label to = new Label();
            Label handler = new Label();
            Label from2 = new Label();
            Label to2 = new Label();
            Label handler2 = new Label();
            code.visitTryCatchBlock(from, to, handler, null);
            code.visitTryCatchBlock(from2, to2, handler2, null);
            code.visitLabel(from);
            RECURSION.call(code);
            code.visitInsn(Opcodes.POP);
            code.visitLabel(to);
            code.visitJumpInsn(Opcodes.GOTO, from2);
            code.visitLabel(handler);
            code.visitFrame(Opcodes.F_SAME1, 0, null, 1, new Object[] {"java/lang/Throwable"});
            code.visitInsn(Opcodes.POP);
            code.visitLabel(from2);
            code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
            RECURSION.call(code);
            code.visitInsn(Opcodes.IRETURN);
            code.visitLabel(to2);
            code.visitLabel(handler2);
            code.visitFrame(Opcodes.F_SAME1, 0, null, 1, new Object[] {"java/lang/Throwable"});
            code.visitInsn(Opcodes.POP);
            code.visitInsn(Opcodes.ICONST_0);
            code.visitInsn(Opcodes.IRETURN);
        }
    },
    TEXT_THAT_DOUBLES {
        @Override
        void write(MethodVisitor code) {
            Label again = new Label();
            code.visitLdcInsn("0123456789");
            code.visitVarInsn(Opcodes.ASTORE, 2);
            code.visitLabel(again);
            code.visitFrame(Opcodes.F_APPEND, 1, new Object[] {"java/lang/String"}, 0, null);
            code.visitVarInsn(Opcodes.ALOAD, 2);
            code.visitVarInsn(Opcodes.ALOAD, 2);
            code.visitMethodInsn(
                    Opcodes.INVOKEVIRTUAL,
                    "java/lang/String",
                    "concat",
                    "(Ljava/lang/String;)Ljava/lang/String;",
                    false);
            code.visitVarInsn(Opcodes.ASTORE, 2);
            code.visitJumpInsn(Opcodes.GOTO, again);
        }
    },
    REPEATED_TEXT {
        @Override
        void write(MethodVisitor code) {
            code.visitLdcInsn("0123456789");
            code.visitLdcInsn(200_000_000);
            code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, "java/lang/String", "repeat", "(I)Ljava/lang/String;", false);
            code.visitInsn(Opcodes.POP);
            code.visitInsn(Opcodes.ICONST_1);
            code.visitInsn(Opcodes.IRETURN);
        }
    },
    DIVISION_BY_NOTHING {
        @Override
        void write(MethodVisitor code) {
            code.visitInsn(Opcodes.ICONST_1);
            code.visitInsn(Opcodes.ICONST_0);
            code.visitInsn(Opcodes.IDIV);
            code.visitInsn(Opcodes.IRETURN);
        }
    },
    ABSENT_VALUE {
        @Override
        void write(MethodVisitor code) {
            code.visitInsn(Opcodes.ACONST_NULL);
            code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, "java/lang/String", "isEmpty", "()Z", false);
            code.visitInsn(Opcodes.IRETURN);
        }
    },
    HUGE_ARRAY {
        @Override
        void write(MethodVisitor code) {
            code.visitLdcInsn(Integer.MAX_VALUE);
            code.visitIntInsn(Opcodes.NEWARRAY, Opcodes.T_LONG);
            code.visitInsn(Opcodes.POP);
            code.visitInsn(Opcodes.ICONST_1);
            code.visitInsn(Opcodes.IRETURN);
        }
    },
    MANY_ARRAYS {
        @Override
        void write(MethodVisitor code) {
            Label again = new Label();
            code.visitLabel(again);
            code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
            code.visitIntInsn(Opcodes.SIPUSH, 30_000);
            code.visitIntInsn(Opcodes.NEWARRAY, Opcodes.T_LONG);
            code.visitInsn(Opcodes.POP);
            code.visitJumpInsn(Opcodes.GOTO, again);
        }
    };

    static final String DESCRIPTOR = "(Lorg/deskcheck/fact/Claim;)Z";

    abstract void write(MethodVisitor code);

    void call(MethodVisitor code) {
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitVarInsn(Opcodes.ALOAD, 1);
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, "?", "test", DESCRIPTOR, false);
    }

    /** The bundle with this code in the constraint that has a text in it. */
    Bundle in(Bundle bundle, String constraint) {
        Map<String, byte[]> classes = new TreeMap<>(bundle.classes());
        classes.replaceAll((name, bytes) -> name.contains("LambdaPredicate") && has(bytes, constraint)
                ? Weaving.of(Map.of(name, with(bytes, name.replace('.', '/'))))
                        .classes()
                        .get(name)
                : bytes);
        return new Bundle(bundle.digest(), bundle.rules(), bundle.models(), classes);
    }

    private static boolean has(byte[] bytes, String text) {
        return new String(bytes, StandardCharsets.ISO_8859_1).contains(text);
    }

    private byte[] with(byte[] bytes, String name) {
        ClassWriter writer = new ClassWriter(0);
        new ClassReader(bytes)
                .accept(
                        new ClassVisitor(Opcodes.ASM9, writer) {
                            @Override
                            public @Nullable MethodVisitor visitMethod(
                                    int access,
                                    String method,
                                    String descriptor,
                                    @Nullable String signature,
                                    String @Nullable [] thrown) {
                                MethodVisitor code = super.visitMethod(access, method, descriptor, signature, thrown);
                                if (!method.equals("test") || !descriptor.equals(DESCRIPTOR)) {
                                    return code;
                                }
                                code.visitCode();
                                write(new MethodVisitor(Opcodes.ASM9, code) {
                                    @Override
                                    public void visitMethodInsn(
                                            int opcode, String owner, String called, String type, boolean inInterface) {
                                        String of = owner.equals("?") ? name : owner;
                                        super.visitMethodInsn(opcode, of, called, type, inInterface);
                                    }
                                });
                                code.visitMaxs(4, 4);
                                code.visitEnd();
                                return null;
                            }
                        },
                        0);
        return writer.toByteArray();
    }
}
