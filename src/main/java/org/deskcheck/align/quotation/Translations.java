package org.deskcheck.align.quotation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.deskcheck.fact.Claim;
import org.deskcheck.fact.ClaimOrder;
import org.deskcheck.fact.Document;
import org.deskcheck.fact.Quotation;
import org.deskcheck.fact.Renderings;
import org.deskcheck.fact.Source;
import org.deskcheck.fact.Translation;
import org.deskcheck.vocabulary.RunningText;
import org.deskcheck.vocabulary.RunningText.Word;

/** Quoted words that are translations: from which language, and beside another rendering of the same words. */
public final class Translations {

    private Translations() {}

    /** The translation that a quotation is, from the language of one of the documents that it is quoted from. */
    public static Optional<Translation> of(Claim claim, List<Document> documents) {
        String language = languageOf(claim);
        return documents.stream()
                .filter(document -> RunningText.twoLanguages(language, document.language()))
                .findFirst()
                .flatMap(document ->
                        claim.quotation().map(words -> new Translation(claim, document, language, words.translator())));
    }

    /** Whether the languages of two quotations are given and differ. */
    public static boolean twoLanguages(Claim claim, Claim other) {
        return RunningText.twoLanguages(languageOf(claim), languageOf(other));
    }

    static boolean translated(Claim claim) {
        return claim.quotation().filter(Quotation::translated).isPresent()
                || claim.document().translationOf().isPresent();
    }

    private static String languageOf(Claim claim) {
        return claim.quotation()
                .map(Quotation::language)
                .filter(tag -> !tag.isEmpty())
                .orElse(claim.document().language());
    }

    /**
     * Renderings of one speaker's words by several documents, each beside the nearest of the story, or of the document published first.
     *
     * @param speaker whom a claim names as the speaker
     * @param leans whether the first of two claims leans on the second
     */
    public static List<Renderings> renderings(
            List<Claim> claims, Function<Claim, Optional<Source>> speaker, BiPredicate<Claim, Claim> leans) {
        Map<String, List<Claim>> groups = new TreeMap<>();
        for (Claim claim : claims) {
            if (translated(claim) && claim.quotation().isPresent()) {
                speaker.apply(claim).filter(Source::named).ifPresent(source -> groups.computeIfAbsent(
                                claim.question().id() + "\n" + source.id(), unused -> new ArrayList<>())
                        .add(claim));
            }
        }
        List<Renderings> renderings = new ArrayList<>();
        groups.values().forEach(group -> renderings.addAll(besideTheLeading(group, speaker, leans)));
        return renderings;
    }

    /** Each beside the nearest of the document that leads. */
    private static List<Renderings> besideTheLeading(
            List<Claim> group, Function<Claim, Optional<Source>> speaker, BiPredicate<Claim, Claim> leans) {
        Document leading =
                group.stream().min(ClaimOrder.STORY_FIRST).orElseThrow().document();
        Predicate<Claim> leads = claim -> claim.document().id().equals(leading.id());
        List<Claim> leaders = group.stream().filter(leads).toList();
        List<Renderings> renderings = new ArrayList<>();
        group.stream().filter(leads.negate()).sorted(ClaimOrder.STORY_FIRST).forEach(other -> leaders.stream()
                .max(Comparator.comparingDouble((Claim lead) -> nearness(lead, other))
                        .thenComparing(Claim::id, Comparator.reverseOrder()))
                .filter(lead -> !leans.test(lead, other) && !leans.test(other, lead))
                .flatMap(lead -> rendering(lead, other, speaker.apply(lead).orElseThrow()))
                .ifPresent(renderings::add));
        return renderings;
    }

    private static double nearness(Claim lead, Claim other) {
        List<Word> here = Wordings.words(lead);
        List<Word> there = Wordings.words(other);
        return Math.max(Wordings.share(here, there), Wordings.share(there, here));
    }

    private static Optional<Renderings> rendering(Claim lead, Claim other, Source speaker) {
        List<Word> here = Wordings.words(lead);
        List<Word> there = Wordings.words(other);
        boolean onePassage = nearness(lead, other) >= Wordings.PARTLY;
        return twoLanguages(lead, other) || !onePassage
                ? Optional.empty()
                : Passage.of(here, there)
                        .map(near -> new Renderings(lead, other, speaker, near.negations(here), near.numbers(here)));
    }
}
