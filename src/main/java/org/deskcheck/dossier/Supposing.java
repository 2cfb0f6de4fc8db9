package org.deskcheck.dossier;

import java.util.stream.Stream;
import org.deskcheck.fact.Value;
import org.deskcheck.problem.Place;
import org.deskcheck.problem.Problem;

/** A dossier as it would be if a claim said something else: the one place where that is decided. */
public final class Supposing {

    private Supposing() {}

    /**
     * The dossier with another value in a claim.
     *
     * @throws IllegalArgumentException when the dossier has no such claim
     */
    public static Dossier says(Dossier dossier, String claim, Value value) {
        ClaimEntry before = dossier.claims().stream()
                .filter(entry -> entry.id().equals(claim))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the dossier has no claim " + claim));
        return new Dossier(
                dossier.id(),
                dossier.title(),
                dossier.flat(),
                dossier.documents(),
                dossier.claims().stream()
                        .map(entry -> entry.id().equals(claim) ? entry.saying(value) : entry)
                        .toList(),
                dossier.sources(),
                dossier.questions(),
                dossier.subjects(),
                dossier.events(),
                dossier.places(),
                dossier.interests(),
                dossier.relations(),
                dossier.measures(),
                dossier.waivers(),
                dossier.digest(),
                dossier.remarks().stream()
                        .filter(remark -> !ofValue(remark, before.place()))
                        .toList(),
                dossier.units(),
                dossier.leftOut(),
                Stream.concat(
                                dossier.supposed().stream(),
                                Stream.of(new Supposed(
                                        claim, value.text(), before.value().text())))
                        .toList());
    }

    /** A row whose value could not be used is remarked on; with another value there is nothing to remark. */
    private static boolean ofValue(Problem remark, Place claim) {
        return remark.path().equals("/value")
                && remark.place().filter(place -> within(place, claim)).isPresent();
    }

    private static boolean within(Place place, Place claim) {
        return place.file().equals(claim.file()) && claim.line() <= place.line() && place.line() <= claim.endLine();
    }
}
