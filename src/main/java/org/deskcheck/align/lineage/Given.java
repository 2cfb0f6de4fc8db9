package org.deskcheck.align.lineage;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.deskcheck.fact.Claim;
import org.deskcheck.fact.Document;
import org.deskcheck.fact.Figures;
import org.deskcheck.fact.Quantity;

/** Which document gives which answer to which question. */
final class Given {

    private static final Set<Figures> IN_OTHER_WORDS =
            Set.of(Figures.SAME, Figures.CONVERTED, Figures.ROUNDED, Figures.COMPATIBLE);

    private final Set<String> answers = new HashSet<>();
    private final Map<String, NavigableMap<BigDecimal, Claim>> figuresOf = new HashMap<>();
    private final BiFunction<Claim, Claim, Figures> figures;

    Given(List<Claim> claims, BiFunction<Claim, Claim, Figures> figures) {
        this.figures = figures;
        for (Claim claim : claims) {
            answers.add(key(claim.document(), claim));
            baseNumber(claim).ifPresent(number -> figuresOf
                    .computeIfAbsent(asked(claim.document(), claim), unused -> new TreeMap<>())
                    .merge(number, claim, (one, other) -> Timelines.newer(one, other) ? other : one));
        }
    }

    /**
     * Whether a claim's document has an answer too: the same figure to the same question, whatever its bound; or the
     * nearest below or above it, where that is another figure than the claim's, can be the answer in rounder words, and
     * holds for no earlier day.
     */
    boolean beside(Claim claim, Claim answer) {
        Document document = claim.document();
        return answers.contains(key(document, answer))
                || baseNumber(answer).stream()
                        .flatMap(number -> Stream.ofNullable(figuresOf.get(asked(document, answer)))
                                .flatMap(own -> Stream.of(
                                                Optional.ofNullable(own.floorEntry(number)),
                                                Optional.ofNullable(own.ceilingEntry(number)))
                                        .flatMap(Optional::stream)))
                        .map(Map.Entry::getValue)
                        .anyMatch(near -> !figure(near).equals(figure(claim))
                                && !Timelines.newer(near, answer)
                                && IN_OTHER_WORDS.contains(figures.apply(near, answer)));
    }

    /** An answer by its figure alone. */
    static String figure(Claim claim) {
        return claim.value() instanceof Quantity quantity && quantity.comparable()
                ? plain(quantity.baseNumber()) + " " + plain(quantity.baseUpper()) + " " + quantity.dimension()
                : claim.value().kind() + " " + claim.value().text();
    }

    private static Optional<BigDecimal> baseNumber(Claim claim) {
        return claim.value() instanceof Quantity quantity && quantity.comparable()
                ? quantity.baseNumber()
                : Optional.empty();
    }

    private static String asked(Document document, Claim claim) {
        return document.id() + "\n" + claim.question().id();
    }

    private static String key(Document document, Claim claim) {
        return asked(document, claim) + "\n" + figure(claim);
    }

    private static String plain(Optional<BigDecimal> number) {
        return number.map(n -> n.stripTrailingZeros().toPlainString()).orElse("");
    }
}
