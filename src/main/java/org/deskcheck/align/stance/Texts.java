package org.deskcheck.align.stance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deskcheck.fact.Claim;
import org.deskcheck.fact.ClaimOrder;
import org.deskcheck.fact.Quotation;
import org.deskcheck.fact.Rewording;
import org.deskcheck.vocabulary.AgreementActs;
import org.deskcheck.vocabulary.RunningText;
import org.deskcheck.vocabulary.RunningText.Word;

/** Terms told without quotation marks, beside the words of the text that has them. */
public final class Texts {

    /** Words that begin alike are one word in another form: invaded, invasion. */
    private static final int STEM = 5;

    private static final int HUNDRED = 100;

    private Texts() {}

    /** For each claim on a term, the first text held in full that has it in words. */
    public static List<Rewording> rewordings(List<Claim> claims) {
        Map<String, List<Claim>> texts = new HashMap<>();
        claims.stream()
                .filter(Texts::onTerm)
                .filter(claim -> claim.quotation().isPresent() && Stances.inFull(claim.document(), claim))
                .sorted(ClaimOrder.FIRST_PUBLISHED)
                .forEach(claim -> texts.computeIfAbsent(claim.question().id(), unused -> new ArrayList<>())
                        .add(claim));
        return claims.stream()
                .filter(Texts::onTerm)
                .filter(claim -> claim.document().story() && claim.quotation().isEmpty())
                .flatMap(claim ->
                        rewording(claim, texts.getOrDefault(claim.question().id(), List.of())).stream())
                .toList();
    }

    private static boolean onTerm(Claim claim) {
        return claim.question().subject().between().size() == 2
                && AgreementActs.isTerm(claim.question().measure());
    }

    private static Optional<Rewording> rewording(Claim claim, List<Claim> texts) {
        return texts.stream()
                .filter(cited -> !cited.document().id().equals(claim.document().id()))
                .filter(cited ->
                        cited.document().published().mayPrecede(claim.document().published()))
                .findFirst()
                .filter(cited -> !RunningText.twoLanguages(claim.document().language(), language(cited)))
                .map(cited -> new Rewording(claim, cited, cited.document(), shared(claim, cited)));
    }

    private static int shared(Claim claim, Claim cited) {
        List<Word> told =
                new ArrayList<>(RunningText.words(claim.text(), claim.document().language()));
        told.addAll(RunningText.words(claim.value().text(), claim.document().language()));
        List<Word> words =
                RunningText.words(cited.quotation().map(Quotation::words).orElse(""), language(cited)).stream()
                        .filter(word -> word.form().length() >= STEM - 1)
                        .toList();
        int letters = letters(words);
        return letters == 0
                ? HUNDRED
                : HUNDRED
                        * letters(words.stream()
                                .filter(word -> told.stream().anyMatch(own -> alike(own.form(), word.form())))
                                .toList())
                        / letters;
    }

    private static int letters(List<Word> words) {
        return words.stream().mapToInt(word -> word.form().length()).sum();
    }

    private static boolean alike(String one, String other) {
        return one.equals(other)
                || (one.length() >= STEM && other.length() >= STEM && one.regionMatches(0, other, 0, STEM));
    }

    private static String language(Claim claim) {
        return claim.quotation()
                .map(Quotation::language)
                .filter(tag -> !tag.isEmpty())
                .orElse(claim.document().language());
    }
}
