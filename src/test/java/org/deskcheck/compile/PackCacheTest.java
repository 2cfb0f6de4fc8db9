package org.deskcheck.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.deskcheck.pack.Bundle;
import org.deskcheck.pack.Pack;
import org.deskcheck.pack.Pass;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

class PackCacheTest {

    private Path temporary;
    private Path folder;
    private PackCache cache;
    private Pack pack;

    @BeforeEach
    void aPack(@TempDir Path files) throws IOException {
        temporary = files;
        folder = temporary.resolve("cache");
        cache = new PackCache(folder);
        pack = pack("named");
    }

    @Test
    void aPackIsCompiledOnceAndThenRead() throws IOException {
        Bundle anew = cache.compile(pack).orThrow();
        Path kept = kept();
        byte[] bytes = Files.readAllBytes(kept);
        Bundle again = cache.compile(pack).orThrow();
        assertThat(again.rules()).isEqualTo(anew.rules());
        assertThat(again.index()).isEqualTo(anew.index());
        assertThat(again.sortedClasses().keySet())
                .isEqualTo(PackCompiler.compile(pack).orThrow().sortedClasses().keySet());
        anew.classes()
                .forEach((name, code) -> assertThat(again.classes().get(name)).isEqualTo(code));
        assertThat(kept).hasBinaryContent(bytes);
    }

    @Test
    void anotherRuleIsAnotherEntry() throws IOException {
        assertThat(cache.file(pack("attributed"))).isNotEqualTo(cache.file(pack));
    }

    /** A class that is not what rules compile to is refused, whatever the hashes beside it say. */
    @Test
    void aPlantedClassIsNotUsed() throws IOException {
        Bundle honest = cache.compile(pack).orThrow();
        KeptPack read = KeptPack.read(Files.readAllBytes(kept()), key()).orElseThrow();
        String name = honest.models().values().iterator().next().get(0);
        Map<String, byte[]> classes = new TreeMap<>(read.classes());
        classes.put(name, planted(name));
        Files.write(kept(), new KeptPack(read.models(), classes).bytes(key()));
        Bundle again = cache.compile(pack).orThrow();
        assertThat(again.classes().get(name)).isEqualTo(honest.classes().get(name));
        assertThat(KeptPack.read(Files.readAllBytes(kept()), key())
                        .orElseThrow()
                        .classes()
                        .get(name))
                .as("what was planted is written over")
                .isEqualTo(read.classes().get(name));
    }

    @Test
    void aModelThatIsNotAmongTheClassesIsNotUsed() throws IOException {
        Bundle honest = cache.compile(pack).orThrow();
        KeptPack read = KeptPack.read(Files.readAllBytes(kept()), key()).orElseThrow();
        Map<Pass, List<String>> models = new TreeMap<>(read.models());
        models.replaceAll((pass, names) -> List.of("java.lang.Thread"));
        Files.write(kept(), new KeptPack(models, read.classes()).bytes(key()));
        assertThat(cache.compile(pack).orThrow().models()).isEqualTo(honest.models());
    }

    @Test
    void aFileThatIsChangedAnywhereOrBreaksOffIsNotUsed() throws IOException {
        String index = cache.compile(pack).orThrow().index();
        byte[] whole = Files.readAllBytes(kept());
        for (int at : new int[] {3, whole.length / 2, whole.length - 3}) {
            byte[] changed = whole.clone();
            changed[at] ^= 1;
            assertThat(read(changed)).isFalse();
        }
        assertThat(read(Arrays.copyOf(whole, whole.length / 2))).isFalse();
        assertThat(read(new byte[0])).isFalse();
        assertThat(KeptPack.read(whole, key())).isPresent();
        assertThat(KeptPack.read(whole, "another key")).isEmpty();
        Files.write(kept(), new byte[0]);
        assertThat(cache.compile(pack).orThrow().index()).isEqualTo(index);
    }

    @Test
    void aFolderThatCannotBeMadeCostsTimeAlone() throws IOException {
        Path file = Files.writeString(temporary.resolve("file"), "");
        assertThat(new PackCache(file.resolve("below")).compile(pack).isPresent())
                .isTrue();
    }

    @Test
    void onlyTheNewestAreKept() throws IOException {
        Files.createDirectories(folder);
        for (int i = 0; i < PackCache.MOST_PACKS + 10; i++) {
            Path old = Files.write(folder.resolve("old" + i + ".pack"), new byte[] {1});
            Files.setLastModifiedTime(old, FileTime.fromMillis(i));
        }
        cache.compile(pack).orThrow();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files)
                    .hasSize(PackCache.MOST_PACKS)
                    .contains(kept())
                    .doesNotContain(folder.resolve("old0.pack"));
        }
    }

    @Test
    void theEnvironmentSaysWhere() {
        assertThat(PackCache.of(Map.of("DESKCHECK_CACHE", "/a"), "/home")
                        .file(pack)
                        .map(Path::getParent))
                .contains(Path.of("/a"));
        assertThat(PackCache.of(Map.of("XDG_CACHE_HOME", "/b"), "/home")
                        .file(pack)
                        .map(Path::getParent))
                .contains(Path.of("/b/deskcheck/packs"));
        assertThat(PackCache.of(Map.of(), "/home").file(pack).map(Path::getParent))
                .contains(Path.of("/home/.cache/deskcheck/packs"));
    }

    private boolean read(byte[] bytes) throws IOException {
        return KeptPack.read(bytes, key()).isPresent();
    }

    private String key() {
        return CacheKey.of(pack).orElseThrow();
    }

    private Path kept() {
        return cache.file(pack).orElseThrow();
    }

    private Pack pack(String field) throws IOException {
        Path rules = temporary.resolve("rules-" + field);
        Files.createDirectories(rules.resolve("desk"));
        Files.writeString(rules.resolve("desk/look.drl"), """
                rule "desk/look"
                    @level( note )
                    @message( "“{claim}” is looked at" )
                when
                    $claim : Claim( %s )
                then
                    findings.add( kcontext, $claim );
                end
                """.formatted(field));
        Files.writeString(rules.resolve("desk/look.md"), "# desk/look\n\nA rule for a test.\n");
        return Pack.read(rules);
    }

    /** A model by its looks, with an initialiser that ends the program. */
    private static byte[] planted(String name) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        writer.visit(
                Opcodes.V17,
                Opcodes.ACC_PUBLIC | Opcodes.ACC_SUPER,
                name.replace('.', '/'),
                null,
                "java/lang/Object",
                new String[] {"org/drools/model/Model"});
        MethodVisitor code = writer.visitMethod(Opcodes.ACC_STATIC, "<clinit>", "()V", null, null);
        code.visitCode();
        code.visitInsn(Opcodes.ICONST_1);
        code.visitMethodInsn(Opcodes.INVOKESTATIC, "java/lang/System", "exit", "(I)V", false);
        code.visitInsn(Opcodes.RETURN);
        code.visitMaxs(0, 0);
        code.visitEnd();
        writer.visitEnd();
        return writer.toByteArray();
    }
}
