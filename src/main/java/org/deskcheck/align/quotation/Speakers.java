package org.deskcheck.align.quotation;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.deskcheck.fact.Claim;
import org.deskcheck.fact.Source;
import org.deskcheck.fact.SourceKind;
import org.deskcheck.fact.VoiceRelation;
import org.deskcheck.vocabulary.Attributions;

/**
 * Whose words two claims have.
 *
 * @param here whom the first prints them as; its publisher where nobody is named
 * @param there whom the second has them as; its publisher where nobody is named
 */
public record Speakers(Source here, Source there, VoiceRelation voices) {

    /** Whether both are one speaker. */
    boolean one() {
        return voices == VoiceRelation.SAME;
    }

    /** {@code speaker} tells whom a claim names as the speaker; {@code root} is the id of what a source folds into. */
    public static Speakers of(
            Claim claim, Claim other, Function<Claim, Optional<Source>> speaker, Function<Source, String> root) {
        Optional<Source> here = speaker.apply(claim);
        Optional<Source> there = speaker.apply(other);
        Source publisher = other.document().publisher();
        boolean channel =
                here.filter(source -> source.id().equals(publisher.id())).isPresent();
        return new Speakers(
                here.orElse(claim.document().publisher()),
                there.orElse(publisher),
                here.isEmpty() || there.isEmpty() || channel
                        ? VoiceRelation.OPEN
                        : relation(here.get(), there.get(), root));
    }

    private static VoiceRelation relation(Source here, Source there, Function<Source, String> root) {
        if (here.id().equals(there.id())) {
            return VoiceRelation.SAME;
        }
        boolean known = here.reviewed() && there.reviewed();
        if (!here.named() || !there.named() || (!known && mayBeOne(here.name(), there.name()))) {
            return VoiceRelation.OPEN;
        }
        boolean persons = here.kind() == SourceKind.PERSON && there.kind() == SourceKind.PERSON;
        return root.apply(here).equals(root.apply(there)) && !persons ? VoiceRelation.FOLDED : VoiceRelation.OTHER;
    }

    /** "Mayor Hale" and "Ann Hale" may be one; so may "Kim" and "Kim Jong Un". */
    private static boolean mayBeOne(String one, String other) {
        List<String> here = List.of(Attributions.folded(one).split(" "));
        List<String> there = List.of(Attributions.folded(other).split(" "));
        return here.containsAll(there)
                || there.containsAll(here)
                || here.get(here.size() - 1).equals(there.get(there.size() - 1));
    }
}
