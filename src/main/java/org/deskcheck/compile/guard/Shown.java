package org.deskcheck.compile.guard;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.objectweb.asm.Type;

/** Members of class files as an author of rules reads them. */
final class Shown {

    private Shown() {}

    static String type(String internalName) {
        Type type = Type.getObjectType(internalName);
        return type.getSort() == Type.ARRAY
                ? type.getClassName()
                : internalName.replace('/', '.').replace('$', '.');
    }

    /** A call: {@code java.lang.System.exit(int)}; of a constructor, {@code new java.io.File(String)}. */
    static String call(String owner, String name, String descriptor) {
        String arguments = Arrays.stream(Type.getArgumentTypes(descriptor))
                .map(Type::getClassName)
                .map(each -> each.substring(each.lastIndexOf('.') + 1))
                .collect(Collectors.joining(", ", "(", ")"));
        return name.equals("<init>") ? "new " + type(owner) + arguments : type(owner) + "." + name + arguments;
    }
}
