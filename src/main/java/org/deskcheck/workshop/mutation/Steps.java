package org.deskcheck.workshop.mutation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

/** A number as it is written, moved by one in its last digit. */
final class Steps {

    private Steps() {}

    /** The number below and the one above; none where it is written in another way than in digits. */
    static List<String> of(String written) {
        if (!written.matches("\\d+(\\.\\d+)?")) {
            return List.of();
        }
        BigDecimal number = new BigDecimal(written);
        BigDecimal step = new BigDecimal(BigInteger.ONE, number.scale());
        return List.of(number.subtract(step).toPlainString(), number.add(step).toPlainString());
    }
}
