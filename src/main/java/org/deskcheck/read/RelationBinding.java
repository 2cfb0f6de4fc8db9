package org.deskcheck.read;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.deskcheck.dossier.Parts;
import org.deskcheck.dossier.RelationEntry;

/** A relation of a tree that has the schema's form: one of four, told by the fields that it has. */
final class RelationBinding {

    /** The fields of a form; those that it can do without are {@code optional}. */
    private record Form(List<String> fields, Set<String> optional, Function<Fields, RelationEntry> entry) {}

    private static final List<Form> ALL = List.of(
            new Form(List.of("whole", "parts", "how"), Set.of(), RelationBinding::adding),
            new Form(List.of("share", "part", "of"), Set.of(), RelationBinding::share),
            new Form(List.of("change", "from", "to"), Set.of(), RelationBinding::change),
            new Form(List.of("low", "best", "high"), Set.of("best"), RelationBinding::estimate));

    private static final String FORMS =
            ALL.stream().map(form -> listed(form.fields())).collect(Collectors.joining("; or ", "write ", ""));

    private RelationBinding() {}

    /** The relation, or a problem. */
    static Optional<RelationEntry> read(Fields at) {
        List<Form> begun = ALL.stream()
                .filter(form -> form.fields().stream().anyMatch(field -> given(at, field)))
                .toList();
        if (begun.isEmpty()) {
            at.addMissing("a relation that names no questions", FORMS);
            return Optional.empty();
        }
        if (begun.size() > 1) {
            String mixed = begun.stream()
                    .map(form -> form.fields().stream()
                            .filter(field -> given(at, field))
                            .findFirst()
                            .orElseThrow())
                    .map(field -> "`" + field + "`")
                    .collect(Collectors.joining(" and "));
            at.addMissing("a relation with " + mixed + ", which belong to different ones", FORMS);
            return Optional.empty();
        }
        Form form = begun.get(0);
        List<String> without = form.fields().stream()
                .filter(field -> !given(at, field) && !form.optional().contains(field))
                .map(field -> "`" + field + "`")
                .toList();
        if (!without.isEmpty()) {
            at.addMissing("no " + String.join(", ", without) + " in a relation", FORMS);
            return Optional.empty();
        }
        return Optional.of(form.entry().apply(at));
    }

    private static RelationEntry adding(Fields at) {
        Parts how = Parts.valueOf(at.text("how").toUpperCase(Locale.ROOT));
        return new RelationEntry.Adding(at.text("whole"), at.texts("parts"), how, at.place());
    }

    private static RelationEntry share(Fields at) {
        return new RelationEntry.Share(at.text("share"), at.text("part"), at.text("of"), at.place());
    }

    private static RelationEntry change(Fields at) {
        return new RelationEntry.Change(at.text("change"), at.text("from"), at.text("to"), at.place());
    }

    private static RelationEntry estimate(Fields at) {
        return new RelationEntry.Estimate(at.text("low"), at.optional("best"), at.text("high"), at.place());
    }

    private static boolean given(Fields at, String field) {
        return at.tree(field).isPresent();
    }

    private static String listed(List<String> fields) {
        return String.join(", ", fields.subList(0, fields.size() - 1)) + " and " + fields.get(fields.size() - 1);
    }
}
