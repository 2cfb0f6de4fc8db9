package org.deskcheck.vocabulary;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads chains as copy prints them: "OCHA citing WHO", "the ministry via LANA", "the Red Crescent (as quoted by AP)". */
public final class Attributions {

    private static final Pattern CITING = Pattern.compile(",?\\s+(?:citing|quoting|relaying)\\s+");
    private static final Pattern VIA = Pattern.compile(",?\\s+via\\s+");
    private static final Pattern AS_QUOTED =
            Pattern.compile("(.*\\S)\\s*\\((?:as )?(?:quoted|cited|reported) by ([^)]+)\\)");
    private static final Pattern REMARK = Pattern.compile(
            "\\s*\\((?:earlier|previously|later|Thursday|Friday|Saturday|Sunday|Monday|Tuesday|Wednesday)\\)\\s*$");

    /** What parts words beside ASCII's punctuation and blanks. */
    private static final String QUOTES = "’‘“”«»";

    /** Longer than any attribution; what is longer is prose, and would take these patterns long. */
    private static final int LONGEST = 1000;

    private Attributions() {}

    /** The names in a chain, from the nearest to the document to whoever first said it; empty where nobody is named. */
    public static List<String> chain(String printed) {
        if (printed.length() > LONGEST) {
            return List.of(printed.strip());
        }
        String text = REMARK.matcher(printed).replaceAll("").strip();
        List<String> names = new ArrayList<>();
        for (String part : CITING.split(text)) {
            Matcher quoted = AS_QUOTED.matcher(part);
            if (quoted.matches() && !quoted.group(2).isBlank()) {
                names.add(quoted.group(2).strip());
                names.add(quoted.group(1).strip());
                continue;
            }
            String[] roads = VIA.split(part);
            for (int i = roads.length - 1; i >= 0; i--) {
                if (!roads[i].isBlank()) {
                    names.add(roads[i].strip());
                }
            }
        }
        return names;
    }

    /** The agencies behind one another in "dpa/NAN" or "ANI via CNN". */
    public static List<String> agencies(String printed) {
        List<String> names = new ArrayList<>();
        for (String part : printed.split("/")) {
            names.addAll(chain(part));
        }
        return names;
    }

    /** The name without what stands in brackets behind it: "Nile Post (BBC)" is the Nile Post. */
    public static String bare(String name) {
        int bracket = name.indexOf(" (");
        return bracket > 0 ? name.substring(0, bracket).strip() : name.strip();
    }

    public static boolean sameName(String one, String other) {
        return folded(bare(one)).equals(folded(bare(other)));
    }

    /** A name without case, accents, hyphens, apostrophes and a leading article: what two spellings of it share. */
    public static String folded(String name) {
        String plain = ascii(name) ? name : Normalizer.normalize(name, Normalizer.Form.NFKD);
        StringBuilder words = new StringBuilder(plain.length());
        boolean between = false;
        for (int at = 0; at < plain.length(); ) {
            int letter = plain.codePointAt(at);
            at += Character.charCount(letter);
            if (mark(letter)) {
                continue;
            }
            if (partsWords(letter)) {
                between = true;
                continue;
            }
            if (between && words.length() > 0) {
                words.append(' ');
            }
            between = false;
            words.appendCodePoint(Character.isBmpCodePoint(letter) ? Character.toLowerCase(letter) : letter);
        }
        String folded = words.toString().strip();
        return folded.startsWith("the ") ? folded.substring(4) : folded;
    }

    private static boolean ascii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > '\u007f') {
                return false;
            }
        }
        return true;
    }

    private static boolean mark(int letter) {
        int type = letter < 0x300 ? Character.UNASSIGNED : Character.getType(letter);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    private static boolean partsWords(int letter) {
        boolean word = (letter >= 'a' && letter <= 'z')
                || (letter >= 'A' && letter <= 'Z')
                || (letter >= '0' && letter <= '9');
        boolean printed = letter > ' ' && letter < '\u007f';
        boolean blank = letter == ' ' || (letter >= '\t' && letter <= '\r');
        return !word && (printed || blank || QUOTES.indexOf(letter) >= 0);
    }
}
