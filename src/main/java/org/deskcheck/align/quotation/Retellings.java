package org.deskcheck.align.quotation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.deskcheck.fact.Claim;
import org.deskcheck.fact.Link;
import org.deskcheck.fact.Manner;
import org.deskcheck.fact.Retelling;
import org.deskcheck.fact.Source;

/** Quoted words beside a statement that the cited document tells in its own. */
public final class Retellings {

    private static final Set<Manner> OWN_WORDS = Set.of(Manner.PARAPHRASE, Manner.HEARSAY);

    private Retellings() {}

    /**
     * The retelling that a claim quotes from; {@code speakers} tells whose words two claims have.
     *
     * @param cited the claims that it leans on
     * @param links the links of a claim
     */
    public static Optional<Retelling> of(
            Claim claim, List<Claim> cited, Function<Claim, List<Link>> links, Function<Claim, Speakers> speakers) {
        return claim.quotation().isEmpty()
                ? Optional.empty()
                : cited.stream()
                        .filter(other -> other.quotation().isEmpty())
                        .filter(other -> links.apply(other).stream()
                                .anyMatch(link -> link.last() && OWN_WORDS.contains(link.manner())))
                        .filter(other -> speakers.apply(other).one())
                        .findFirst()
                        .map(other -> new Retelling(
                                claim,
                                other,
                                other.document(),
                                speaker(speakers.apply(other)),
                                Wordings.inFull(other)));
    }

    private static Source speaker(Speakers speakers) {
        return speakers.there();
    }
}
