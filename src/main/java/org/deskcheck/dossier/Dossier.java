package org.deskcheck.dossier;

import java.util.List;
import java.util.stream.Stream;
import org.deskcheck.problem.Problem;
import org.deskcheck.vocabulary.Measures;

/**
 * The documents, claims and sources that are verified together.
 *
 * @param flat whether it was read from a table of rows, whose subjects and scopes are free text
 * @param measures measures that the dossier declares beside the vocabulary's
 * @param digest SHA-256 of the input, in hexadecimal
 * @param remarks problems that stop nothing
 * @param units things that the dossier counts, beside the vocabulary's units
 * @param leftOut what a run leaves out of it, in the order in which it was; empty where it is whole
 * @param supposed what a run supposes claims to say, in the order in which it was; empty where nothing is
 */
public record Dossier(
        String id,
        String title,
        boolean flat,
        List<DocumentEntry> documents,
        List<ClaimEntry> claims,
        List<SourceEntry> sources,
        List<QuestionEntry> questions,
        List<SubjectEntry> subjects,
        List<EventEntry> events,
        List<PlaceEntry> places,
        List<InterestEntry> interests,
        List<RelationEntry> relations,
        List<Measures.Declared> measures,
        List<WaiverEntry> waivers,
        String digest,
        List<Problem> remarks,
        List<String> units,
        List<LeftOut> leftOut,
        List<Supposed> supposed) {

    /** A dossier as it is, which counts nothing of its own. */
    public Dossier(
            String id,
            String title,
            boolean flat,
            List<DocumentEntry> documents,
            List<ClaimEntry> claims,
            List<SourceEntry> sources,
            List<QuestionEntry> questions,
            List<SubjectEntry> subjects,
            List<EventEntry> events,
            List<PlaceEntry> places,
            List<InterestEntry> interests,
            List<RelationEntry> relations,
            List<Measures.Declared> measures,
            List<WaiverEntry> waivers,
            String digest,
            List<Problem> remarks) {
        this(
                id, title, flat, documents, claims, sources, questions, subjects, events, places, interests, relations,
                measures, waivers, digest, remarks, List.of(), List.of(), List.of());
    }

    /** The names of sources that it prints, each once: of publishers and in attributions. */
    public List<String> namesPrinted() {
        return Stream.concat(
                        documents.stream().map(DocumentEntry::publisher),
                        claims.stream()
                                .flatMap(claim -> claim.chains().stream())
                                .flatMap(List::stream)
                                .map(LinkEntry::source))
                .distinct()
                .toList();
    }
}
