package org.deskcheck.read;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.deskcheck.dossier.DocumentEntry;
import org.deskcheck.dossier.EventEntry;
import org.deskcheck.dossier.InterestEntry;
import org.deskcheck.dossier.PlaceEntry;
import org.deskcheck.dossier.QuestionEntry;
import org.deskcheck.dossier.SourceEntry;
import org.deskcheck.dossier.SubjectEntry;
import org.deskcheck.dossier.WaiverEntry;
import org.deskcheck.fact.Course;
import org.deskcheck.fact.Gain;
import org.deskcheck.fact.Reliability;
import org.deskcheck.fact.SourceKind;
import org.deskcheck.problem.Nearest;
import org.deskcheck.problem.Problem;
import org.deskcheck.problem.Quoted;
import org.deskcheck.vocabulary.Dating;
import org.deskcheck.vocabulary.Language;
import org.deskcheck.vocabulary.Measures;
import org.deskcheck.vocabulary.Units;

/** Entries of a tree that has the schema's form. */
final class Binding {

    private final Entries entries;
    private final List<Problem> problems;

    Binding(Entries entries, List<Problem> problems) {
        this.entries = entries;
        this.problems = problems;
    }

    /** Notes what the values of all files are read by: in which language documents are, and what is counted. */
    void ahead(Tree tree) {
        Fields file = new Fields(tree, "", problems);
        entries.units.addAll(file.texts("units"));
        for (Fields document : file.objects(Kind.DOCUMENT.list)) {
            entries.languages.putIfAbsent(document.text("id"), Language.of(document.text("language")));
        }
    }

    /** Adds all that one file gives. */
    void bind(Tree tree) {
        Fields file = new Fields(tree, "", problems);
        if (file.incomplete()) {
            entries.declared.unsureOfAll();
        }
        file.optional("id").filter(id -> entries.id.isEmpty()).ifPresent(id -> entries.id = id);
        file.optional("title").filter(title -> entries.title.isEmpty()).ifPresent(title -> entries.title = title);
        each(file, Kind.DOCUMENT, this::document);
        each(file, Kind.SOURCE, at -> entries.sources.add(source(at)));
        each(file, Kind.SUBJECT, this::subject);
        each(file, Kind.EVENT, this::event);
        each(file, Kind.PLACE, this::place);
        each(file, Kind.QUESTION, this::question);
        each(file, Kind.MEASURE, this::measure);
        file.objects("interests").forEach(this::interest);
        file.objects("relations").forEach(this::relation);
        file.objects("waive").forEach(this::waiver);
        ClaimBinding claims = new ClaimBinding(Units.standard().counting(entries.units), entries, problems);
        Optional<String> only = onlyDocument(file);
        each(file, Kind.CLAIM, claim -> claims.bind(claim, only));
    }

    /** Declares each entry of a list, and reads it; one without an id leaves open what it would have declared. */
    private void each(Fields file, Kind kind, Consumer<Fields> entry) {
        int entered = file.tree(kind.list).map(list -> list.items().size()).orElse(0);
        List<Fields> objects = file.objects(kind.list);
        if (objects.size() < entered) {
            entries.declared.unsure(kind);
        }
        for (Fields at : objects) {
            Optional<String> id = at.optional("id");
            if (id.isPresent()) {
                entries.declared.add(kind, id.get(), at.place());
                // what is beyond the last problem that is shown need not be looked for
                if (problems.size() <= Limits.PROBLEMS) {
                    entry.accept(at);
                }
            } else {
                entries.declared.unsure(kind);
            }
        }
    }

    private static Optional<String> onlyDocument(Fields file) {
        List<Fields> documents = file.objects(Kind.DOCUMENT.list);
        return documents.size() == 1 ? documents.get(0).optional("id") : Optional.empty();
    }

    private void document(Fields at) {
        List<String> zones = at.texts("zone");
        for (int i = 0; i < zones.size(); i++) {
            checkZone(at, i, zones.get(i));
        }
        Optional<Dating> published = at.dating("published");
        if (published.isPresent() && published.get().relative()) {
            at.add(
                    "published",
                    "`published` is " + Quoted.of(published.get().text()) + ", a weekday alone",
                    "give the date: nothing else tells which week");
        } else if (published.isPresent()) {
            entries.documents.add(new DocumentEntry(
                    at.text("id"),
                    at.text("publisher"),
                    published.get(),
                    zones,
                    at.text("language"),
                    at.text("address"),
                    at.text("headline"),
                    at.text("notice"),
                    at.flag("story"),
                    at.optional("agency"),
                    at.texts("complete"),
                    at.optional("versionOf"),
                    at.optional("corrects"),
                    at.optional("withdraws"),
                    at.optional("translationOf"),
                    at.place()));
        }
    }

