package org.deskcheck.read;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.deskcheck.dossier.ClaimEntry;
import org.deskcheck.dossier.Dossier;
import org.deskcheck.dossier.Supposing;
import org.deskcheck.fact.Value;
import org.deskcheck.problem.Checked;
import org.deskcheck.problem.Nearest;
import org.deskcheck.problem.Place;
import org.deskcheck.problem.Problem;
import org.deskcheck.problem.Quoted;
import org.deskcheck.vocabulary.Language;
import org.deskcheck.vocabulary.Units;

/** Dossiers as they would be if claims said something else, read from words as a claim file has them. */
public final class Suppositions {

    /** Where the value stands in a claim file that holds nothing else. */
    private static final String SAYS = "/claims/0/says";

    private final Dossier dossier;
    private final List<Problem> problems = new ArrayList<>();

    private Suppositions(Dossier dossier) {
        this.dossier = dossier;
    }

    /**
     * The dossier with each claim saying its words; or the problems that a claim file with these words would have, each
     * with its place in them.
     *
     * @param values words by the claim's id: {@code more than 4,100 houses}, or a value with fields,
     *     <code>{number: 4100, bound: more than}</code>
     */
    public static Checked<Dossier> of(Dossier dossier, Map<String, String> values) {
        Suppositions suppositions = new Suppositions(dossier);
        Dossier supposed = dossier;
        for (Map.Entry<String, String> value : values.entrySet()) {
            Optional<ClaimEntry> claim = suppositions.claim(value.getKey());
            Optional<Value> says = claim.flatMap(entry -> suppositions.value(entry, value.getValue()));
            if (says.isPresent()) {
                supposed = Supposing.says(supposed, value.getKey(), says.get());
            }
        }
        return suppositions.problems.isEmpty() ? Checked.of(supposed) : Reading.failed(suppositions.problems);
    }

    private Optional<ClaimEntry> claim(String id) {
        Optional<ClaimEntry> claim =
                dossier.claims().stream().filter(entry -> entry.id().equals(id)).findFirst();
        if (claim.isEmpty()) {
            problems.add(Problem.of(
                    "unknown claim " + Quoted.of(id),
                    Nearest.hint(
                            id, dossier.claims().stream().map(ClaimEntry::id).toList(), "take the id of a claim")));
        }
        return claim;
    }

    private Optional<Value> value(ClaimEntry claim, String words) {
        List<Problem> found = new ArrayList<>();
        SourceText source = SourceText.of("--set " + claim.id(), words, 1);
        source.checkCharacters(found);
        Optional<Value> value = found.isEmpty()
                ? tree(source, found).flatMap(written -> read(claim, written, found))
                : Optional.empty();
        found.forEach(this::add);
        return found.isEmpty() ? value : Optional.empty();
    }

    /** As a claim file would have it: a number and a flag are what they look like, all other words are words. */
    private static Optional<Tree> tree(SourceText source, List<Problem> found) {
        if (source.text().startsWith("{")) {
            return YamlTree.read(source, found);
        }
        Set<Tree.Kind> plain = EnumSet.of(Tree.Kind.NUMBER, Tree.Kind.FLAG, Tree.Kind.NOTHING);
        Optional<Tree> scalar = YamlTree.read(source, new ArrayList<>()).filter(tree -> plain.contains(tree.kind()));
        return scalar.or(() -> Optional.of(Tree.scalar(Tree.Kind.TEXT, source.place(0), source.text())));
    }

    private Optional<Value> read(ClaimEntry claim, Tree written, List<Problem> found) {
        Tree file = Schema.DOSSIER.sound(file(claim, written), found);
        if (!found.isEmpty()) {
            return Optional.empty();
        }
        Fields fields = new Fields(file.at("/claims/0").orElseThrow(), "/claims/0", found);
        return new Values(Units.standard().counting(dossier.units())).read(fields, "says", language(claim));
    }

    /** A claim file with that one claim. */
    private static Tree file(ClaimEntry claim, Tree says) {
        Place place = says.place();
        Map<String, Tree> entry = Map.of(
                "id", Tree.scalar(Tree.Kind.TEXT, place, claim.id()),
                "document", Tree.scalar(Tree.Kind.TEXT, place, claim.document()),
                "question", Tree.scalar(Tree.Kind.TEXT, place, claim.question()),
                "says", says);
        Map<String, Tree> file = Map.of(
                "deskcheck", Tree.scalar(Tree.Kind.NUMBER, place, "1"),
                "claims", Tree.list(place, List.of(Tree.object(place, entry, Map.of()))));
        return Tree.object(place, file, Map.of());
    }

    private Language language(ClaimEntry claim) {
        return dossier.documents().stream()
                .filter(document -> document.id().equals(claim.document()))
                .findFirst()
                .map(document -> Language.of(document.language()))
                .orElse(Language.NONE);
    }

    /** The path in the value alone: the file around it is none of the user's. */
    private void add(Problem problem) {
        String path = problem.path().startsWith(SAYS) ? problem.path().substring(SAYS.length()) : "";
        problems.add(new Problem(problem.place(), path, problem.text(), problem.hint()));
    }
}
