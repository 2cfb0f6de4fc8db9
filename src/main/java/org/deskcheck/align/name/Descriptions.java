package org.deskcheck.align.name;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.deskcheck.fact.Claim;
import org.deskcheck.fact.Description;
import org.deskcheck.fact.Source;
import org.deskcheck.fact.SourceKind;

/** How a claim describes a source, beside what the registry has of it. */
public final class Descriptions {

    /** What a claim answers that describes a source. */
    public static final String MEASURE = "described-as";

    private static final List<String> OF_A_STATE = List.of(
            "state", "state-run", "state-owned", "state-controlled", "official", "government", "government-run");
    private static final List<String> OF_NOBODY = List.of("independent", "private", "non-state");

    private Descriptions() {}

    /** The description in a claim on the measure "described as"; empty where the registry has nothing to hold it to. */
    public static Optional<Description> of(Claim claim, Sources sources) {
        if (!claim.question().measure().id().equals(MEASURE)) {
            return Optional.empty();
        }
        return sources.byId(claim.question().subject().id())
                .filter(Source::reviewed)
                .flatMap(source -> described(claim, source, sources));
    }

    private static Optional<Description> described(Claim claim, Source source, Sources sources) {
        String text = " " + claim.value().text().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}-]+", " ") + " ";
        boolean ofAState = OF_A_STATE.stream().anyMatch(word -> text.contains(" " + word + " "));
        boolean ofNobody = OF_NOBODY.stream().anyMatch(word -> text.contains(" " + word + " "));
        if (ofAState == ofNobody) {
            return Optional.empty();
        }
        boolean controlled = source.controllerKind()
                .filter(by -> by == SourceKind.STATE || by == SourceKind.GOVERNMENT || by == SourceKind.POLITICAL_PARTY)
                .isPresent();
        String registered = source.controller()
                .map(by -> "controlled by " + sources.nameOf(by))
                .orElse("without a known controller");
        return Optional.of(new Description(claim, source, registered, controlled == ofAState));
    }
}
