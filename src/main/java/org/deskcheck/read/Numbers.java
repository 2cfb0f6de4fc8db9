package org.deskcheck.read;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.deskcheck.problem.Place;
import org.deskcheck.problem.Problem;

/** Holds the text of a number to its limits before it becomes a number. */
final class Numbers {

    private static final Pattern EXPONENT = Pattern.compile("[eE][+-]?0*(\\d+)$");

    private Numbers() {}

    /** Whether the text may become a number; adds a problem where it may not. */
    static boolean sound(String text, Place place, String path, List<Problem> problems) {
        if (text.length() > Limits.NUMBER_CHARACTERS) {
            problems.add(Problem.at(
                    place,
                    path,
                    "a number of " + text.length() + " characters",
                    "write at most " + Limits.NUMBER_CHARACTERS + " characters"));
            return false;
        }
        Matcher exponent = EXPONENT.matcher(text);
        boolean large = exponent.find()
                && (exponent.group(1).length() > 4 || Integer.parseInt(exponent.group(1)) > Limits.NUMBER_EXPONENT);
        if (large) {
            problems.add(Problem.at(
                    place,
                    path,
                    "the number `" + text + "`, whose exponent is larger than " + Limits.NUMBER_EXPONENT,
                    "write the number out, or with a scale word such as million"));
        }
        return !large;
    }

    /** Whether it is a whole number: JSON Schema counts by value, so 1.0 is. */
    static boolean whole(Tree scalar) {
        return of(scalar).stripTrailingZeros().scale() <= 0;
    }

    /** The number that a sound text gives. */
    static BigDecimal of(Tree scalar) {
        return new BigDecimal(scalar.text());
    }
}
