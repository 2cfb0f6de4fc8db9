package org.deskcheck.vocabulary;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What two printed names of a source share: telling words, or one is the other's initials. */
public final class Roles {

    private static final Set<String> ROLES = new HashSet<>();

    static {
        for (List<String> row : Table.rows("roles.tsv", 1)) {
            ROLES.add(row.get(0));
        }
    }

    /** Fewer are shared by too many names. */
    private static final int LEAST_CONSONANTS = 3;

    private static final Pattern VOWELS = Pattern.compile("[aeiouyhw]");
    private static final Pattern DOUBLED = Pattern.compile("(.)\\1+");

    private Roles() {}

    /** Whether the words of a name tell an office or a role alone: "the eastern health authorities". */
    public static boolean only(String name) {
        return telling(name).isEmpty();
    }

    /** Whether two names share a telling word, spelled alike at least, or one is the initials of the other. */
    public static boolean alike(String one, String other) {
        List<String> here = telling(one);
        List<String> there = telling(other);
        return here.stream().anyMatch(there::contains)
                || here.stream().anyMatch(word -> there.stream().anyMatch(name -> spelledAlike(word, name)))
                || initials(one, other)
                || initials(other, one);
    }

    private static List<String> telling(String name) {
        List<String> telling = new ArrayList<>(words(name));
        telling.removeIf(ROLES::contains);
        return telling;
    }

    /** Two spellings of one name in Latin letters share its consonants: Tawfiq and Tawfik, Drese and Darsi. */
    private static boolean spelledAlike(String one, String other) {
        String here = consonants(one);
        return here.length() >= LEAST_CONSONANTS && here.equals(consonants(other));
    }

    private static String consonants(String word) {
        return DOUBLED.matcher(VOWELS.matcher(word)
                        .replaceAll("")
                        .replace('q', 'k')
                        .replace('c', 'k')
                        .replace('z', 's'))
                .replaceAll("$1");
    }

    private static boolean initials(String shortName, String name) {
        List<String> letters = words(shortName);
        StringBuilder initials = new StringBuilder();
        words(name).stream()
                .filter(word -> word.length() > 3)
                .forEach(word -> initials.appendCodePoint(word.codePointAt(0)));
        return letters.size() == 1
                && letters.get(0).length() > 1
                && initials.toString().contains(letters.get(0));
    }

    private static List<String> words(String name) {
        return List.of(Attributions.folded(name).split(" "));
    }
}
