package org.deskcheck.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deskcheck.fact.Quotation;
import org.deskcheck.fact.Value;
import org.deskcheck.problem.Place;
import org.deskcheck.problem.Problem;

/** A dossier without some of its documents, and without all that refers to them: the one place where that is decided. */
public final class LeavingOut {

    private final Dossier dossier;
    private final Predicate<String> source;
    private final Set<String> documents;
    private final Set<String> claims;
    private int chains;

    private LeavingOut(Dossier dossier, Predicate<DocumentEntry> gone, Predicate<String> source) {
        this.dossier = dossier;
        this.source = source;
        this.documents =
                dossier.documents().stream().filter(gone).map(DocumentEntry::id).collect(Collectors.toSet());
        this.claims = dossier.claims().stream()
                .filter(claim -> documents.contains(claim.document()))
                .map(ClaimEntry::id)
                .collect(Collectors.toSet());
    }

    /**
     * The dossier as it would be if a source had not spoken.
     *
     * @param name the name to show
     * @param source whether a printed name is one of the source
     * @param agencies the names in a document's agency without those of the source
     */
    public static Dossier source(
            Dossier dossier, String name, Predicate<String> source, UnaryOperator<String> agencies) {
        return new LeavingOut(dossier, document -> source.test(document.publisher()), source)
                .rest(LeftOut.Why.SOURCE, name, agencies);
    }

    /** The dossier as it was on a day: with the documents whose first possible day, by the calendar printed, had come. */
    public static Dossier later(Dossier dossier, LocalDate day) {
        Predicate<DocumentEntry> later = document -> document.published()
                .firstDay()
                .filter(first -> first.isAfter(day))
                .isPresent();
        return dossier.documents().stream().noneMatch(later)
                ? dossier
                : new LeavingOut(dossier, later, name -> false)
                        .rest(LeftOut.Why.LATER, day.toString(), UnaryOperator.identity());
    }

    private Dossier rest(LeftOut.Why why, String what, UnaryOperator<String> agencies) {
        List<ClaimEntry> kept = dossier.claims().stream()
                .filter(claim -> !claims.contains(claim.id()))
                .map(this::claim)
                .toList();
        List<LeftOut> leftOut = new ArrayList<>(dossier.leftOut());
        leftOut.add(new LeftOut(why, what, documents.stream().sorted().toList(), claims.size(), chains));
        return new Dossier(
                dossier.id(),
                dossier.title(),
                dossier.flat(),
                dossier.documents().stream()
                        .filter(document -> !documents.contains(document.id()))
                        .map(document -> document(document, agencies))
                        .toList(),
                kept,
                dossier.sources(),
                questions(kept),
                dossier.subjects(),
                dossier.events(),
                dossier.places(),
                dossier.interests().stream()
                        .filter(interest -> !source.test(interest.party()))
                        .toList(),
                dossier.relations(),
                dossier.measures(),
                dossier.waivers().stream()
                        .filter(waiver ->
                                waiver.claim().filter(claims::contains).isEmpty())
                        .toList(),
                dossier.digest(),
                dossier.remarks().stream().filter(this::stays).toList(),
                dossier.units(),
                leftOut,
                dossier.supposed());
    }

    /** A file declares its questions; a table asks those that its rows answer. */
    private List<QuestionEntry> questions(List<ClaimEntry> kept) {
        if (!dossier.flat()) {
            return dossier.questions();
        }
        Set<String> asked = kept.stream().map(ClaimEntry::question).collect(Collectors.toSet());
        return dossier.questions().stream()
                .filter(question -> asked.contains(question.id()))
                .toList();
    }

    /** Whether a remark is about an entry that is still there. */
    private boolean stays(Problem remark) {
        return remark.place().isEmpty()
                || goneEntries().noneMatch(entry -> holds(entry, remark.place().get()));
    }

    private Stream<Place> goneEntries() {
        return Stream.concat(
                dossier.claims().stream()
                        .filter(claim -> claims.contains(claim.id()))
                        .map(ClaimEntry::place),
                dossier.documents().stream()
                        .filter(document -> !dossier.flat() && documents.contains(document.id()))
                        .map(DocumentEntry::place));
    }

    private static boolean holds(Place entry, Place place) {
        return entry.file().equals(place.file()) && entry.line() <= place.line() && place.line() <= entry.endLine();
    }

    private DocumentEntry document(DocumentEntry entry, UnaryOperator<String> agencies) {
        return new DocumentEntry(
                entry.id(),
                entry.publisher(),
                entry.published(),
                entry.zones(),
                entry.language(),
                entry.address(),
                entry.headline(),
                entry.notice(),
                entry.story(),
                entry.agency().map(agencies).filter(agency -> !agency.isEmpty()),
                entry.complete(),
                there(entry.versionOf()),
                there(entry.corrects()),
                there(entry.withdraws()),
                there(entry.translationOf()),
                entry.place());
    }

    private Optional<String> there(Optional<String> document) {
        return document.filter(id -> !documents.contains(id));
    }

    private ClaimEntry claim(ClaimEntry entry) {
        return new ClaimEntry(
                entry.id(),
                entry.document(),
                entry.question(),
                value(entry.value()),
                entry.quotation().map(this::quotation),
                entry.text(),
                entry.where(),
                entry.happened(),
                entry.asOf(),
                entry.said(),
                entry.event(),
                chains(entry),
                entry.leansOn().map(this::stillThere),
                entry.denies().flatMap(this::denial),
                entry.witnessed(),
                entry.within(),
                entry.about(),
                entry.extra(),
                entry.place());
    }

    private Value value(Value value) {
        return value instanceof Quotation quotation ? quotation(quotation) : value;
    }

    private Quotation quotation(Quotation quotation) {
        return new Quotation(
                quotation.words(),
                quotation.language(),
                quotation.translated(),
                quotation.translator().filter(source.negate()),
                quotation.speaker().filter(source.negate()));
    }

    /** A chain that runs through the source goes whole: what stands behind it was heard through it alone. */
    private List<List<LinkEntry>> chains(ClaimEntry entry) {
        List<List<LinkEntry>> kept = entry.chains().stream()
                .filter(chain -> chain.stream().noneMatch(link -> source.test(link.source())))
                .map(chain -> chain.stream().map(this::link).toList())
                .toList();
        chains += entry.chains().size() - kept.size();
        return kept;
    }

    private LinkEntry link(LinkEntry link) {
        return new LinkEntry(link.source(), link.manner(), there(link.document()), link.reason(), link.place());
    }

    private List<String> stillThere(List<String> ids) {
        return ids.stream().filter(id -> !claims.contains(id)).toList();
    }

    /** A denial of named claims that are all gone denies nothing that was said. */
    private Optional<DenialEntry> denial(DenialEntry entry) {
        List<String> left = stillThere(entry.claims());
        return left.isEmpty() && !entry.claims().isEmpty()
                ? Optional.empty()
                : Optional.of(new DenialEntry(entry.of(), left));
    }
}
