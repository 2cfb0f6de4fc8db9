package org.deskcheck.align.quantity;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.deskcheck.fact.Claim;
import org.deskcheck.fact.Moment;
import org.deskcheck.fact.Quantity;
import org.deskcheck.fact.Quotation;
import org.deskcheck.fact.Statement;
import org.deskcheck.fact.Term;
import org.deskcheck.fact.Unknown;
import org.deskcheck.fact.Value;
import org.deskcheck.vocabulary.Attributions;

/** An answer in normal form: the same for the same value after conversion, with the same bound and hedge. */
public final class AnswerKey {

    private AnswerKey() {}

    public static String of(Value value) {
        return value.kind() + ":" + normal(value);
    }

    /** The same for claims; what was told once is kept. For one thread. */
    public static Function<Claim, String> remembered() {
        Map<Claim, String> known = new HashMap<>();
        return claim -> known.computeIfAbsent(claim, unused -> of(claim.value()));
    }

    private static String normal(Value value) {
        if (value instanceof Quantity quantity) {
            return String.join(
                    " ",
                    quantity.hedge().name(),
                    quantity.bound().name(),
                    plain(quantity.baseNumber()),
                    plain(quantity.baseUpper()),
                    quantity.dimension(),
                    quantity.number().isEmpty() ? Attributions.folded(quantity.text()) : "");
        }
        if (value instanceof Moment moment) {
            return moment.earliest() + "/" + moment.latest();
        }
        if (value instanceof Term term) {
            return term.name();
        }
        if (value instanceof Quotation quotation) {
            return Attributions.folded(quotation.words());
        }
        if (value instanceof Statement statement) {
            return Attributions.folded(statement.text());
        }
        return value instanceof Unknown ? "" : value.text();
    }

    private static String plain(Optional<BigDecimal> number) {
        return number.map(n -> n.stripTrailingZeros().toPlainString()).orElse("");
    }
}
