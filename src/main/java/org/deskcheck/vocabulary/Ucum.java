package org.deskcheck.vocabulary;

import java.math.BigDecimal;
import java.math.MathContext;
import javax.measure.IncommensurableException;
import javax.measure.Unit;
import javax.measure.format.UnitFormat;
import systems.uom.ucum.format.UCUMFormat;

/** Sizes of units by UCUM (unitsofmeasure.org), through JSR 385's reference implementation. */
final class Ucum {

    /** More digits than any table of units gives; the acre has eleven. */
    private static final MathContext DIGITS = new MathContext(20);

    private static final UnitFormat FORMAT = UCUMFormat.getInstance(UCUMFormat.Variant.CASE_SENSITIVE);

    private Ucum() {}

    /** One of the unit that the expression names, in the base unit of its dimension. */
    static BigDecimal inBaseUnit(String expression) {
        Unit<?> unit = FORMAT.parse(expression);
        try {
            Number size = unit.getConverterToAny(unit.getSystemUnit()).convert(BigDecimal.ONE);
            return new BigDecimal(size.toString(), DIGITS).stripTrailingZeros();
        } catch (IncommensurableException e) {
            throw new IllegalStateException("a unit converts to its own base: " + expression, e);
        }
    }
}
