package org.deskcheck.compile.guard;

import java.util.HashSet;
import java.util.Set;
import org.deskcheck.compile.guard.Allowed.Section;
import org.deskcheck.compile.guard.Allowed.Use;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Attribute;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.TypePath;

/** The code of one method. Rules have no loops, no handlers, no locks and no state, so that code with one is no rule. */
final class MethodCheck extends MethodVisitor {

    private static final String INITIALISER = "<clinit>";
    private static final String CONSTRUCTOR = "<init>";

    /** What the compiler needs for an enum's own methods, and no rule for anything. */
    private static final Set<String> OF_ENUMS = Set.of("java/lang/System.arraycopy", "java/lang/Enum.valueOf");

    private static final Handle LAMBDA = bootstrap(
            "LambdaMetafactory",
            "metafactory",
            "Ljava/lang/invoke/MethodType;Ljava/lang/invoke/MethodHandle;Ljava/lang/invoke/MethodType;");
    private static final Handle CONCATENATION =
            bootstrap("StringConcatFactory", "makeConcatWithConstants", "Ljava/lang/String;[Ljava/lang/Object;");

    private final ClassCheck within;
    private final String method;
    private final String self;
    private final Set<Label> passed = new HashSet<>();
    private boolean afterConstant;

    MethodCheck(ClassCheck within, String method, String descriptor) {
        super(Opcodes.ASM9);
        this.within = within;
        this.method = method;
        this.self = within.name() + "." + method + descriptor;
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
        afterConstant = false;
        if (opcode == Opcodes.INVOKESPECIAL && !name.equals(CONSTRUCTOR)) {
            within.refuse("a rule calls what it inherits, `" + Shown.call(owner, name, descriptor) + "`");
        }
        checkCall(owner, name, descriptor);
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
        afterConstant = false;
        boolean here = owner.equals(within.name());
        switch (opcode) {
            case Opcodes.PUTSTATIC -> checkKept(here && method.equals(INITIALISER), name);
            case Opcodes.PUTFIELD ->
                checkKept(here && method.equals(CONSTRUCTOR) && within.section() == Section.RULES, name);
            case Opcodes.GETFIELD -> checkRead(here, owner, name);
            default ->
                checkRead(
                        within.own().containsKey(owner)
                                || within.is(Use.READ, owner + "." + name + " " + descriptor)
                                || FactMembers.isConstant(owner, name, descriptor),
                        owner,
                        name);
        }
    }

