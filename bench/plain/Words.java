import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Numbers, days and lists as a report words them. */
final class Words {

    /** Ids in the order in which a person counts: 2 before 10. */
    static final Comparator<String> NATURAL = Words::compare;

    private static final String[] MONTHS = java.util.Arrays.stream(Month.values())
            .map(month -> month.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
            .toArray(String[]::new);

    private static final int MOST_NAMED = 4;

    private Words() {}

    static String grouped(long number) {
        StringBuilder digits = new StringBuilder(Long.toString(number));
        for (int at = digits.length() - 3; at > 0; at -= 3) {
            digits.insert(at, ',');
        }
        return digits.toString();
    }

    /** A day, without the year where it is that of the run. */
    static String day(LocalDate day, int year) {
        String without = day.getDayOfMonth() + " " + MONTHS[day.getMonthValue() - 1];
        return day.getYear() == year ? without : without + " " + day.getYear();
    }

    /** The first four ids of a list, and how many more. */
    static String ids(List<Claim> claims) {
        String first = claims.stream().limit(MOST_NAMED).map(claim -> claim.id).collect(Collectors.joining(", "));
        return claims.size() > MOST_NAMED ? first + " and " + (claims.size() - MOST_NAMED) + " more" : first;
    }

    /** What is said of each of several: once where it is the same. */
    static String and(List<String> words) {
        List<String> distinct = words.stream().distinct().toList();
        int last = distinct.size() - 1;
        return last < 1
                ? String.join("", distinct)
                : String.join(", ", distinct.subList(0, last)) + " and " + distinct.get(last);
    }

    static String capital(String text) {
        char first = text.charAt(0);
        return first >= 'a' && first <= 'z' ? Character.toUpperCase(first) + text.substring(1) : text;
    }

    private static int compare(String one, String other) {
        int i = 0;
        int j = 0;
        while (i < one.length() && j < other.length()) {
            char here = one.charAt(i);
            char there = other.charAt(j);
            if (digit(here) && digit(there)) {
                int endHere = end(one, i);
                int endThere = end(other, j);
                while (i < endHere - 1 && one.charAt(i) == '0') {
                    i++;
                }
                while (j < endThere - 1 && other.charAt(j) == '0') {
                    j++;
                }
                int order = Integer.compare(endHere - i, endThere - j);
                for (; order == 0 && i < endHere; i++, j++) {
                    order = Character.compare(one.charAt(i), other.charAt(j));
                }
                if (order != 0) {
                    return order;
                }
                i = endHere;
                j = endThere;
            } else if (here != there) {
                return Character.compare(here, there);
            } else {
                i++;
                j++;
            }
        }
        int rest = Integer.compare(one.length() - i, other.length() - j);
        return rest != 0 ? rest : one.compareTo(other);
    }

    private static boolean digit(char letter) {
        return letter >= '0' && letter <= '9';
    }

    private static int end(String text, int from) {
        int end = from;
        while (end < text.length() && digit(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
