package org.deskcheck.report;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Names of enum constants as the report writes them, and ids in the order in which a person counts. */
public final class Naming {

    /** Runs of digits by their number: 2 before 10, 11a before 11b. */
    static final Comparator<String> NATURAL = Naming::compare;

    private Naming() {}

    private static final Map<Enum<?>, String> CAMEL = new ConcurrentHashMap<>();

    /** NOT_CHECKABLE as notCheckable. */
    static String camel(Enum<?> constant) {
        return CAMEL.computeIfAbsent(constant, Naming::made);
    }

    private static String made(Enum<?> constant) {
        String[] words = constant.name().toLowerCase(Locale.ROOT).split("_");
        StringBuilder camel = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            camel.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
        }
        return camel.toString();
    }

    /** notCheckable as "not checkable". */
    public static String words(String camel) {
        return camel.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    }

    private static int compare(String one, String other) {
        int i = 0;
        int j = 0;
        while (i < one.length() && j < other.length()) {
            boolean digits = Character.isDigit(one.charAt(i)) && Character.isDigit(other.charAt(j));
            int endOne = digits ? endOfDigits(one, i) : i + 1;
            int endOther = digits ? endOfDigits(other, j) : j + 1;
            int order = digits
                    ? numbers(one, i, endOne, other, j, endOther)
                    : Character.compare(one.charAt(i), other.charAt(j));
            if (order != 0) {
                return order;
            }
            i = endOne;
            j = endOther;
        }
        int rest = Integer.compare(one.length() - i, other.length() - j);
        return rest != 0 ? rest : one.compareTo(other);
    }

    private static int numbers(String one, int i, int endOne, String other, int j, int endOther) {
        int here = withoutNoughts(one, i, endOne);
        int there = withoutNoughts(other, j, endOther);
        int longer = Integer.compare(endOne - here, endOther - there);
        for (int k = 0; longer == 0 && here + k < endOne; k++) {
            int order = Character.compare(one.charAt(here + k), other.charAt(there + k));
            if (order != 0) {
                return order;
            }
        }
        return longer;
    }

    /** Where a number begins behind its leading noughts; nought itself keeps one. */
    private static int withoutNoughts(String text, int from, int end) {
        int at = from;
        while (at + 1 < end && text.charAt(at) == '0') {
            at++;
        }
        return at;
    }

    private static int endOfDigits(String text, int from) {
        int end = from;
        while (end < text.length() && Character.isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