    @Override
    public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
        afterConstant = false;
        if (within.section() != Section.RULES || !(bootstrap.equals(LAMBDA) || bootstrap.equals(CONCATENATION))) {
            within.refuse("a rule has a function of its own");
        }
        within.checkType(Type.getReturnType(descriptor));
        for (Object argument : arguments) {
            if (argument instanceof Handle handle) {
                checkHandle(handle);
            } else if (!(argument instanceof String || argument instanceof Type)) {
                within.refuse("a rule has a function of its own");
            }
        }
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
        boolean sized = afterConstant || (method.equals("values") && within.section() == Section.EXPRESSION);
        afterConstant = false;
        // what is made is checked by the constructor that is called
        if (opcode != Opcodes.NEW) {
            within.checkType(Type.getObjectType(type));
        }
        if (opcode == Opcodes.ANEWARRAY && !sized) {
            within.refuse("a rule makes a list of a length that it works out");
        }
    }

    @Override
    public void visitLdcInsn(Object value) {
        afterConstant = false;
        if (value instanceof Type type) {
            within.checkType(type);
        } else if (!(value instanceof String || value instanceof Number)) {
            within.refuse("a rule has a constant that is worked out as it is loaded");
        }
    }

    @Override
    public void visitInsn(int opcode) {
        afterConstant = opcode >= Opcodes.ICONST_0 && opcode <= Opcodes.ICONST_5;
        switch (opcode) {
            case Opcodes.MONITORENTER, Opcodes.MONITOREXIT -> within.refuse("a rule holds a lock");
            case Opcodes.ATHROW -> {
                if (!within.isMetadata()) {
                    within.refuse("a rule throws an exception");
                }
            }
            default -> {}
        }
    }

    @Override
    public void visitIntInsn(int opcode, int operand) {
        afterConstant = opcode != Opcodes.NEWARRAY;
        if (opcode == Opcodes.NEWARRAY) {
            within.refuse("a rule makes an array");
        }
    }

    @Override
    public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
        afterConstant = false;
        within.refuse("a rule makes an array");
    }

    @Override
    public void visitVarInsn(int opcode, int variable) {
        afterConstant = false;
        if (opcode == Opcodes.RET) {
            within.refuse("a rule jumps");
        }
    }

    @Override
    public void visitIincInsn(int variable, int increment) {
        afterConstant = false;
    }

    @Override
    public void visitLabel(Label label) {
        afterConstant = false;
        passed.add(label);
    }

    @Override
    public void visitJumpInsn(int opcode, Label label) {
        afterConstant = false;
        checkJump(label);
    }

    @Override
    public void visitTableSwitchInsn(int min, int max, Label otherwise, Label... labels) {
        visitLookupSwitchInsn(otherwise, new int[0], labels);
    }

    @Override
    public void visitLookupSwitchInsn(Label otherwise, int[] keys, Label[] labels) {
        afterConstant = false;
        checkJump(otherwise);
        for (Label label : labels) {
            checkJump(label);
        }
    }

    @Override
    public void visitTryCatchBlock(Label start, Label end, Label handler, @Nullable String type) {
        within.refuse("a rule catches exceptions");
    }

    @Override
    public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        within.refuseAnnotation(descriptor);
        return null;
    }

    @Override
    public @Nullable AnnotationVisitor visitParameterAnnotation(int parameter, String descriptor, boolean visible) {
        within.refuseAnnotation(descriptor);
        return null;
    }

    @Override
    public @Nullable AnnotationVisitor visitTypeAnnotation(
            int reference, @Nullable TypePath path, String descriptor, boolean visible) {
        within.refuseAnnotation(descriptor);
        return null;
    }

    @Override
    public @Nullable AnnotationVisitor visitAnnotationDefault() {
        within.refuse("a rule declares a type of its own");
        return null;
    }

    @Override
    public void visitAttribute(Attribute attribute) {
        within.refuseAttribute();
    }

    private void checkJump(Label label) {
        if (passed.contains(label)) {
            within.refuse("a rule repeats itself in a loop");
        }
        if (method.equals(INITIALISER)) {
            within.refuse("a rule does something as it is loaded");
        }
    }

    private void checkKept(boolean allowed, String field) {
        if (!allowed) {
            within.refuse("a rule keeps something between two firings, in `" + field + "`");
        }
    }

    private void checkRead(boolean allowed, String owner, String field) {
        if (!allowed) {
            within.refuse("a rule reads `" + Shown.type(owner) + "." + field + "`, which none may");
        }
    }

    private void checkHandle(Handle handle) {
        switch (handle.getTag()) {
            case Opcodes.H_INVOKEVIRTUAL,
                    Opcodes.H_INVOKESTATIC,
                    Opcodes.H_INVOKEINTERFACE,
                    Opcodes.H_NEWINVOKESPECIAL -> checkCall(handle.getOwner(), handle.getName(), handle.getDesc());
            default -> within.refuse("a rule has a function of its own");
        }
    }

    private void checkCall(String owner, String name, String descriptor) {
        if (within.own().containsKey(owner)) {
            checkOwnCall(owner, name, descriptor);
        } else if (!isAllowed(owner, name, descriptor)) {
            within.refuse("a rule calls `" + Shown.call(owner, name, descriptor) + "`, which none may");
        }
    }

    private boolean isAllowed(String owner, String name, String descriptor) {
        if (OF_ENUMS.contains(owner + "." + name) && !(method.equals("values") || method.equals("valueOf"))) {
            return false;
        }
        return within.is(Use.CALL, owner + "." + name + descriptor)
                || (!name.startsWith("<") && FactMembers.isMethod(owner, name, descriptor));
    }

    /** What a class does not declare itself it inherits, and then the call is of the one that declares it. */
    private void checkOwnCall(String owner, String name, String descriptor) {
        OwnClass called = within.own().get(owner);
        if (called == null) {
            checkCall(owner, name, descriptor);
        } else if (called.methods().contains(name + descriptor)) {
            within.calls().add(self, owner + "." + name + descriptor);
        } else {
            checkCall(called.superName(), name, descriptor);
        }
    }

    private static Handle bootstrap(String owner, String name, String rest) {
        return new Handle(
                Opcodes.H_INVOKESTATIC,
                "java/lang/invoke/" + owner,
                name,
                "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;" + rest
                        + ")Ljava/lang/invoke/CallSite;",
                false);
    }
}
