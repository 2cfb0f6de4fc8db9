package org.deskcheck.report;

import java.util.Comparator;
import java.util.Locale;

/** Names of enum constants as the report writes them, and ids in the order in which a person counts. */
public final class Naming {

    /** Runs of digits by their number: 2 before 10, 11a before 11b. */
    static final Comparator<String> NATURAL = Naming::compare;

    private Naming() {}

    /** NOT_CHECKABLE as notCheckable. */
    static String camel(Enum<?> constant) {
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
            String here = digits ? one.substring(i, endOne).replaceFirst("^0+(?=.)", "") : one.substring(i, endOne);
            String there =
                    digits ? other.substring(j, endOther).replaceFirst("^0+(?=.)", "") : other.substring(j, endOther);
            int order = digits && here.length() != there.length()
                    ? Integer.compare(here.length(), there.length())
                    : here.compareTo(there);
            if (order != 0) {
                return order;
            }
            i = endOne;
            j = endOther;
        }
        int rest = Integer.compare(one.length() - i, other.length() - j);
        return rest != 0 ? rest : one.compareTo(other);
    }

    private static int endOfDigits(String text, int from) {
        int end = from;
        while (end < text.length() && Character.isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
