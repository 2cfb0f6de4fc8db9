package org.deskcheck.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.deskcheck.problem.Place;
import org.deskcheck.problem.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The quick answer about a tree's form is never a yes where the validator says no. */
class FormTest {

    private static final int CHANGED = 300;

    private static final Place PLACE = Place.at("x", 1, 1);

    private static final List<Tree> OTHERS = List.of(
            Tree.scalar(Tree.Kind.TEXT, PLACE, ""),
            Tree.scalar(Tree.Kind.TEXT, PLACE, " "),
            Tree.scalar(Tree.Kind.TEXT, PLACE, "north-korea"),
            Tree.scalar(Tree.Kind.TEXT, PLACE, "\uD83D\uDE00".repeat(300)),
            Tree.scalar(Tree.Kind.TEXT, PLACE, "x".repeat(200_000)),
            Tree.scalar(Tree.Kind.NUMBER, PLACE, "0"),
            Tree.scalar(Tree.Kind.NUMBER, PLACE, "1.0"),
            Tree.scalar(Tree.Kind.NUMBER, PLACE, "-1.5"),
            Tree.scalar(Tree.Kind.FLAG, PLACE, "true"),
            Tree.scalar(Tree.Kind.NOTHING, PLACE, ""),
            Tree.list(PLACE, List.of()),
            Tree.object(PLACE, Map.of(), Map.of()));

    static Stream<Path> files() throws IOException {
        try (Stream<Path> walk = Files.walk(Path.of("claims"))) {
            return walk.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void aFileOfTheFormIsSeenToBeAtOnce(Path file) throws IOException {
        assertThat(schema(file).surelyHolds(tree(file))).isTrue();
    }

    @ParameterizedTest
    @MethodSource("files")
    void whatSurelyHoldsHasNothingAgainstIt(Path file) throws IOException {
        Random random = new Random(file.toString().hashCode());
        Schema schema = schema(file);
        Tree tree = tree(file);
        for (int i = 0; i < CHANGED; i++) {
            Tree changed = changed(tree, random);
            if (schema.surelyHolds(changed)) {
                assertThat(schema.errors(changed)).isEmpty();
            }
        }
    }

    private static Schema schema(Path file) {
        return file.endsWith("registry.yaml") ? Schema.REGISTRY : Schema.DOSSIER;
    }

    private static Tree tree(Path file) throws IOException {
        List<Problem> problems = new ArrayList<>();
        return YamlTree.read(SourceText.of(file.toString(), Files.readString(file), 1), problems)
                .orElseThrow();
    }

    /** With another value, or none, somewhere: the deeper it goes, the likelier. */
    private static Tree changed(Tree tree, Random random) {
        int parts = tree.members().size() + tree.items().size();
        if (parts == 0 || random.nextInt(8) == 0) {
            return OTHERS.get(random.nextInt(OTHERS.size()));
        }
        int chosen = random.nextInt(parts);
        if (tree.kind() == Tree.Kind.LIST) {
            List<Tree> items = new ArrayList<>(tree.items());
            items.set(chosen, changed(items.get(chosen), random));
            return Tree.list(PLACE, items);
        }
        Map<String, Tree> members = new LinkedHashMap<>(tree.members());
        String name = List.copyOf(members.keySet()).get(chosen);
        switch (random.nextInt(6)) {
            case 0 -> members.remove(name);
            case 1 -> members.put("another", OTHERS.get(random.nextInt(OTHERS.size())));
            default ->
                members.put(name, changed(Objects.requireNonNull(tree.members().get(name)), random));
        }
        return Tree.object(PLACE, members, Map.of());
    }
}
