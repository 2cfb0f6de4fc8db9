package org.deskcheck.align;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.deskcheck.align.citation.Leaning;
import org.deskcheck.align.lineage.Timelines;
import org.deskcheck.align.name.Sources;
import org.deskcheck.align.quantity.Comparing;
import org.deskcheck.align.quantity.Conversions;
import org.deskcheck.align.quantity.Slips;
import org.deskcheck.align.quantity.Things;
import org.deskcheck.align.question.Questions;
import org.deskcheck.align.time.ClaimTimes;
import org.deskcheck.dossier.ClaimEntry;
import org.deskcheck.dossier.Dossier;
import org.deskcheck.fact.Check;
import org.deskcheck.fact.Citation;
import org.deskcheck.fact.Claim;
import org.deskcheck.fact.Comparison;
import org.deskcheck.fact.Conversion;
import org.deskcheck.fact.Figures;
import org.deskcheck.fact.MeasureRelation;
import org.deskcheck.fact.Quantity;
import org.deskcheck.fact.Unchecked;

/** What each claim leans on, and the two side by side: figures, units, days and quoted words. */
final class Citations {

    private static final Set<MeasureRelation> COUNTED_ALIKE =
            Set.of(MeasureRelation.SAME, MeasureRelation.KIN, MeasureRelation.UNSTATED);

    private final Dossier dossier;
    private final Questions questions;
    private final Claims given;
    private final Quoted quoted;
    private final Map<String, List<Claim>> leansOn = new LinkedHashMap<>();
    private final List<Comparison> comparisons = new ArrayList<>();
    private final List<Unchecked> unchecked = new ArrayList<>();
    private final List<Object> others = new ArrayList<>();

    /** {@code answer} gives a claim's answer in normal form. */
    Citations(Dossier dossier, Sources sources, Questions questions, Claims given, Function<Claim, String> answer) {
        this.dossier = dossier;
        this.questions = questions;
        this.given = given;
        this.quoted = new Quoted(given, sources::root);
        Leaning leaning = leaning(answer);
        given.claims().forEach(claim -> beside(claim, leaning));
        leaning.undecided().forEach((id, source) -> given.claim(id)
                .ifPresent(claim -> unchecked.add(new Unchecked(
                        claim,
                        Check.STATEMENT,
                        source + " gives several answers, and the file does not say which one is meant"))));
    }

    /** The claims that each claim leans on, by its id. */
    Map<String, List<Claim>> leansOn() {
        return leansOn;
    }

    List<Comparison> comparisons() {
        return comparisons;
    }

    List<Unchecked> unchecked() {
        return unchecked;
    }

    /** Slips and translations. */
    List<Object> others() {
        return others;
    }

    private Leaning leaning(Function<Claim, String> answer) {
        Map<String, List<String>> declared = new HashMap<>();
        for (ClaimEntry entry : dossier.claims()) {
            entry.leansOn().ifPresent(ids -> declared.put(entry.id(), ids));
        }
        return new Leaning(
                given.claims(),
                declared,
                given.links(),
                answer,
                claim -> dossier.flat()
                        ? claim.question().subject().id()
                        : claim.question().id(),
                (claim, other) -> COUNTED_ALIKE.contains(questions.measures(claim.question(), other.question())));
    }

    private void beside(Claim claim, Leaning leaning) {
        List<Claim> cited = new ArrayList<>();
        for (Leaning.On on : leaning.of(claim)) {
            cited.add(on.cited());
            Optional<Conversion> conversion = Conversions.between(claim, on.cited());
            comparisons.add(citation(claim, on.cited(), conversion, onward(claim, on.cited(), leaning), on.declared()));
            if (on.declared()) {
                comparisons.add(ClaimTimes.publishedOrder(claim, on.cited()));
            }
            conversion.ifPresent(comparisons::add);
            others.addAll(Slips.between(claim, on.cited(), true));
            Things.between(claim, on.cited(), true).ifPresent(comparisons::add);
        }
        leansOn.put(claim.id(), cited);
        quoted.add(claim, cited, comparisons, unchecked, others);
    }

    private Citation citation(
            Claim claim, Claim cited, Optional<Conversion> conversion, boolean onward, boolean declared) {
        Figures figures = Comparing.taken(claim.value(), cited.value());
        boolean two = claim.value() instanceof Quantity && cited.value() instanceof Quantity;
        boolean sameUnit =
                two && ((Quantity) claim.value()).factor().compareTo(((Quantity) cited.value()).factor()) == 0;
        return new Citation(
                claim,
                cited,
                figures,
                Comparing.ends(claim.value(), cited.value()),
                Comparing.days(claim.happened(), cited.happened()),
                claim.question()
                        .subject()
                        .id()
                        .equals(cited.question().subject().id()),
                sameUnit,
                questions.measures(claim.question(), cited.question()),
                questions.scopes(claim.question(), cited.question()),
                extraDigits(claim, cited),
                conversion.map(Conversion::sum).orElse(""),
                onward,
                declared);
    }

    private static boolean onward(Claim claim, Claim cited, Leaning leaning) {
        return Timelines.newer(cited, claim)
                && Timelines.alongCourse(cited, claim)
                && leaning.newest(cited)
                        .filter(newest -> Timelines.newer(cited, newest) && Timelines.alongCourse(claim, newest))
                        .isPresent();
    }

    private static int extraDigits(Claim claim, Claim cited) {
        return claim.value() instanceof Quantity here
                        && cited.value() instanceof Quantity there
                        && here.comparable()
                        && there.comparable()
                ? Slips.digits(here) - Slips.digits(there)
                : 0;
    }
}
