package org.deskcheck.dossier;

import java.util.List;
import org.deskcheck.problem.Problem;
import org.deskcheck.vocabulary.Measures;

/**
 * The documents, claims and sources that are verified together.
 *
 * @param flat whether it was read from a table of rows, whose subjects and scopes are free text
 * @param measures measures that the dossier declares beside the vocabulary's
 * @param digest SHA-256 of the input, in hexadecimal
 * @param remarks problems that stop nothing
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
        List<Problem> remarks) {}
