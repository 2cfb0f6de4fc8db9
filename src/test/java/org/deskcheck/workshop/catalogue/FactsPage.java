package org.deskcheck.workshop.catalogue;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.nodeTypes.NodeWithJavadoc;
import com.github.javaparser.ast.nodeTypes.NodeWithMembers;
import com.github.javaparser.javadoc.Javadoc;
import com.github.javaparser.javadoc.JavadocBlockTag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** docs/facts.md, made of the facts' own Javadoc and of what the house rules write of them. */
final class FactsPage {

    private static final Path FACTS = Path.of("src/main/java/org/deskcheck/fact");

    /** What rules may ask of values that are no facts of ours; the guard holds them to it. */
    private static final Path ALLOWED = Path.of("src/main/resources/org/deskcheck/compile/guard/allowed.txt");

    /** Verdict rules see these beside claims, lineages, interests and positions. */
    private static final List<String> OF_THE_SECOND_PASS = List.of("Found", "Tally");

    /** No fact: rules have no use for an order. */
    private static final List<String> LEFT_OUT = List.of("ClaimOrder", "package-info");

    private static final Pattern CALL =
            Pattern.compile("call java/(?:lang|util|math|time)/(\\w+)\\.(\\w+)\\(([^)]*)\\)(\\S+)");

    private static final List<String> ASKED =
            List.of("String", "Optional", "List", "Set", "Map", "BigDecimal", "LocalDate", "Instant", "DayOfWeek");

    private final Map<String, TypeDeclaration<?>> types = new TreeMap<>();
    private final HousePatterns patterns = new HousePatterns(Path.of("rules"));
    private final List<String> undocumented = new ArrayList<>();

    private FactsPage() {
        JavaParser parser =
                new JavaParser(new ParserConfiguration().setLanguageLevel(ParserConfiguration.LanguageLevel.JAVA_17));
        try (Stream<Path> files = Files.list(FACTS)) {
            for (Path file : files.sorted().toList()) {
                CompilationUnit unit = parser.parse(file).getResult().orElseThrow();
                unit.getTypes().stream()
                        .filter(type -> !LEFT_OUT.contains(type.getNameAsString()))
                        .forEach(type -> types.put(type.getNameAsString(), type));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + FACTS, e);
        }
    }

    static String text() {
        return new FactsPage().page();
    }

    /** Types, fields, words and methods that have no line of Javadoc. */
    static List<String> undocumented() {
        FactsPage page = new FactsPage();
        page.page();
        return page.undocumented;
    }

    /** What align makes for rules to match, and not only to reach through it. */
    static List<String> matched() {
        FactsPage page = new FactsPage();
        return page.types.keySet().stream()
                .filter(name -> page.section(name).equals(Section.FACTS))
                .toList();
    }

    private enum Section {
        FACTS(
                "Facts",
                "What is made of a dossier. A rule matches a fact by its name and says in brackets what must hold."),
        SECOND(
                "Facts of the second pass",
                "What verdict rules see beside claims, lineages, interests and positions, and what rules make themselves."),
        HELD("What facts hold", "Never matched by themselves; reached through a field, or with `from`."),
        WORDS("Words", "The words that a field can have. In a rule each stands behind its list: `Figures.SAME`."),
        OTHER("Other values", "What a rule may ask of values that are no facts: texts, numbers, lists, days.");

        private final String heading;
        private final String intro;

        Section(String heading, String intro) {
            this.heading = heading;
            this.intro = intro;
        }
    }

    private String page() {
        StringBuilder page = new StringBuilder("""
                # What rules can match

                <!-- made from the facts' Javadoc and from rules/: ./mvnw test -Dtest=FactsPageTest -Ddocs.write=true -->

                Every fact and every field that a rule can match on. `deskcheck rules facts` shows the same. Fields and methods
                without arguments are written alike: `claim.bound`. A field that is `Optional` is asked with `.isPresent()` and read
                with `.get()`. Examples are the house rules' own wherever one of them uses the field. How they are put together
                stands in [how to write a rule](rules-howto.md).
                """);
        for (Section section : Section.values()) {
            StringBuilder below = new StringBuilder();
            if (section == Section.OTHER) {
                below.append(others());
            } else {
                types.keySet().stream()
                        .filter(name -> section(name) == section)
                        .forEach(name -> below.append(type(name)));
            }
            if (below.length() > 0) {
                page.append("\n## ")
                        .append(section.heading)
                        .append("\n\n")
                        .append(section.intro)
                        .append("\n");
                page.append(below);
            }
        }
        return page.toString();
    }

