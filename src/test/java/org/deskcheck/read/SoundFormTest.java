package org.deskcheck.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.deskcheck.problem.Place;
import org.deskcheck.problem.Problem;
import org.junit.jupiter.api.Test;

/** The quick look at a file's form says what the validator says. */
class SoundFormTest {

    private static final Place HERE = Place.at("x", 1, 1);

    private static final List<Tree> ODD = List.of(
            Tree.scalar(Tree.Kind.NOTHING, HERE, ""),
            Tree.scalar(Tree.Kind.FLAG, HERE, "true"),
            Tree.scalar(Tree.Kind.NUMBER, HERE, "1.5"),
            Tree.scalar(Tree.Kind.NUMBER, HERE, "-3"),
            Tree.scalar(Tree.Kind.NUMBER, HERE, "0"),
            Tree.scalar(Tree.Kind.TEXT, HERE, ""),
            Tree.scalar(Tree.Kind.TEXT, HERE, " \u00a0"),
            Tree.scalar(Tree.Kind.TEXT, HERE, "x".repeat(20_000)),
            Tree.scalar(Tree.Kind.TEXT, HERE, "\ud83d\ude00"),
            Tree.scalar(Tree.Kind.TEXT, HERE, "at least"),
            Tree.list(HERE, List.of()),
            Tree.object(HERE, Map.of(), Map.of()));

    private static final List<Tree> SOUND = sound();

    @Test
    void everyClaimFileAtHandIsSoundByBoth() {
        assertThat(SOUND).hasSizeGreaterThan(30).allSatisfy(tree -> assertThat(Schema.DOSSIER.looks(tree))
                .isEqualTo(new Schema.Looks(true, true)));
    }

    @Property(tries = 3000)
    void bothSayTheSameOfAFileWithSomethingElseInIt(@ForAll Random random) {
        Tree tree = SOUND.get(random.nextInt(SOUND.size()));
        for (int i = random.nextInt(3); i >= 0; i--) {
            tree = changed(tree, random);
        }
        Schema.Looks looks = Schema.DOSSIER.looks(tree);
        assertThat(looks.quick()).isEqualTo(looks.validated());
    }

    /** Something below taken out, replaced or added. */
    private static Tree changed(Tree tree, Random random) {
        boolean here = random.nextInt(4) == 0 || (tree.members().isEmpty() && tree.items().isEmpty());
        Tree odd = ODD.get(random.nextInt(ODD.size()));
        if (tree.kind() == Tree.Kind.OBJECT) {
            Map<String, Tree> members = new LinkedHashMap<>(tree.members());
            List<String> names = new ArrayList<>(members.keySet());
            String name = names.isEmpty() || random.nextInt(8) == 0 ? "other" : names.get(random.nextInt(names.size()));
            if (!here) {
                members.computeIfPresent(name, (unused, member) -> changed(member, random));
            } else if (random.nextBoolean()) {
                members.remove(name);
            } else {
                members.put(name, odd);
            }
            return Tree.object(HERE, members, Map.of());
        }
        if (tree.kind() == Tree.Kind.LIST && !tree.items().isEmpty()) {
            List<Tree> items = new ArrayList<>(tree.items());
            int at = random.nextInt(items.size());
            items.set(at, here ? odd : changed(items.get(at), random));
            return Tree.list(HERE, items);
        }
        return odd;
    }

    private static List<Tree> sound() {
        try (Stream<Path> files = Files.walk(Path.of("claims"))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> !file.endsWith("registry.yaml"))
                    .sorted()
                    .map(SoundFormTest::tree)
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Tree tree(Path file) {
        try {
            List<Problem> problems = new ArrayList<>();
            return YamlTree.read(SourceText.of(file.toString(), Files.readString(file), 1), problems)
                    .orElseThrow();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