    /** A source of a dossier or of the registry. */
    SourceEntry source(Fields at) {
        at.optional("zone").ifPresent(zone -> checkZone(at, 0, zone));
        at.optional("read").ifPresent(day -> day(at, "read", day));
        SourceKind kind = at.optional("kind")
                .map(text -> SourceKind.valueOf(text.toUpperCase(Locale.ROOT).replace(' ', '_')))
                .orElse(SourceKind.UNREVIEWED);
        return new SourceEntry(
                at.text("id"),
                at.optional("name").orElse(at.text("id")),
                kind,
                at.optional("country"),
                at.optional("zone"),
                at.optional("controller"),
                at.optional("parent"),
                at.optional("party"),
                at.texts("aliases"),
                at.flagOr("named", true),
                at.flag("plural"),
                at.flag("confidential"),
                at.optional("reliability").map(Reliability::valueOf),
                at.text("page"),
                at.text("read"),
                at.place());
    }

    private void subject(Fields at) {
        entries.subjects.add(
                new SubjectEntry(at.text("id"), name(at), at.optional("by"), at.texts("between"), at.place()));
    }

    private void event(Fields at) {
        Optional<Dating> when = at.dating("when");
        if (when.filter(Dating::relative).isPresent()) {
            at.add(
                    "when",
                    "`when` is " + Quoted.of(at.text("when")) + ", a weekday alone",
                    "give the date: no document tells which week is meant");
            when = Optional.empty();
        }
        entries.events.add(new EventEntry(
                at.text("id"),
                name(at),
                when,
                at.optional("where"),
                at.texts("follows"),
                at.texts("answers"),
                at.optional("by"),
                at.texts("between"),
                at.place()));
    }

    private void place(Fields at) {
        entries.places.add(new PlaceEntry(at.text("id"), name(at), at.texts("in"), at.place()));
    }

    private void question(Fields at) {
        entries.questions.add(new QuestionEntry(
                at.text("id"), at.text("subject"), at.text("measure"), at.optional("scope"), at.place()));
    }

    private void measure(Fields at) {
        Course course = at.optional("course")
                .map(text -> Course.valueOf(text.toUpperCase(Locale.ROOT)))
                .orElse(Course.FIXED);
        Set<String> wholes = new HashSet<>(at.texts("partOf"));
        String family = at.optional("like").orElse(at.text("id"));
        entries.measurePlaces.add(at.place());
        entries.measures.add(new Measures.Declared(
                at.text("id"), family, course, wholes, at.flag("speech"), at.flag("planned"), at.texts("wordings")));
    }

    private void interest(Fields at) {
        String gains = at.text("gains");
        Gain gain =
                switch (gains) {
                    case "higher" -> Gain.HIGHER;
                    case "lower" -> Gain.LOWER;
                    case "happened" -> Gain.HAPPENED;
                    case "not" -> Gain.NOT;
                    default -> Gain.NAMED;
                };
        entries.interests.add(new InterestEntry(
                at.text("party"),
                at.texts("matter"),
                gain,
                gain == Gain.NAMED ? gains : "",
                at.text("why"),
                at.place()));
    }

    private void relation(Fields at) {
        RelationBinding.read(at).ifPresent(entries.relations::add);
    }

    private void waiver(Fields at) {
        Optional<LocalDate> until = at.optional("until").flatMap(day -> day(at, "until", day));
        if (at.optional("rule").isEmpty() && at.optional("finding").isEmpty()) {
            at.addMissing(
                    "a waiver that names neither a rule nor a finding",
                    "give `rule: family/name`, or `finding:` with its id");
        }
        entries.waivers.add(new WaiverEntry(
                at.optional("rule"),
                at.optional("claim"),
                at.optional("finding"),
                at.text("reason"),
                at.optional("by"),
                until,
                at.place()));
    }

    private static String name(Fields at) {
        return at.optional("name").orElse(at.text("id"));
    }

    private static Optional<LocalDate> day(Fields at, String field, String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            at.add(field, "`" + field + "` is " + Quoted.of(text) + ", which is no day", "write it as 2024-08-31");
            return Optional.empty();
        }
    }

    private static void checkZone(Fields at, int index, String zone) {
        try {
            ZoneId.of(zone);
        } catch (DateTimeException e) {
            Set<String> zones = ZoneId.getAvailableZoneIds();
            String hint = zones.stream()
                    .filter(known -> known.endsWith("/" + zone.replace(' ', '_')))
                    .sorted()
                    .findFirst()
                    .map(known -> "did you mean `" + known + "`?")
                    .orElse(Nearest.hint(zone, zones, "write it as Europe/London or +09:00"));
            at.addItem("zone", index, "unknown zone " + Quoted.of(zone), hint);
        }
    }
}
