package org.deskcheck.compile.link;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/** Links the class files of a folder ahead. Run twice it changes nothing; the same files give the same bytes. */
public final class Linking {

    private static final String SUFFIX = ".class";

    private Linking() {}

    /** Rewrites what has call sites to link, and puts the classes made for them beside it. */
    public static void in(Path folder) throws IOException {
        Map<String, Path> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file :
                    walk.filter(each -> each.toString().endsWith(SUFFIX)).toList()) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                files.put(path.substring(0, path.length() - SUFFIX.length()), file);
            }
        }
        Map<String, byte[]> before = new TreeMap<>();
        for (Map.Entry<String, Path> file : files.entrySet()) {
            before.put(file.getKey(), Files.readAllBytes(file.getValue()));
        }
        for (Map.Entry<String, byte[]> linked : classes(before).entrySet()) {
            if (linked.getValue() != before.get(linked.getKey())) {
                Files.write(folder.resolve(linked.getKey() + SUFFIX), linked.getValue());
            }
        }
    }

    /** The classes with those made for their call sites, by internal name; what needed nothing is the same array. */
    static Map<String, byte[]> classes(Map<String, byte[]> classes) {
        Map<String, byte[]> all = new TreeMap<>(classes);
        Map<String, List<String>> members = new TreeMap<>();
        classes.forEach((name, bytes) -> {
            ClassReader reader = new ClassReader(bytes);
            Outline outline = Outline.of(reader);
            if (!outline.hasSites() || !classes.containsKey(outline.nestHost())) {
                return;
            }
            ClassWriter writer = new ClassWriter(0);
            Sites sites = new Sites(writer, outline);
            reader.accept(sites, 0);
            all.put(name, writer.toByteArray());
            all.putAll(sites.made());
            members.computeIfAbsent(outline.nestHost(), unused -> new ArrayList<>())
                    .addAll(sites.made().keySet());
        });
        members.forEach((host, made) -> all.computeIfPresent(host, (name, bytes) -> withMembers(bytes, made)));
        return all;
    }

    /** What a class made here may call that is private: all of the nest that its host names it in. */
    private static byte[] withMembers(byte[] host, List<String> made) {
        ClassReader reader = new ClassReader(host);
        ClassWriter writer = new ClassWriter(0);
        reader.accept(
                new ClassVisitor(Opcodes.ASM9, writer) {

                    private final TreeSet<String> added = new TreeSet<>(made);

                    @Override
                    public void visitNestMember(String member) {
                        added.add(member);
                    }

                    @Override
                    public void visitEnd() {
                        added.forEach(super::visitNestMember);
                        super.visitEnd();
                    }
                },
                0);
        return writer.toByteArray();
    }
}
