package org.deskcheck.pack.drl;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.deskcheck.fact.Claim;

/** The types that a rule can name and what can be asked of them: facts, and a table of members of the JDK's types. */
public final class Types {

    private static final String FACTS = Claim.class.getPackageName();
    private static final String TABLE = "/org/deskcheck/pack/members.tsv";

    /** Beside facts, what {@code from}, {@code collect} and {@code accumulate} give. */
    private static final Map<String, Class<?>> GATHERED = new TreeMap<>(Map.of(
            "List", List.class,
            "Set", Set.class,
            "Number", Number.class,
            "Integer", Integer.class,
            "Long", Long.class,
            "Double", Double.class,
            "BigDecimal", BigDecimal.class,
            "String", String.class,
            "LocalDate", LocalDate.class,
            "Instant", Instant.class));

    private static final Set<String> OF_EVERY_OBJECT =
            Set.of("hashCode", "toString", "getClass", "equals", "notify", "notifyAll", "wait");

    private Types() {}

    /** What can be asked of a type: a field, or a method with arguments. */
    public record Member(String name, List<Shape> parameters, Shape shape, String meaning) {

        /** A list's {@code get} gives what this list holds. */
        Member withElement(Shape of) {
            boolean element = !shape.known() && name.equals("get");
            Shape held = of.type() == Map.class ? of.value() : of.element();
            return element ? new Member(name, parameters, held, meaning) : this;
        }
    }

    /** The fact of a simple name. */
    public static Optional<Class<?>> fact(String name) {
        return names().contains(name) ? load(FACTS + "." + name) : Optional.empty();
    }

    /** The simple names of all facts and of what their fields hold, sorted. */
    public static Set<String> names() {
        return Names.ALL;
    }

    /** A type that a pattern with {@code from} may have. */
    public static Optional<Class<?>> gathered(String name) {
        String simple = name.startsWith("java.") ? name.substring(name.lastIndexOf('.') + 1) : name;
        Optional<Class<?>> found = Optional.ofNullable(GATHERED.get(simple));
        return found.filter(type -> simple.equals(name) || type.getName().equals(name))
                .or(() -> fact(name));
    }

    static Set<String> gatheredNames() {
        return GATHERED.keySet();
    }

    /** What stands under a name: a field, or a property such as {@code size} of {@code size()} and {@code empty} of {@code isEmpty()}. */
    static Optional<Member> field(Shape of, String name) {
        String property = name.isEmpty() ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1);
        List<Member> members = members(of.type());
        return Stream.of(name, "is" + property, "get" + property)
                .flatMap(each -> members.stream()
                        .filter(member ->
                                member.parameters().isEmpty() && member.name().equals(each)))
                .findFirst()
                .map(member -> member.withElement(of));
    }

    static Optional<Member> method(Shape of, String name, int arguments) {
        return members(of.type()).stream()
                .filter(member ->
                        member.name().equals(name) && member.parameters().size() == arguments)
                .findFirst()
                .map(member -> member.withElement(of));
    }

    /** All that can be asked of a type, sorted by name. */
    public static List<Member> members(Class<?> type) {
        List<Member> listed = Table.MEMBERS.getOrDefault(type.getName(), List.of());
        if (type.isEnum() || !type.getPackageName().equals(FACTS)) {
            return listed;
        }
        return Stream.of(type.getMethods())
                .filter(method -> !Modifier.isStatic(method.getModifiers()) && !method.isSynthetic())
                .filter(method -> !OF_EVERY_OBJECT.contains(method.getName()) && method.getReturnType() != void.class)
                .map(Types::member)
                .sorted(java.util.Comparator.comparing(Member::name)
                        .thenComparing(member -> member.parameters().size()))
                .toList();
    }

    private static Member member(Method method) {
        return new Member(
                method.getName(),
                Stream.of(method.getGenericParameterTypes()).map(Shape::of).toList(),
                Shape.of(method.getGenericReturnType()),
                "");
    }

    static Optional<Class<?>> load(String name) {
        try {
            return Optional.of(Class.forName(name, false, Types.class.getClassLoader()));
        } catch (ClassNotFoundException none) {
            return Optional.empty();
        }
    }

    /** Found beside the class files themselves, so that no list of them has to be kept. */
    private static final class Names {

        private static final String CLASS = ".class";
        private static final Set<String> ALL = all();

        private static Set<String> all() {
            Set<String> names = new TreeSet<>();
            try {
                URL claim = Claim.class.getResource("Claim.class");
                URLConnection connection = claim == null ? null : claim.openConnection();
                if (connection instanceof JarURLConnection jar) {
                    jar.getJarFile().stream().map(entry -> entry.getName()).forEach(path -> add(path, names));
                } else if (claim != null) {
                    try (Stream<Path> files = Files.list(Path.of(claim.toURI()).resolveSibling("."))) {
                        files.map(file -> FACTS.replace('.', '/') + "/" + file.getFileName())
                                .forEach(path -> add(path, names));
                    }
                }
            } catch (IOException | java.net.URISyntaxException failed) {
                throw new IllegalStateException("looking for the types of facts", failed);
            }
            return Set.copyOf(names);
        }

        private static void add(String path, Set<String> names) {
            String folder = FACTS.replace('.', '/') + "/";
            if (path.startsWith(folder)
                    && path.endsWith(CLASS)
                    && !path.contains("$")
                    && !path.contains("package-info")) {
                String name = path.substring(folder.length(), path.length() - CLASS.length());
                if (!name.contains("/")
                        && load(FACTS + "." + name)
                                .filter(type -> Modifier.isPublic(type.getModifiers()))
                                .isPresent()) {
                    names.add(name);
                }
            }
        }
    }

    private static final class Table {

        private static final Map<String, List<Member>> MEMBERS = read();

        private static Map<String, List<Member>> read() {
            Map<String, List<Member>> members = new TreeMap<>();
            try (InputStream in = Types.class.getResourceAsStream(TABLE)) {
                if (in == null) {
                    throw new IllegalStateException("no " + TABLE + " on the class path");
                }
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
                lines.lines().skip(1).map(line -> line.split("\t", -1)).forEach(cells -> members.computeIfAbsent(
                                cells[0], unused -> new ArrayList<>())
                        .add(member(cells[0], cells[1], cells[2])));
            } catch (IOException failed) {
                throw new UncheckedIOException("reading " + TABLE, failed);
            }
            return members;
        }

        private static Member member(String owner, String signature, String meaning) {
            String name = signature.substring(0, signature.indexOf('('));
            String inside = signature.substring(name.length() + 1, signature.length() - 1);
            Class<?>[] parameters = Stream.of(inside.split(","))
                    .filter(type -> !type.isEmpty())
                    .map(Table::type)
                    .toArray(Class<?>[]::new);
            try {
                Method method = type(owner).getMethod(name, parameters);
                return new Member(
                        name,
                        Stream.of(parameters).map(Shape::of).toList(),
                        Shape.of(method.getGenericReturnType()),
                        meaning);
            } catch (NoSuchMethodException gone) {
                throw new IllegalStateException(
                        TABLE + " has " + owner + "." + signature + ", which is not there", gone);
            }
        }

        private static Class<?> type(String name) {
            return switch (name) {
                case "int" -> int.class;
                case "long" -> long.class;
                default -> load(name).orElseThrow(() -> new IllegalStateException(TABLE + " names no type: " + name));
            };
        }
    }
}
