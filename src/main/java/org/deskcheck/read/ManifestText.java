package org.deskcheck.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deskcheck.problem.Checked;
import org.deskcheck.problem.Place;
import org.deskcheck.problem.Problem;

/**
 * What the manifest of a pack of rules says, held to docs/schema/pack.schema.json.
 *
 * @param revision from 1, whole
 * @param title may be empty
 * @param needs the least version of Deskcheck, as written; empty where any will do
 * @param base what the pack extends: {@code house} or {@code nothing}
 * @param levels in the order of the file
 * @param measures ids of measures that the pack's tables name and the vocabulary lacks
 */
public record ManifestText(
        String name,
        int revision,
        String title,
        String needs,
        String base,
        List<LevelText> levels,
        List<String> measures) {

    /** The level that a rule is given: a rule's id or {@code family/*}, and a word of the schema. */
    public record LevelText(String rules, String level, Place place) {}

    private static final String HOUSE = "house";
    private static final int LAST = 1_000_000_000;

    /** The manifest of a text, or every problem in it. */
    public static Checked<ManifestText> read(String file, String text) {
        List<Problem> problems = new ArrayList<>();
        Optional<Tree> tree =
                YamlTree.read(SourceText.of(file, text, 1), problems).map(read -> Schema.PACK.sound(read, problems));
        if (tree.isEmpty() || !problems.isEmpty()) {
            return Checked.failed(problems.isEmpty() ? List.of(empty(file)) : problems);
        }
        Fields fields = new Fields(tree.get(), "", problems);
        int revision =
                tree.get().member("revision").map(at -> revision(at, problems)).orElse(1);
        return problems.isEmpty()
                ? Checked.of(new ManifestText(
                        fields.text("name"),
                        revision,
                        fields.text("title"),
                        fields.text("needs"),
                        fields.optional("extends").orElse(HOUSE),
                        levels(tree.get()),
                        fields.texts("measures")))
                : Checked.failed(problems);
    }

    private static int revision(Tree at, List<Problem> problems) {
        if (!Numbers.sound(at.text(), at.place(), "/revision", problems)) {
            return 1;
        }
        BigDecimal number = Numbers.of(at);
        if (number.compareTo(BigDecimal.valueOf(LAST)) > 0) {
            problems.add(Problem.at(at.place(), "/revision", "the revision is above " + LAST, "count from 1"));
        }
        return number.intValue();
    }

    private static Problem empty(String file) {
        return Problem.at(Place.at(file, 1, 1), "", "the manifest is empty", "write `name: ...` and `revision: 1`");
    }

    private static List<LevelText> levels(Tree manifest) {
        Map<String, Tree> members = manifest.member("levels").map(Tree::members).orElse(Map.of());
        return members.entrySet().stream()
                .map(entry -> new LevelText(
                        entry.getKey(),
                        entry.getValue().text(),
                        entry.getValue().place()))
                .toList();
    }
}
