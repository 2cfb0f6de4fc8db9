package org.deskcheck.workshop.trace;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers of any kind, compared by value. */
final class Numbers {

    private Numbers() {}

    static BigDecimal exact(Object number) {
        if (number instanceof BigDecimal decimal) {
            return decimal;
        }
        return number instanceof Double || number instanceof Float
                ? BigDecimal.valueOf(((Number) number).doubleValue())
                : new BigDecimal(number.toString());
    }

    private static boolean whole(Object number) {
        return number instanceof Integer || number instanceof Long;
    }

    /** A sum as Java would make it: of two whole numbers a whole one. */
    static Object sum(String operator, Object left, Object right) {
        if (!(left instanceof Number) || !(right instanceof Number)) {
            throw new Absent("a number");
        }
        BigDecimal one = exact(left);
        BigDecimal other = exact(right);
        if ((operator.equals("/") || operator.equals("%")) && other.signum() == 0) {
            throw new Absent("a number");
        }
        return switch (operator) {
            case "+" -> one.add(other);
            case "-" -> one.subtract(other);
            case "*" -> one.multiply(other);
            case "/" ->
                whole(left) && whole(right)
                        ? one.divideToIntegralValue(other)
                        : one.divide(other, MathContext.DECIMAL128);
            case "%" -> one.remainder(other);
            default -> throw new IllegalArgumentException("no such sum: " + operator);
        };
    }

    /** What a method asks for where it is given a number of another kind. */
    static Object as(Class<?> type, Object given) {
        if (!(given instanceof Number number) || type.isInstance(given)) {
            return given;
        }
        if (type == int.class) {
            return number.intValue();
        }
        if (type == long.class) {
            return number.longValue();
        }
        return type == BigDecimal.class ? exact(given) : given;
    }
}
