package org.deskcheck.compile.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** What is linked ahead does what the JVM links at run time. */
// it has what javac makes of any code, good or not
@SuppressWarnings({"ArrayRecordComponent", "EqualsIncompatibleType", "UnnecessaryLambda"})
class LinkingTest {

    /** Every kind of lambda that javac makes of source, and every kind of field of a record. */
    public static final class Sample implements Supplier<String> {

        private final String held = "held";

        record Empty() {}

        record Fields(
                boolean a,
                byte b,
                char c,
                short d,
                int e,
                long f,
                float g,
                double h,
                @Nullable String i,
                int @Nullable [] j,
                List<String> k) {}

        record Two(@Nullable String x, double y) {}

        private interface Said {
            private String inside(String word) {
                return "inside " + word;
            }

            default Function<String, String> telling() {
                return word -> inside(word);
            }
        }

        private static long twice(int number) {
            return 2L * number;
        }

        private String with(String word) {
            return held + word;
        }

        private static final class Inner {
            private static final Function<Integer, Integer> NEXT = number -> number + 1;

            private Supplier<String> name(String first, long second, double third) {
                return () -> first + second + third + NEXT.apply(1);
            }
        }

        @Override
        public String get() {
            List<Object> told = new ArrayList<>();
            Function<String, String> bound = this::with;
            Function<String, Integer> length = String::length;
            ToIntFunction<String> unboxing = length::apply;
            ToLongFunction<Integer> widening = Sample::twice;
            Supplier<List<String>> making = ArrayList::new;
            IntFunction<String[]> array = String[]::new;
            BiFunction<String, Object, Boolean> equal = String::equals;
            DoubleUnaryOperator root = Math::sqrt;
            Runnable dropped = () -> told.add("ran");
            Function<Object, String> text = Object::toString;
            Comparator<String> order = Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder());
            dropped.run();
            told.add(bound.apply("x"));
            told.add(unboxing.applyAsInt("four"));
            told.add(widening.applyAsLong(21));
            told.add(making.get());
            told.add(array.apply(3).length);
            told.add(equal.apply("a", "a"));
            told.add(root.applyAsDouble(2));
            told.add(text.apply('c'));
            told.add(new Said() {}.telling().apply("out"));
            told.add(new Inner().name("n", 2L, 3.5).get());
            told.add(Stream.of("ccc", "a", "bb", "aa").sorted(order).toList());
            told.add(IntStream.range(0, 3)
                    .mapToObj(i -> (Supplier<Integer>) () -> i * i)
                    .map(Supplier::get)
                    .toList());
            int[] same = {1};
            Fields one = new Fields(true, (byte) 1, 'c', (short) 2, 3, 4L, 5f, Double.NaN, "i", same, List.of("k"));
            Fields equalOne =
                    new Fields(true, (byte) 1, 'c', (short) 2, 3, 4L, 5f, Double.NaN, "i", same, List.of("k"));
            Fields other = new Fields(true, (byte) 1, 'c', (short) 2, 3, 5L, 5f, -0.0, null, null, List.of());
            told.add(one.equals(equalOne) + " " + one.equals(other) + " " + other.equals("x"));
            told.add(one.hashCode() == equalOne.hashCode());
            told.add(other.hashCode());
            told.add(other + " " + new Two("a", 1.5) + new Empty() + new Empty().equals(new Empty()));
            told.add(new Two(null, 0.0).equals(new Two(null, -0.0)) + " " + new Two("a", 1.5).hashCode());
            return told.toString();
        }
    }

    @Test
    void whatIsLinkedAheadDoesTheSame() throws ReflectiveOperationException, IOException {
        Map<String, byte[]> before = sample();
        Map<String, byte[]> linked = Linking.classes(before);
        assertThat(linked).hasSizeGreaterThan(before.size() + 20);
        linked.values().forEach(bytes -> assertThat(sites(bytes)).isEmpty());
        Class<?> sample = new Loaded(linked).loadClass(Sample.class.getName());
        assertThat(((Supplier<?>) sample.getDeclaredConstructor().newInstance()).get())
                .isEqualTo(new Sample().get());
    }

    @Test
    void linkedOnceItIsLeftAlone() throws IOException {
        Map<String, byte[]> linked = Linking.classes(sample());
        Linking.classes(linked).forEach((name, bytes) -> assertThat(bytes).isSameAs(linked.get(name)));
        Map<String, byte[]> again = Linking.classes(sample());
        assertThat(again.keySet()).isEqualTo(linked.keySet());
        again.forEach((name, bytes) -> assertThat(bytes).isEqualTo(linked.get(name)));
    }

    @Test
    void theProgramItselfIsLinked() throws IOException {
        try (InputStream in = Linking.class.getResourceAsStream("/org/deskcheck/align/Align.class")) {
            assertThat(sites(in.readAllBytes())).isEmpty();
        }
    }

    @Test
    void aFolderIsLinkedInItsPlace(@TempDir Path folder) throws IOException {
        Path source = folder.resolve("A.java");
        Files.writeString(source, "class A { static java.util.function.IntSupplier of(int i) { return () -> i; } }");
        assertThat(ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, "-d", folder.toString(), source.toString()))
                .isZero();
        Linking.in(folder);
        assertThat(folder.resolve("A$lambda$0.class")).exists();
    }

    /** As the tests' own compiler wrote it: the classes of the tests are not linked ahead. */
    private static Map<String, byte[]> sample() throws IOException {
        Map<String, byte[]> classes = new TreeMap<>();
        Path folder = Path.of("target/test-classes/org/deskcheck/compile/link");
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(each -> each.getFileName().toString().startsWith("LinkingTest"))
                    .toList()) {
                byte[] bytes = Files.readAllBytes(file);
                classes.put(new ClassReader(bytes).getClassName(), bytes);
            }
        }
        return classes;
    }

    private static List<String> sites(byte[] bytes) {
        List<String> sites = new ArrayList<>();
        new ClassReader(bytes)
                .accept(
                        new ClassVisitor(Opcodes.ASM9) {
                            @Override
                            public MethodVisitor visitMethod(
                                    int access,
                                    String name,
                                    String descriptor,
                                    @Nullable String signature,
                                    String @Nullable [] exceptions) {
                                return new MethodVisitor(Opcodes.ASM9) {
                                    @Override
                                    public void visitInvokeDynamicInsn(
                                            String site, String type, Handle bootstrap, Object... arguments) {
                                        if (!bootstrap.getOwner().endsWith("StringConcatFactory")) {
                                            sites.add(name + " " + site);
                                        }
                                    }
                                };
                            }
                        },
                        0);
        return sites;
    }

    private static final class Loaded extends ClassLoader {

        private final Map<String, byte[]> classes;

        Loaded(Map<String, byte[]> classes) {
            super(LinkingTest.class.getClassLoader());
            this.classes = classes;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            byte[] bytes = classes.get(name.replace('.', '/'));
            if (bytes == null) {
                return super.loadClass(name, resolve);
            }
            Class<?> loaded = findLoadedClass(name);
            return loaded != null ? loaded : defineClass(name, bytes, 0, bytes.length);
        }
    }
}
