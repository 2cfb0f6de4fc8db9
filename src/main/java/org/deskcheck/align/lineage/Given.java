package org.deskcheck.align.lineage;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.deskcheck.fact.Claim;
import org.deskcheck.fact.Document;
import org.deskcheck.fact.Quantity;

/** Which documents give which answers. */
final class Given {

    private final Set<String> answers = new HashSet<>();

    Given(List<Claim> claims) {
        claims.forEach(claim -> answers.add(key(claim.document(), claim)));
    }

    /** Whether a document has a claim's answer: the same figure to the same question, whatever its bound. */
    boolean gives(Document document, Claim answer) {
        return answers.contains(key(document, answer));
    }

    /** An answer by its figure alone. */
    static String figure(Claim claim) {
        return claim.value() instanceof Quantity quantity && quantity.comparable()
                ? plain(quantity.baseNumber()) + " " + plain(quantity.baseUpper()) + " " + quantity.dimension()
                : claim.value().kind() + " " + claim.value().text();
    }

    private static String key(Document document, Claim claim) {
        return document.id() + "\n" + claim.question().id() + "\n" + figure(claim);
    }

    private static String plain(Optional<BigDecimal> number) {
        return number.map(n -> n.stripTrailingZeros().toPlainString()).orElse("");
    }
}
