package org.deskcheck.fact;

import java.math.BigDecimal;

/**
 * What a claim's figure says in plain numbers, so that it can be held against fixed bounds.
 *
 * @param claim whose figure it is
 * @param measure id of the measure that it answers
 * @param dimension what its unit measures ("area"), the thing counted ("people"), or "number" for a bare number
 * @param floored whether the words leave a least number
 * @param least the least number that the words leave, in the base unit of the dimension; 0 where there is none
 * @param aboveLeast whether {@code least} itself is left out
 * @param capped whether the words leave a greatest number
 * @param most the greatest number that the words leave, in the base unit of the dimension; 0 where there is none
 * @param belowMost whether {@code most} itself is left out
 */
public record Amount(
        Claim claim,
        String measure,
        String dimension,
        boolean floored,
        BigDecimal least,
        boolean aboveLeast,
        boolean capped,
        BigDecimal most,
        boolean belowMost) {}
