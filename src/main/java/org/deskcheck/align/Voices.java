package org.deskcheck.align;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.deskcheck.fact.Ahead;
import org.deskcheck.fact.Claim;
import org.deskcheck.fact.Impersonal;
import org.deskcheck.fact.Measure;
import org.deskcheck.fact.Superlative;
import org.deskcheck.fact.ValueKind;
import org.deskcheck.vocabulary.Impersonals;
import org.deskcheck.vocabulary.Superlatives;

/** In whose voice claims are told, as far as their own words and times show it. */
final class Voices {

    private Voices() {}

    static List<Object> of(List<Claim> claims) {
        return claims.stream()
                .flatMap(claim ->
                        Stream.<Optional<? extends Object>>of(impersonal(claim), ahead(claim), superlative(claim)))
                .flatMap(Optional::stream)
                .<Object>map(fact -> fact)
                .toList();
    }

    /** Quoted words are somebody's, whatever they say. */
    private static Optional<Impersonal> impersonal(Claim claim) {
        boolean nobodys = !claim.attributed() && !claim.witnessed() && !claim.within();
        return Optional.of(claim)
                .filter(here ->
                        nobodys && here.quotation().isEmpty() && here.value().kind() != ValueKind.QUOTATION)
                .flatMap(here -> Impersonals.in(here.value().text()).or(() -> Impersonals.in(here.text())))
                .map(words -> new Impersonal(claim, words));
    }

    /** Quoted words are the speaker's, who may praise as he likes. */
    private static Optional<Superlative> superlative(Claim claim) {
        return Optional.of(claim)
                .filter(here -> here.quotation().isEmpty() && here.value().kind() != ValueKind.QUOTATION)
                .flatMap(here -> Superlatives.in(here.text())
                        .or(() -> Superlatives.in(here.value().text())))
                .map(words -> new Superlative(claim, words));
    }

    private static Optional<Ahead> ahead(Claim claim) {
        return claim.happened()
                .filter(when -> !when.mayPrecede(claim.document().published()))
                .map(when -> new Ahead(
                        claim,
                        when,
                        !claim.hedge().counted() || plan(claim.question().measure())));
    }

    private static boolean plan(Measure measure) {
        return measure.id().equals("planned") || measure.id().startsWith("to-be-");
    }
}