    private TypeDeclaration<?> declared(String name) {
        return Optional.ofNullable(types.get(name)).orElseThrow();
    }

    private Section section(String name) {
        TypeDeclaration<?> type = declared(name);
        if (type.isEnumDeclaration()) {
            return Section.WORDS;
        }
        if (OF_THE_SECOND_PASS.contains(name) || name.endsWith("Holds") || name.equals("Mark")) {
            return Section.SECOND;
        }
        boolean value = !type.isRecordDeclaration() || interfaces(type).contains("Value");
        boolean given = List.of("Claim", "Document", "Question").contains(name);
        return !value && (given || !held(name)) ? Section.FACTS : Section.HELD;
    }

    /** Whether a field of another fact is one of these. */
    private boolean held(String name) {
        return types.values().stream()
                .filter(type -> type.isRecordDeclaration())
                .flatMap(type -> type.asRecordDeclaration().getParameters().stream())
                .anyMatch(field -> Pattern.compile("\\b" + name + "\\b")
                        .matcher(field.getType().asString())
                        .find());
    }

    private static List<String> interfaces(TypeDeclaration<?> type) {
        return type.isRecordDeclaration()
                ? type.asRecordDeclaration().getImplementedTypes().stream()
                        .map(each -> each.getNameAsString())
                        .toList()
                : List.of();
    }

    private String type(String name) {
        TypeDeclaration<?> type = declared(name);
        StringBuilder text = new StringBuilder("\n### " + name + "\n\n" + said(name, type) + "\n");
        String also = interfaces(type).stream()
                .filter(other -> !other.equals("Value"))
                .map(other -> "It is a `" + other + "`.")
                .collect(Collectors.joining(" "));
        if (!also.isEmpty()) {
            text.append('\n').append(also).append('\n');
        }
        if (type.isEnumDeclaration()) {
            return text.append(words(type.asEnumDeclaration()))
                    .append(fields(name, type))
                    .toString();
        }
        if (section(name) == Section.FACTS
                || section(name) == Section.SECOND
                || patterns.of(name).isPresent()) {
            text.append("\n    ")
                    .append(patterns.of(name).orElseGet(() -> made(name, type)))
                    .append('\n');
        }
        return text.append(fields(name, type)).toString();
    }

    private String made(String name, TypeDeclaration<?> type) {
        Parameter first = type.asRecordDeclaration().getParameter(0);
        return name + "( "
                + example(name, first.getNameAsString(), first.getType().asString()) + " )";
    }

    private String words(EnumDeclaration type) {
        StringBuilder rows = new StringBuilder("\n| word | what it means |\n|---|---|\n");
        type.getEntries()
                .forEach(word -> rows.append("| `%s` | %s |%n"
                        .formatted(
                                word.getNameAsString(),
                                cell(said(type.getNameAsString() + "." + word.getNameAsString(), word)))));
        return rows.toString().replace("\r\n", "\n");
    }

    private String fields(String name, TypeDeclaration<?> type) {
        Map<String, String[]> rows = new LinkedHashMap<>();
        if (type.isRecordDeclaration()) {
            RecordDeclaration fact = type.asRecordDeclaration();
            for (Parameter field : fact.getParameters()) {
                String meaning = tag(fact, field.getNameAsString());
                note(name + "." + field.getNameAsString(), meaning);
                rows.put(
                        field.getNameAsString(),
                        row(name, field.getNameAsString(), field.getType().asString(), meaning));
            }
        }
        for (FieldDeclaration constant : type.getFields()) {
            if (constant.isPublic() && constant.isStatic()) {
                String named = constant.getVariable(0).getNameAsString();
                rows.put(named, new String[] {
                    constant.getElementType().asString(), said(name + "." + named, constant), name + "." + named
                });
            }
        }
        boolean open = !type.isRecordDeclaration() && !type.isEnumDeclaration();
        for (MethodDeclaration method : methods(type)) {
            boolean shown = (open || method.isPublic())
                    && !method.isStatic()
                    && method.getAnnotationByName("Override").isEmpty();
            if (shown) {
                String signature = method.getNameAsString() + arguments(method);
                rows.put(
                        signature,
                        row(name, signature, method.getType().asString(), said(name + "." + signature, method)));
            }
        }
        if (rows.isEmpty()) {
            return "";
        }
        StringBuilder text =
                new StringBuilder("\n| field | type | what it means | for instance |\n|---|---|---|---|\n");
        rows.forEach((field, row) -> text.append(
                "| `%s` | `%s` | %s | `%s` |\n".formatted(field, cell(row[0]), cell(row[1]), cell(row[2]))));
        return text.toString();
    }

