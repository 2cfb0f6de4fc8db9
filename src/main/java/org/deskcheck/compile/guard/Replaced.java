package org.deskcheck.compile.guard;

import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * A method of a rule with calls that can explode put on counterparts that pay first, or cannot. Types of the JDK's regular
 * expressions are replaced as a whole: fields, descriptors, frames.
 */
final class Replaced extends MethodVisitor {

    private static final String TICKS = "org/deskcheck/judge/Ticks";
    private static final String MATCHING = "org/deskcheck/judge/Matching";
    private static final String STRING = "java/lang/String";
    private static final String RETURNS_TEXT = ")Ljava/lang/String;";
    private static final String CONTAINS = "(Ljava/lang/Object;)Z";

    private static final String EVAL = ";Ljava/lang/Object;[Ljava/lang/Object;)Z";

    private static final Map<String, String> TYPES = Map.of(
            "java/util/regex/Pattern", MATCHING,
            "java/util/regex/Matcher", MATCHING + "$Text",
            "org/drools/model/operators/MatchesOperator", MATCHING + "$MatchesOperator");

    /** Classes by which generated code calls the static methods of Drools' rule language. */
    private static final Set<String> LANGUAGE =
            Set.of("org/drools/modelcompiler/dsl/pattern/D", "org/drools/model/PatternDSL", "org/drools/model/DSL");

    private static final Set<String> COLLECTIONS = Set.of(
            "java/util/Collection", "java/util/List", "java/util/Set", "java/util/ArrayList", "java/util/HashSet");

    private final SortedSet<String> patterns;
    private @Nullable String literal;
    private boolean stored;

    Replaced(MethodVisitor next, SortedSet<String> patterns) {
        super(Opcodes.ASM9, next);
        this.patterns = patterns;
    }

    /** A descriptor, or the name of a type, with the replaced types in it. */
    static String in(String descriptor) {
        String replaced = descriptor;
        for (Map.Entry<String, String> type : TYPES.entrySet()) {
            replaced = replaced.replace("L" + type.getKey() + ";", "L" + type.getValue() + ";");
        }
        return TYPES.getOrDefault(replaced, replaced);
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean ofInterface) {
        if (takesPattern(owner, name, descriptor) && literal != null) {
            patterns.add(literal);
        }
        forget();
        boolean called = opcode != Opcodes.INVOKESTATIC;
        if (called && owner.equals(STRING) && name.equals("matches")) {
            call(MATCHING, "matches", "(Ljava/lang/String;Ljava/lang/String;)Z");
        } else if (called && owner.equals(STRING) && name.equals("repeat")) {
            call(TICKS, "repeat", "(Ljava/lang/String;I)Ljava/lang/String;");
        } else if (called && COLLECTIONS.contains(owner) && name.equals("contains") && descriptor.equals(CONTAINS)) {
            call(TICKS, "contains", "(Ljava/util/Collection;Ljava/lang/Object;)Z");
        } else if (LANGUAGE.contains(owner) && paysAs(name, descriptor)) {
            call(TICKS, name, descriptor);
        } else {
            super.visitMethodInsn(opcode, in(owner), name, in(descriptor), ofInterface);
            if (descriptor.endsWith(RETURNS_TEXT)
                    && (owner.startsWith("java/lang/") || owner.startsWith("java/util/"))) {
                text();
            }
        }
    }

    private static boolean paysAs(String name, String descriptor) {
        return name.equals("accFunction") || (name.equals("eval") && descriptor.endsWith(EVAL));
    }

    private void call(String owner, String name, String descriptor) {
        super.visitMethodInsn(Opcodes.INVOKESTATIC, owner, name, descriptor, false);
    }

    private void text() {
        call(TICKS, "text", "(Ljava/lang/String;)Ljava/lang/String;");
    }

    /** Whether the last literal before the call, put on the stack or into its last argument, is a pattern. */
    private boolean takesPattern(String owner, String name, String descriptor) {
        boolean last = owner.equals("java/util/regex/Pattern") && descriptor.startsWith("(Ljava/lang/String;");
        boolean matches = owner.equals(STRING) && name.equals("matches");
        boolean packed = LANGUAGE.contains(owner) && name.equals("eval");
        return stored ? packed : last || matches;
    }

    private void forget() {
        literal = null;
        stored = false;
    }

    @Override
    public void visitLdcInsn(Object value) {
        if (value instanceof ConstantDynamic) {
            throw new IllegalArgumentException("code of a rule has a constant that is worked out while it loads");
        }
        super.visitLdcInsn(value instanceof Type type ? Type.getType(in(type.getDescriptor())) : value);
        literal = value instanceof String text ? text : null;
        stored = false;
    }

    @Override
    public void visitInsn(int opcode) {
        super.visitInsn(opcode);
        stored = opcode == Opcodes.AASTORE && literal != null && !stored;
        if (!stored) {
            literal = null;
        }
    }

    @Override
    public void visitIntInsn(int opcode, int operand) {
        forget();
        if (opcode == Opcodes.NEWARRAY) {
            call(TICKS, "length", "(I)I");
        }
        super.visitIntInsn(opcode, operand);
    }

    @Override
    public void visitVarInsn(int opcode, int variable) {
        forget();
        super.visitVarInsn(opcode, variable);
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
        forget();
        if (opcode == Opcodes.ANEWARRAY) {
            call(TICKS, "length", "(I)I");
        }
        super.visitTypeInsn(opcode, in(type));
    }

    @Override
    public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
        throw new IllegalArgumentException("code of a rule makes an array of arrays");
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
        forget();
        super.visitFieldInsn(opcode, in(owner), name, in(descriptor));
    }

    @Override
    public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
        forget();
        super.visitInvokeDynamicInsn(name, in(descriptor), bootstrap, arguments);
        if (descriptor.endsWith(RETURNS_TEXT)) {
            text();
        }
    }

    @Override
    public void visitFrame(int type, int locals, Object @Nullable [] local, int stacked, Object @Nullable [] stack) {
        super.visitFrame(type, locals, replaced(local), stacked, replaced(stack));
    }

    private static Object @Nullable [] replaced(Object @Nullable [] types) {
        if (types == null) {
            return null;
        }
        Object[] replaced = types.clone();
        for (int i = 0; i < replaced.length; i++) {
            replaced[i] = replaced[i] instanceof String name ? in(name) : replaced[i];
        }
        return replaced;
    }

    @Override
    public void visitLocalVariable(
            String name, String descriptor, @Nullable String signature, Label start, Label end, int index) {
        super.visitLocalVariable(name, in(descriptor), null, start, end, index);
    }
}
