package org.deskcheck.dossier;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deskcheck.fact.Quotation;
import org.deskcheck.fact.Value;
import org.deskcheck.problem.Place;
import org.deskcheck.vocabulary.Dating;

/**
 * A claim as the file gives it.
 *
 * @param question id of the question that it answers
 * @param text the claim in the file's words; empty text where it has none but the value
 * @param where where in the document it stands; empty text where not said
 * @param event id of the event that it tells of
 * @param chains its attribution, each chain from the document's own voice to whoever first said it
 * @param leansOn ids of the claims that it rests on; absent where the file leaves it to be found, empty for none
 * @param witnessed whether the document saw it itself
 * @param within whether it stands inside another's sentence, so that whose it is stays open
 * @param about id of the question that it speaks of saying or leaving unsaid
 */
public record ClaimEntry(
        String id,
        String document,
        String question,
        Value value,
        Optional<Quotation> quotation,
        String text,
        String where,
        Optional<Dating> happened,
        Optional<Dating> asOf,
        Optional<Dating> said,
        Optional<String> event,
        List<List<LinkEntry>> chains,
        Optional<List<String>> leansOn,
        Optional<DenialEntry> denies,
        boolean witnessed,
        boolean within,
        Optional<String> about,
        Map<String, Object> extra,
        Place place) {

    /** The claim, saying something else: words that were quoted as what it says go, words quoted beside it stay. */
    ClaimEntry saying(Value other) {
        return new ClaimEntry(
                id,
                document,
                question,
                other,
                quotation.filter(words -> !words.equals(value)).or(() -> Optional.of(other)
                        .filter(Quotation.class::isInstance)
                        .map(Quotation.class::cast)),
                text,
                where,
                happened,
                asOf,
                said,
                event,
                chains,
                leansOn,
                denies,
                witnessed,
                within,
                about,
                extra,
                place);
    }
}