    private static List<MethodDeclaration> methods(NodeWithMembers<?> type) {
        return type.getMethods();
    }

    private static String arguments(CallableDeclaration<?> method) {
        NodeList<Parameter> parameters = method.getParameters();
        return parameters.isEmpty()
                ? ""
                : parameters.stream()
                        .map(parameter -> parameter.getType().asString())
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    private String[] row(String fact, String field, String type, String meaning) {
        return new String[] {type, meaning, example(fact, field, type)};
    }

    /** What a house rule has, else what its type lets one write. */
    private String example(String fact, String field, String type) {
        return patterns.of(fact, field).orElseGet(() -> byType(field, type));
    }

    private String byType(String signature, String type) {
        String field = signature.replace("(String)", "( \"key\" )").replaceAll("\\((\\w+)\\)", "( \\$other )");
        if (type.equals("boolean")) {
            return field;
        }
        if (type.matches("int|long|BigDecimal")) {
            return field + " > 0";
        }
        if (type.equals("String") && signature.matches("id|claimId")) {
            return field + " == $claim.id";
        }
        if (type.equals("String")) {
            return field + " != \"\"";
        }
        if (type.startsWith("Optional<")) {
            return field + ".isPresent()";
        }
        if (type.matches("(List|Set)<.*")) {
            return "!" + field + ".empty";
        }
        if (type.equals("DayOfWeek")) {
            return field + " == DayOfWeek.FRIDAY";
        }
        TypeDeclaration<?> words = types.get(type);
        return words != null && words.isEnumDeclaration()
                ? field + " == " + type + "."
                        + words.asEnumDeclaration().getEntry(0).getNameAsString()
                : "$" + field.replaceAll("\\W.*", "") + " : " + field;
    }

    private String others() {
        Map<String, List<String>> calls = new TreeMap<>();
        try {
            List<String> lines = Files.exists(ALLOWED) ? Files.readAllLines(ALLOWED) : List.of();
            lines.stream()
                    .takeWhile(line -> !line.equals("[rules]"))
                    .map(CALL::matcher)
                    .filter(Matcher::matches)
                    .filter(call ->
                            ASKED.contains(call.group(1)) && !call.group(2).equals("equals"))
                    .forEach(call -> calls.computeIfAbsent(call.group(1), unused -> new ArrayList<>())
                            .add(call.group(2) + "(" + (call.group(3).isEmpty() ? "" : " … ") + ")"));
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + ALLOWED, e);
        }
        StringBuilder text = new StringBuilder();
        calls.forEach((type, methods) -> text.append("\n### ")
                .append(type)
                .append("\n\nA rule may ask it for ")
                .append(methods.stream().map(method -> "`" + method + "`").collect(Collectors.joining(", ")))
                .append(".\n"));
        return text.toString();
    }

    private String said(String name, NodeWithJavadoc<?> documented) {
        String text = documented
                .getJavadoc()
                .map(Javadoc::getDescription)
                .map(each -> plain(each.toText()))
                .orElse("");
        note(name, text);
        return text;
    }

    private static String tag(NodeWithJavadoc<?> documented, String field) {
        return documented.getJavadoc().map(Javadoc::getBlockTags).orElse(List.of()).stream()
                .filter(tag -> tag.getType() == JavadocBlockTag.Type.PARAM)
                .filter(tag -> tag.getName().filter(field::equals).isPresent())
                .map(tag -> plain(tag.getContent().toText()))
                .findFirst()
                .orElse("");
    }

    private void note(String name, String text) {
        if (text.isBlank()) {
            undocumented.add(name);
        }
    }

    private static String plain(String javadoc) {
        return javadoc.replaceAll("\\{@code ([^}]*)}", "`$1`")
                .replaceAll("\\{@link #?([^}]*)}", "`$1`")
                .replace("#", ".")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
