package org.deskcheck.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.deskcheck.dossier.ClaimEntry;
import org.deskcheck.dossier.DenialEntry;
import org.deskcheck.dossier.DocumentEntry;
import org.deskcheck.dossier.LinkEntry;
import org.deskcheck.dossier.QuestionEntry;
import org.deskcheck.dossier.SubjectEntry;
import org.deskcheck.fact.DenialOf;
import org.deskcheck.fact.Manner;
import org.deskcheck.fact.Measure;
import org.deskcheck.problem.Place;
import org.deskcheck.problem.Problem;
import org.deskcheck.problem.Quoted;
import org.deskcheck.vocabulary.Attributions;
import org.deskcheck.vocabulary.Dating;
import org.deskcheck.vocabulary.Datings;
import org.deskcheck.vocabulary.Language;
import org.deskcheck.vocabulary.Measures;

/**
 * A table of claims, one row a claim. A word that no table lists is kept as text and makes the claim not checkable; it
 * is never bad input, and neither is a key that is not known.
 */
final class FlatTable {

    private static final List<String> REQUIRED = List.of("id", "question", "publisher", "published");

    private final Entries entries = new Entries();
    private final List<Problem> problems;
    private final List<Problem> remarks = new ArrayList<>();
    private final FlatValue values;
    private final Map<String, Place> ids = new HashMap<>();
    private final Map<String, String> documents = new HashMap<>();
    private final Map<String, String> questions = new HashMap<>();
    private final Map<String, String> subjects = new HashMap<>();
    private final Set<String> documentIds = new HashSet<>();
    private final Set<String> subjectIds = new HashSet<>();

    /** An empty table; {@code language} is the one of rows that name none. */
    FlatTable(List<Problem> problems, Language language) {
        this.problems = problems;
        this.values = new FlatValue(remarks, language);
    }

    /** Whether a line has the form of a row: a question and a publisher at its top. */
    static boolean isRow(Tree line) {
        return line.member("question").isPresent() && line.member("publisher").isPresent();
    }

    /** Takes in a row. */
    void add(Tree line) {
        Fields row = new Fields(line, "", problems);
        int before = problems.size();
        REQUIRED.stream()
                .filter(name -> row.text(name).isBlank())
                .forEach(name -> row.add(
                        name,
                        "no `" + name + "` in a row",
                        "write it; a row has id, question, value, publisher and published"));
        String id = row.text("id");
        Place first = ids.putIfAbsent(id, row.place());
        if (first != null && !id.isBlank()) {
            row.add(
                    "id",
                    "the row " + Quoted.of(id) + " stands twice",
                    "give one of them another id; the first is at " + first);
        }
        if (ids.size() == Limits.CLAIMS + 1) {
            problems.add(Reading.tooManyClaims(row.place()));
        }
        Optional<Dating> published = row.text("published").isBlank() ? Optional.empty() : row.dating("published");
        if (published.filter(Dating::relative).isPresent()) {
            row.add(
                    "published",
                    "`published` is " + Quoted.of(row.text("published")) + ", a weekday alone",
                    "give the date: nothing else tells which week");
        }
        if (problems.size() > before || published.isEmpty()) {
            return;
        }
        if (entries.id.isEmpty()) {
            entries.id = row.text("event");
        }
        String document = document(row, published.get());
        entries.claims.add(claim(row, document));
    }

    /** All that was taken in. What a row says of rows that the table lacks is left out, with a remark. */
    Entries entries() {
        entries.claims.replaceAll(this::withinTable);
        return entries;
    }

    /** What could not be used and stops nothing. */
    List<Problem> remarks() {
        return remarks;
    }

    private ClaimEntry claim(Fields row, String document) {
        Fields value = row.tree("value")
                .filter(at -> at.kind() == Tree.Kind.OBJECT)
                .map(at -> row.below("value", at))
                .orElse(row.below("value", Tree.object(row.place(), Map.of(), Map.of())));
        return new ClaimEntry(
                row.text("id"),
                document,
                question(row, value.text("qualifier").strip()),
                values.read(row, value),
                Optional.empty(),
                "",
                "",
                Optional.empty(),
                row.optional("as_of").filter(text -> !text.isBlank()).flatMap(text -> asOf(row, text)),
                Optional.empty(),
                Optional.empty(),
                chains(row),
                ids(row, "leans_on"),
                denial(row),
                false,
                false,
                Optional.empty(),
                Map.of(),
                row.place());
    }

