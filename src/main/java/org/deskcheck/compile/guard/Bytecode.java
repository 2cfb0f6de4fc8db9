package org.deskcheck.compile.guard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.deskcheck.problem.Problem;
import org.objectweb.asm.ClassReader;

/**
 * Reads class files that were made of rules and says what in them goes beyond judging facts. Nothing of them is loaded.
 * What it doesn't know it refuses, also what is no class file at all.
 */
public final class Bytecode {

    private static final String HINT = "rules read facts and make findings; docs/guard.md lists all that they may call";

    /** More than the house's rules make, four times over. */
    private static final int MOST_BYTES_OF_A_CLASS = 1 << 20;

    private Bytecode() {}

    /**
     * Every problem with the class files; none when they may be defined.
     *
     * @param classes class files by class name
     * @param root the Java package that all of them stand in
     */
    public static List<Problem> check(Map<String, byte[]> classes, String root) {
        List<String> refusals = new ArrayList<>();
        Map<String, OwnClass> own = new HashMap<>();
        for (Map.Entry<String, byte[]> file : new TreeMap<>(classes).entrySet()) {
            OwnClass read = declared(file.getValue());
            if (read == null || !read.name().replace('/', '.').equals(file.getKey())) {
                refusals.add("the compiled rules hold something that is no compiled rule");
            } else if (!isWithin(file.getKey(), root)) {
                refusals.add("the rules make a class outside of their pack, `" + file.getKey() + "`");
            } else {
                own.put(read.name(), read);
            }
        }
        if (refusals.isEmpty()) {
            Calls calls = new Calls();
            new TreeMap<>(classes).values().forEach(bytes -> refusals.addAll(refusals(bytes, own, calls)));
            if (calls.circular()) {
                refusals.add("a rule calls itself");
            }
        }
        return refusals.stream()
                .distinct()
                .map(refusal -> Problem.of(refusal, HINT))
                .toList();
    }

    /** The list of what is allowed, for a digest of all that decides what passes. */
    public static String allowed() {
        return Allowed.listText();
    }

    private static @org.jspecify.annotations.Nullable OwnClass declared(byte[] bytes) {
        if (bytes.length > MOST_BYTES_OF_A_CLASS) {
            return null;
        }
        try {
            return OwnClass.read(bytes);
        } catch (RuntimeException broken) {
            // ASM tells a broken class file by whichever exception its reader meets first
            return null;
        }
    }

    private static List<String> refusals(byte[] bytes, Map<String, OwnClass> own, Calls calls) {
        ClassCheck check = new ClassCheck(own, calls);
        try {
            new ClassReader(bytes).accept(check, 0);
        } catch (RuntimeException broken) {
            return List.of("the compiled rules hold something that is no compiled rule");
        }
        return check.refusals();
    }

    private static boolean isWithin(String name, String root) {
        return name.startsWith(root + ".find.") || name.startsWith(root + ".verdict.");
    }
}
