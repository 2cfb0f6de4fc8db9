package org.deskcheck.align.quotation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.deskcheck.fact.Claim;
import org.deskcheck.fact.ClaimOrder;
import org.deskcheck.fact.SameSentence;
import org.deskcheck.fact.Statement;
import org.deskcheck.fact.Value;
import org.deskcheck.vocabulary.Attributions;

/** Free words that documents of several publishers have alike, and no declared road joins. */
public final class SameSentences {

    /** Shorter ones are written alike by chance: "the search goes on". */
    private static final int LEAST_WORDS = 8;

    private SameSentences() {}

    /** One a sentence, by its last claim; {@code joined} gives all that rests on a claim and all that it rests on. */
    public static List<SameSentence> of(List<Claim> claims, Function<Claim, Set<Claim>> joined) {
        Map<String, List<Claim>> bySentence = new TreeMap<>();
        for (Claim claim : claims) {
            sentence(claim.value()).ifPresent(folded -> bySentence
                    .computeIfAbsent(folded, unused -> new ArrayList<>())
                    .add(claim));
        }
        List<SameSentence> found = new ArrayList<>();
        bySentence.forEach((sentence, alike) -> {
            Claim last = alike.stream().max(ClaimOrder.STORY_LAST).orElseThrow();
            List<Claim> others = others(last, alike, joined.apply(last));
            if (!others.isEmpty()) {
                found.add(new SameSentence(last, others, words(sentence)));
            }
        });
        return found;
    }

    /** What a value is compared by, where it is a sentence that is long enough. */
    public static Optional<String> sentence(Value value) {
        return value instanceof Statement statement
                ? Optional.of(Attributions.folded(statement.text())).filter(folded -> words(folded) >= LEAST_WORDS)
                : Optional.empty();
    }

    private static List<Claim> others(Claim last, List<Claim> alike, Set<Claim> joined) {
        Map<String, Claim> onePublisher = new LinkedHashMap<>();
        alike.stream()
                .filter(claim -> !publisher(claim).equals(publisher(last)))
                .filter(claim -> !joined.contains(claim))
                .filter(claim -> claim.document().agencies().stream()
                        .noneMatch(last.document().agencies()::contains))
                .sorted(ClaimOrder.STORY_LAST)
                .forEach(claim -> onePublisher.putIfAbsent(publisher(claim), claim));
        return List.copyOf(onePublisher.values());
    }

    private static String publisher(Claim claim) {
        return claim.document().publisher().id();
    }

    private static int words(String folded) {
        return folded.isEmpty() ? 0 : folded.split(" ").length;
    }
}