    private Optional<Dating> asOf(Fields row, String text) {
        Optional<Dating> read = Datings.read(text).filter(dating -> !dating.relative());
        if (read.isEmpty()) {
            remarks.add(Problem.at(
                    row.place(),
                    "/as_of",
                    "`as_of` of row " + Quoted.of(row.text("id")) + " is " + Quoted.of(text)
                            + ", which is no date: the day of publication is taken",
                    "write it as 2024-08-02"));
        }
        return read;
    }

    /** One document a publisher, day, agency and address: rows do not say which article they stand in. */
    private String document(Fields row, Dating published) {
        String publisher = row.text("publisher").strip();
        String agency = row.text("via_agency").strip();
        String address = row.text("url").strip();
        String key = publisher + "\n" + published.text() + "\n" + agency + "\n" + address;
        return documents.computeIfAbsent(key, unused -> {
            String id = unused(publisher + ", " + published.text(), documentIds);
            entries.documents.add(new DocumentEntry(
                    id,
                    publisher,
                    published,
                    List.of(),
                    row.text("language").strip(),
                    address,
                    "",
                    "",
                    false,
                    agency.isEmpty() ? Optional.empty() : Optional.of(agency),
                    row.flag("complete") ? List.of("*") : List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    row.place()));
            return id;
        });
    }

    private String question(Fields row, String measure) {
        String asked = row.text("question").strip();
        String subject = subjects.computeIfAbsent(row.text("event").strip() + "\n" + asked, unused -> {
            String id = unused(asked, subjectIds);
            entries.subjects.add(new SubjectEntry(id, asked, Optional.empty(), List.of(), row.place()));
            return id;
        });
        // two wordings of one measure ask one question
        String known =
                Measures.standard().named(measure).map(Measure::id).orElse(measure.isEmpty() ? "unstated" : measure);
        return questions.computeIfAbsent(subject + "\n" + known, unused -> {
            String id = subject + " / " + known;
            entries.questions.add(new QuestionEntry(id, subject, known, Optional.empty(), row.place()));
            return id;
        });
    }

    /** The name, or the name with the next number behind it. */
    private static String unused(String name, Set<String> used) {
        String id = name;
        for (int i = 2; !used.add(id); i++) {
            id = name + " (" + i + ")";
        }
        return id;
    }

    private static List<List<LinkEntry>> chains(Fields row) {
        List<String> names = new ArrayList<>();
        String agency = row.text("via_agency").strip();
        boolean another = !Attributions.sameName(agency, row.text("publisher").strip());
        if (!agency.isEmpty() && another && !row.text("via_basis").equals("none")) {
            names.addAll(Attributions.agencies(agency));
        }
        names.addAll(Attributions.chain(row.text("attributed_to").strip()));
        List<LinkEntry> links = names.stream()
                .map(name -> new LinkEntry(name, Manner.ACCORDING_TO, Optional.empty(), Optional.empty(), row.place()))
                .toList();
        return links.isEmpty() ? List.of() : List.of(links);
    }

    private static Optional<DenialEntry> denial(Fields row) {
        return ids(row, "denies")
                .filter(denied -> !denied.isEmpty())
                .map(denied -> new DenialEntry(
                        row.text("denies_as").equals("authorship") ? DenialOf.AUTHORSHIP : DenialOf.FIGURE, denied));
    }

    private static Optional<List<String>> ids(Fields row, String name) {
        return row.tree(name).filter(at -> at.kind() == Tree.Kind.LIST).map(at -> row.texts(name));
    }

    private ClaimEntry withinTable(ClaimEntry claim) {
        return new ClaimEntry(
                claim.id(),
                claim.document(),
                claim.question(),
                claim.value(),
                claim.quotation(),
                claim.text(),
                claim.where(),
                claim.happened(),
                claim.asOf(),
                claim.said(),
                claim.event(),
                claim.chains(),
                claim.leansOn().map(rows -> others(claim, rows, "leans_on")),
                claim.denies().map(denial -> new DenialEntry(denial.of(), others(claim, denial.claims(), "denies"))),
                claim.witnessed(),
                claim.within(),
                claim.about(),
                claim.extra(),
                claim.place());
    }

    /** The rows of the table among those that are named, without the row itself. */
    private List<String> others(ClaimEntry claim, List<String> rows, String field) {
        rows.stream()
                .filter(id -> !ids.containsKey(id))
                .forEach(id -> remarks.add(Problem.at(
                        claim.place(),
                        "/" + field,
                        "row " + Quoted.of(claim.id()) + " names row " + Quoted.of(id) + ", which the table lacks",
                        "add that row, or take its id out")));
        return rows.stream()
                .filter(id -> ids.containsKey(id) && !id.equals(claim.id()))
                .toList();
    }
}
