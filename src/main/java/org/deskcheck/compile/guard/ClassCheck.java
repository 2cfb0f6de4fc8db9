package org.deskcheck.compile.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.deskcheck.compile.guard.Allowed.Section;
import org.deskcheck.compile.guard.Allowed.Use;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Attribute;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.ModuleVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.RecordComponentVisitor;
import org.objectweb.asm.Type;
import org.objectweb.asm.TypePath;

/** One class made of rules: its shape here, its code in {@link MethodCheck}. */
final class ClassCheck extends ClassVisitor {

    private static final int CLASS_FLAGS =
            Opcodes.ACC_PUBLIC | Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_ENUM;
    private static final int METHOD_FLAGS =
            Opcodes.ACC_PUBLIC | Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_BRIDGE | Opcodes.ACC_SYNTHETIC;

    private final Map<String, OwnClass> own;
    private final Calls calls;
    private final List<String> refusals = new ArrayList<>();
    private String name = "";
    private Section section = Section.EXPRESSION;
    private boolean metadata;

    ClassCheck(Map<String, OwnClass> own, Calls calls) {
        super(Opcodes.ASM9);
        this.own = own;
        this.calls = calls;
    }

    List<String> refusals() {
        return refusals;
    }

    void refuse(String why) {
        refusals.add(why);
    }

    String name() {
        return name;
    }

    Section section() {
        return section;
    }

    Map<String, OwnClass> own() {
        return own;
    }

    Calls calls() {
        return calls;
    }

    /** Whether it is one of the classes that know the fields of a type; what they throw is Drools' own. */
    boolean isMetadata() {
        return metadata;
    }

    boolean is(Use use, String thing) {
        return Allowed.listed().is(section, use, thing);
    }

    @Override
    public void visit(
            int version,
            int access,
            String className,
            @Nullable String signature,
            String superName,
            String @Nullable [] interfaces) {
        name = className;
        section = superName.equals("java/lang/Enum") ? Section.EXPRESSION : Section.RULES;
        if (version != Opcodes.V17) {
            refuse("the compiled rules are of another version of Java");
        }
        if ((access & ~CLASS_FLAGS) != 0) {
            refuse("a rule declares a type of its own");
        }
        if (!is(Use.EXTEND, superName)) {
            refuse("a rule extends `" + Shown.type(superName) + "`");
        }
        for (String each : interfaces == null ? new String[0] : interfaces) {
            metadata |= each.equals("org/drools/model/DomainClassMetadata");
            if (!is(Use.IMPLEMENT, each)) {
                refuse("a rule implements `" + Shown.type(each) + "`");
            }
        }
    }

    @Override
    public @Nullable FieldVisitor visitField(
            int access, String field, String descriptor, @Nullable String signature, @Nullable Object value) {
        boolean constant = (access & Opcodes.ACC_STATIC) != 0 && (access & Opcodes.ACC_FINAL) != 0;
        if (!constant && (section == Section.EXPRESSION || (access & Opcodes.ACC_STATIC) != 0)) {
            refuse("a rule keeps something between two firings, in `" + field + "`");
        }
        checkType(Type.getType(descriptor));
        return new FieldVisitor(api) {

            @Override
            public @Nullable AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
                refuseAnnotation(annotation);
                return null;
            }

            @Override
            public @Nullable AnnotationVisitor visitTypeAnnotation(
                    int reference, @Nullable TypePath path, String annotation, boolean visible) {
                refuseAnnotation(annotation);
                return null;
            }

            @Override
            public void visitAttribute(Attribute attribute) {
                refuseAttribute();
            }
        };
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String method, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        boolean ofRules = section == Section.RULES && method.startsWith("rule_");
        if (!method.startsWith("<") && !ofRules && !is(Use.METHOD, method)) {
            refuse("a rule has a method of its own, `" + method + "`");
        }
        if ((access & ~METHOD_FLAGS) != 0) {
            refuse("a rule has a method of a kind that no rule has, `" + method + "`");
        }
        for (Type each : Type.getArgumentTypes(descriptor)) {
            checkType(each);
        }
        checkType(Type.getReturnType(descriptor));
        return new MethodCheck(this, method, descriptor);
    }

    @Override
    public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        if (!is(Use.ANNOTATE, Type.getType(descriptor).getInternalName())) {
            refuseAnnotation(descriptor);
        }
        return null;
    }

    @Override
    public @Nullable AnnotationVisitor visitTypeAnnotation(
            int reference, @Nullable TypePath path, String descriptor, boolean visible) {
        refuseAnnotation(descriptor);
        return null;
    }

    @Override
    public void visitOuterClass(String owner, @Nullable String method, @Nullable String descriptor) {
        refuse("a rule declares a type of its own");
    }

    @Override
    public void visitNestHost(String host) {
        checkOwn(host);
    }

    @Override
    public void visitNestMember(String member) {
        checkOwn(member);
    }

    @Override
    public void visitPermittedSubclass(String permitted) {
        refuse("a rule declares a type of its own");
    }

    @Override
    public @Nullable RecordComponentVisitor visitRecordComponent(
            String component, String descriptor, @Nullable String signature) {
        refuse("a rule declares a type of its own");
        return null;
    }

    @Override
    public @Nullable ModuleVisitor visitModule(String module, int access, @Nullable String version) {
        refuse("a rule declares a module");
        return null;
    }

    @Override
    public void visitAttribute(Attribute attribute) {
        refuseAttribute();
    }

    void refuseAttribute() {
        refuse("the compiled rules hold something that is no compiled rule");
    }

    void refuseAnnotation(String descriptor) {
        refuse("a rule is annotated with `"
                + Shown.type(Type.getType(descriptor).getInternalName()) + "`");
    }

    /** A type that code names: in a cast, an array, a class literal, a declaration. */
    void checkType(Type type) {
        switch (type.getSort()) {
            case Type.ARRAY -> checkType(type.getElementType());
            case Type.OBJECT -> {
                String named = type.getInternalName();
                if (!own.containsKey(named)
                        && !is(Use.TYPE, named)
                        && !is(Use.IMPLEMENT, named)
                        && !FactMembers.isFact(named)) {
                    refuse("a rule names `" + Shown.type(named) + "`, which none may");
                }
            }
            case Type.METHOD -> refuse("a rule makes a function type");
            default -> {}
        }
    }

    private void checkOwn(String type) {
        if (!own.containsKey(type)) {
            refuse("a rule belongs to `" + Shown.type(type) + "`");
        }
    }
}
