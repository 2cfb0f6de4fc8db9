package org.deskcheck.vocabulary;

import java.math.BigDecimal;

/**
 * A unit, or a thing that is counted.
 *
 * @param dimension what it measures, or the thing counted
 * @param factor one of it in the base unit of the dimension
 * @param shown its plural, as shown to people
 */
public record Unit(String id, String dimension, BigDecimal factor, String shown) {

    /** A number without a unit. */
    public static final Unit NONE = new Unit("", "number", BigDecimal.ONE, "");
}
