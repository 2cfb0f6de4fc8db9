package org.deskcheck.align;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.deskcheck.align.quotation.Retellings;
import org.deskcheck.align.quotation.Speakers;
import org.deskcheck.align.quotation.Translations;
import org.deskcheck.align.quotation.Wordings;
import org.deskcheck.fact.Check;
import org.deskcheck.fact.Claim;
import org.deskcheck.fact.Comparison;
import org.deskcheck.fact.Document;
import org.deskcheck.fact.Retelling;
import org.deskcheck.fact.Source;
import org.deskcheck.fact.Translation;
import org.deskcheck.fact.Unchecked;
import org.deskcheck.fact.WordMatch;
import org.deskcheck.fact.Wording;

/** What a claim's quotation is held against, of what it leans on and of the documents that it names. */
final class Quoted {

    private final Claims given;
    private final Function<Source, String> root;

    Quoted(Claims given, Function<Source, String> root) {
        this.given = given;
        this.root = root;
    }

    /** Adds what was compared, or why nothing could be. */
    void add(
            Claim claim,
            List<Claim> cited,
            Collection<Comparison> comparisons,
            Collection<Unchecked> unchecked,
            Collection<Object> others) {
        if (claim.quotation().isEmpty()) {
            return;
        }
        List<Claim> texts = texts(claim, cited);
        Optional<Translation> translation = Translations.of(
                claim, texts.stream().map(Claim::document).distinct().toList());
        translation.ifPresent(others::add);
        Optional<Wording> wording = Wordings.of(claim, texts, this::speakers);
        Optional<Retelling> retelling = Retellings.of(claim, cited, given::linksOf, other -> speakers(claim, other));
        boolean foreign = wording.map(Wording::words)
                .filter(words -> words != WordMatch.ABSENT)
                .isEmpty();
        Optional<Comparison> made = foreign && retelling.isPresent()
                ? retelling.map(Comparison.class::cast)
                : wording.map(Comparison.class::cast);
        made.ifPresentOrElse(
                comparisons::add,
                () -> unchecked.add(new Unchecked(claim, Check.QUOTATION, why(claim, texts, translation))));
    }

    private List<Claim> texts(Claim claim, List<Claim> cited) {
        List<Claim> texts = new ArrayList<>(cited);
        for (Document document : given.namedDocuments(claim)) {
            given.ofDocument(document).stream()
                    .filter(other -> !texts.contains(other))
                    .forEach(texts::add);
        }
        return texts;
    }

    private Speakers speakers(Claim claim, Claim other) {
        return Speakers.of(claim, other, given::speaker, root);
    }

    private static String why(Claim claim, List<Claim> texts, Optional<Translation> translation) {
        boolean twoLanguages =
                texts.stream().anyMatch(text -> text.quotation().isPresent() && Translations.twoLanguages(claim, text));
        return translation.isPresent() || twoLanguages
                ? "it is a translation: only a person can hold it against words in another language"
                : "the words that it is quoted from are not in the dossier";
    }
}
