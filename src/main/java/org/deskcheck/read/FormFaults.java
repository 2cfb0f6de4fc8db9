package org.deskcheck.read;

import dev.harrel.jsonschema.Error;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.deskcheck.problem.Nearest;
import org.deskcheck.problem.Problem;
import org.deskcheck.problem.Quoted;

/** What a schema validator reports, as problems that a person can mend: the schema says what was expected, the tree where. */
final class FormFaults {

    private record Missing(String pointer, Tree at, Tree rule) {}

    private final Tree schema;
    private final Tree tree;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Missing> missing = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();
    private final Set<String> incomplete = new HashSet<>();
    private final Set<String> misspelt = new HashSet<>();
    private final Set<String> unknown = new HashSet<>();

    FormFaults(Tree schema, Tree tree) {
        this.schema = schema;
        this.tree = tree;
    }

    void add(Error error) {
        String pointer = error.getInstanceLocation();
        String location =
                error.getSchemaLocation().substring(error.getSchemaLocation().indexOf('#') + 1);
        Tree at = tree.at(pointer).orElse(tree);
        Tree rule = schema.at(location).orElse(schema);
        if (location.endsWith("/additionalProperties") && rule.kind() == Tree.Kind.FLAG) {
            unknownField(pointer, location);
            return;
        }
        // a message for each keyword of the schemas; SchemaTest holds them to these
        switch (error.getKeyword() == null ? "" : error.getKeyword()) {
            case "required" -> missing.add(new Missing(pointer, at, rule));
            case "type" -> wrong(pointer, FormProblem.wrongType(at, pointer, rule));
            case "enum" -> wrong(pointer, FormProblem.unknownWord(at, pointer, rule));
            case "const" -> wrong(pointer, FormProblem.otherThan(at, pointer, rule));
            case "pattern" -> FormProblem.otherForm(at, pointer, rule).ifPresent(problem -> wrong(pointer, problem));
            case "minLength" -> wrong(pointer, FormProblem.tooShort(at, pointer, rule));
            case "maxLength" -> problems.add(FormProblem.tooLong(at, pointer, rule));
            case "minItems", "maxItems" -> problems.add(FormProblem.otherCount(at, pointer, rule));
            case "exclusiveMinimum" -> problems.add(FormProblem.notAboveZero(at, pointer));
            // the rest only sum up what other errors say of the parts
            default -> {}
        }
    }

    List<Problem> problems() {
        List<Problem> all = new ArrayList<>(problems);
        missing.forEach(one -> missingFields(one).ifPresent(all::add));
        return all;
    }

    /** The tree without what was wrong. */
    Tree sound() {
        return sound(tree, "");
    }

    private Tree sound(Tree at, String pointer) {
        if (taken.contains(pointer)) {
            return Tree.scalar(Tree.Kind.NOTHING, at.place(), "");
        }
        if (at.kind() == Tree.Kind.LIST) {
            List<Tree> items = new ArrayList<>();
            for (int i = 0; i < at.items().size(); i++) {
                items.add(sound(at.items().get(i), pointer + "/" + i));
            }
            return Tree.list(at.place(), items);
        }
        if (at.kind() != Tree.Kind.OBJECT) {
            return at;
        }
        LinkedHashMap<String, Tree> members = new LinkedHashMap<>();
        boolean whole = !incomplete.contains(pointer);
        for (Map.Entry<String, Tree> member : at.members().entrySet()) {
            String below = pointer + "/" + escaped(member.getKey());
            if (!taken.contains(below)) {
                members.put(member.getKey(), sound(member.getValue(), below));
            } else if (!unknown.contains(below)) {
                // a field that nobody knows may go without a loss; one that was wrong is missing afterwards
                whole = false;
            }
        }
        return whole ? Tree.object(at.place(), members, at.keys()) : Tree.incomplete(at, members);
    }

    private void wrong(String pointer, Problem problem) {
        taken.add(pointer);
        problems.add(problem);
    }

    private void unknownField(String pointer, String location) {
        if (!taken.add(pointer)) {
            return;
        }
        int slash = pointer.lastIndexOf('/');
        String above = pointer.substring(0, slash);
        String name = pointer.substring(slash + 1).replace("~1", "/").replace("~0", "~");
        Tree parent = tree.at(above).orElse(tree);
        Tree owner = schema.at(location.substring(0, location.lastIndexOf('/'))).orElse(schema);
        List<String> known = List.copyOf(
                owner.member("properties").map(Tree::members).orElse(Map.of()).keySet());
        Optional<String> meant =
                Nearest.to(name, known).filter(near -> parent.member(near).isEmpty());
        if (meant.isPresent()) {
            incomplete.add(above);
            misspelt.add(above + "/" + escaped(meant.get()));
        } else {
            unknown.add(pointer);
        }
        if (name.isBlank()) {
            problems.add(Problem.at(
                    parent.keyPlace(name),
                    above,
                    "a field without a name in " + Called.owner(above),
                    "write its name, or take it away"));
            return;
        }
        String otherwise = "it may have: "
                + known.stream().filter(field -> !field.startsWith("$")).collect(Collectors.joining(", "));
        problems.add(Problem.at(
                parent.keyPlace(name),
                pointer,
                "unknown field " + Quoted.of(name) + " in " + Called.owner(above),
                meant.map(near -> "did you mean `" + near + "`?").orElse(otherwise)));
    }

    /** Names what is missing, but for what another problem calls misspelt. */
    private Optional<Problem> missingFields(Missing one) {
        incomplete.add(one.pointer());
        List<String> names = one.rule().member("required").map(Tree::items).orElse(List.of()).stream()
                .map(Tree::text)
                .filter(name -> one.at().member(name).isEmpty())
                .filter(name -> !misspelt.contains(one.pointer() + "/" + escaped(name)))
                .toList();
        if (names.isEmpty()) {
            return Optional.empty();
        }
        String shown = names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
        String hint = names.stream()
                .map(name -> name + ": " + meaning(one.rule(), name))
                .collect(Collectors.joining("; "));
        return Optional.of(Problem.at(
                FormProblem.start(one.at().place()),
                one.pointer(),
                "no " + shown + " in " + Called.owner(one.pointer()),
                "add " + hint));
    }

    /** What the schema says of a field, of the field itself or of the definition that it refers to. */
    private String meaning(Tree rule, String name) {
        Tree field = rule.at("/properties/" + name).orElse(rule);
        List<Tree> words = field.member("enum").map(Tree::items).orElse(List.of());
        if (!words.isEmpty()) {
            return "one of " + words.stream().map(Tree::text).collect(Collectors.joining(", "));
        }
        String own = FormProblem.description(field);
        String referred = field.member("$ref")
                .flatMap(ref -> schema.at(ref.text().substring(1)))
                .map(FormProblem::description)
                .orElse("");
        return FormProblem.hint(own.isEmpty() ? referred : own);
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
