package org.deskcheck.read;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.deskcheck.dossier.ClaimEntry;
import org.deskcheck.dossier.DocumentEntry;
import org.deskcheck.dossier.EventEntry;
import org.deskcheck.dossier.QuestionEntry;
import org.deskcheck.dossier.SourceEntry;
import org.deskcheck.problem.Nearest;
import org.deskcheck.problem.Place;
import org.deskcheck.problem.Problem;
import org.deskcheck.problem.Quoted;
import org.deskcheck.vocabulary.Measures;

/** Holds the names of a dossier to what it declares: each id once, each reference to something that is there. */
final class Names {

    /** What a question can be about. */
    private static final Set<Kind> SUBJECTS = EnumSet.of(Kind.SUBJECT, Kind.EVENT, Kind.PLACE, Kind.SOURCE);

    private static final Set<Kind> MATTERS =
            EnumSet.of(Kind.SUBJECT, Kind.EVENT, Kind.PLACE, Kind.SOURCE, Kind.QUESTION);

    private final Entries entries;
    private final Set<String> registered;
    private final Paths paths;
    private final List<Problem> problems;
    private final Measures measures;

    private Names(Entries entries, Set<String> registered, Paths paths, List<Problem> problems) {
        this.entries = entries;
        this.registered = registered;
        this.paths = paths;
        this.problems = problems;
        this.measures = Measures.standard().with(entries.measures);
    }

    /** Adds a problem for each name that stands twice or for nothing; {@code registered} are the registry's ids. */
    static void check(Entries entries, Set<String> registered, Paths paths, List<Problem> problems) {
        Names names = new Names(entries, registered, paths, problems);
        entries.declared.twice().forEach(names::twice);
        entries.documents.forEach(names::document);
        entries.questions.forEach(names::question);
        entries.claims.forEach(names::claim);
        entries.events.forEach(names::event);
        names.places();
        names.measures();
        names.others();
    }

    private void twice(Declared.Twice at) {
        problems.add(paths.problem(
                at.again(),
                "id",
                at.id(),
                "the " + at.kind().word() + " " + Quoted.of(at.id()) + " stands twice",
                "give one of them another id; the first is at " + at.first()));
    }

    private void document(DocumentEntry at) {
        at.complete().forEach(id -> known(SUBJECTS, "subject", id, at.place(), "complete"));
        at.versionOf().ifPresent(id -> known(Kind.DOCUMENT, id, at.place(), "versionOf"));
        at.corrects().ifPresent(id -> known(Kind.DOCUMENT, id, at.place(), "corrects"));
        at.withdraws().ifPresent(id -> known(Kind.DOCUMENT, id, at.place(), "withdraws"));
        at.translationOf().ifPresent(id -> known(Kind.DOCUMENT, id, at.place(), "translationOf"));
    }

    private void question(QuestionEntry at) {
        known(SUBJECTS, "subject", at.subject(), at.place(), "subject");
        at.scope().ifPresent(id -> known(SUBJECTS, "scope", id, at.place(), "scope"));
        measure(at.measure(), at.place(), "measure");
    }

    private void claim(ClaimEntry at) {
        known(Kind.DOCUMENT, at.document(), at.place(), "document");
        known(Kind.QUESTION, at.question(), at.place(), "question");
        at.event().ifPresent(id -> known(Kind.EVENT, id, at.place(), "event"));
        at.about().ifPresent(id -> known(Kind.QUESTION, id, at.place(), "about"));
        at.leansOn().orElse(List.of()).forEach(id -> known(Kind.CLAIM, id, at.place(), "leansOn"));
        at.denies()
                .ifPresent(denial -> denial.claims().forEach(id -> known(Kind.CLAIM, id, at.place(), "denies/claims")));
        at.chains().stream().flatMap(List::stream).forEach(link -> link.document()
                .ifPresent(id -> known(Kind.DOCUMENT, id, link.place(), "document")));
    }

    private void event(EventEntry at) {
        at.follows().forEach(id -> known(Kind.EVENT, id, at.place(), "follows"));
        at.answers().forEach(id -> known(Kind.EVENT, id, at.place(), "answers"));
        at.where().ifPresent(id -> known(Kind.PLACE, id, at.place(), "where"));
    }

    private void places() {
        entries.places.forEach(at -> at.liesIn().forEach(id -> known(Kind.PLACE, id, at.place(), "in")));
        Circles circles = new Circles();
        Map<String, Place> places = new HashMap<>();
        entries.places.forEach(at -> {
            circles.add(at.id(), at.liesIn());
            places.putIfAbsent(at.id(), at.place());
        });
        for (List<String> circle : circles.found(Limits.PROBLEMS)) {
            String first = circle.get(0);
            problems.add(paths.problem(
                    places.getOrDefault(first, entries.places.get(0).place()),
                    "in",
                    "",
                    "the place " + Quoted.of(first) + " lies in itself",
                    "take the `in` out of one of "
                            + circle.stream().limit(10).map(Quoted::of).collect(Collectors.joining(", "))));
        }
    }

    private void measures() {
        for (int i = 0; i < entries.measures.size(); i++) {
            Measures.Declared at = entries.measures.get(i);
            Place place = entries.measurePlaces.get(i);
            at.partOf().stream().sorted().forEach(id -> measure(id, place, "partOf"));
            measure(at.family(), place, "like");
        }
    }

    private void others() {
        entries.interests.forEach(
                at -> at.matter().forEach(id -> known(MATTERS, "subject or question", id, at.place(), "matter")));
        entries.relations.forEach(at ->
                at.questions().forEach((field, ids) -> ids.forEach(id -> known(Kind.QUESTION, id, at.place(), field))));
        entries.waivers.forEach(at -> at.claim().ifPresent(id -> known(Kind.CLAIM, id, at.place(), "claim")));
    }

    private void known(Kind kind, String id, Place place, String field) {
        if (entries.declared.has(kind, id)) {
            return;
        }
        known(EnumSet.of(kind), kind.word(), id, place, field);
    }

    private void known(Set<Kind> kinds, String what, String id, Place place, String field) {
        boolean declared = kinds.stream().anyMatch(kind -> entries.declared.has(kind, id))
                || (kinds.contains(Kind.SOURCE) && registered.contains(id));
        boolean sure = kinds.stream().allMatch(entries.declared::sure);
        if (!declared && sure && !id.isEmpty()) {
            Set<String> near = new LinkedHashSet<>();
            kinds.forEach(kind -> near.addAll(entries.declared.ids(kind)));
            // an id of a confidential source is nobody's guess
            entries.sources.stream()
                    .filter(SourceEntry::confidential)
                    .map(SourceEntry::id)
                    .forEach(near::remove);
            String lists = String.join(
                    " or ",
                    Arrays.stream(Kind.values())
                            .filter(kinds::contains)
                            .map(kind -> "`" + kind.list + "`")
                            .toList());
            unknown(what, id, near, "declare it under " + lists + ", or mend the name", place, field);
        }
    }

    private void measure(String wording, Place place, String field) {
        if (!wording.isEmpty() && measures.named(wording).isEmpty() && entries.declared.sure(Kind.MEASURE)) {
            unknown(
                    "measure",
                    wording,
                    measures.wordings(),
                    "take one of docs/measures.md, or declare it under `measures`",
                    place,
                    field);
        }
    }

    private void unknown(String what, String id, Collection<String> near, String otherwise, Place place, String field) {
        if (problems.size() <= Limits.PROBLEMS) {
            problems.add(paths.problem(
                    place, field, id, "unknown " + what + " " + Quoted.of(id), Nearest.hint(id, near, otherwise)));
        }
    }
}
