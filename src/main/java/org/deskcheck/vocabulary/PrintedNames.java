package org.deskcheck.vocabulary;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a name may stand for that copy prints with words around it: "the state news agency KCNA", "KCNA, in a report". */
public final class PrintedNames {

    /** Words behind which a name belongs to something else: "the ambassador to Libya" is not Libya. */
    private static final Set<String> LEADING_ON = new HashSet<>();

    private static final Pattern GLOSS = Pattern.compile("(.*\\S)\\s*\\(([^)]+)\\)");
    private static final Pattern CLAUSE = Pattern.compile("([^,]+), \\p{Ll}.*");
    private static final Pattern OF_A_DAY = Pattern.compile(
            ",?\\s(?:report|statement|release|bulletin|briefing|communiqu\u00e9|dispatch)\\s(?:of|on|dated)\\s.*$");
    private static final Pattern LATIN = Pattern.compile(".*\\p{IsLatin}.*", Pattern.DOTALL);

    /** Longer than any name; what is longer is prose. */
    private static final int LONGEST = 300;

    static {
        Table.rows("leading-on.tsv", 1).forEach(row -> LEADING_ON.add(row.get(0)));
    }

    private PrintedNames() {}

    /** The name itself, without remarks: "Coast Guard, statement of 16 March" and "Coast Guard (first tally)" are one. */
    public static String core(String printed) {
        String bare = OF_A_DAY.matcher(Attributions.bare(printed)).replaceFirst("");
        Matcher clause = CLAUSE.matcher(bare.length() > LONGEST ? "" : bare);
        return clause.matches() ? clause.group(1).strip() : bare;
    }

    /** Names that the printed one may stand for, likeliest first; the first of them is the printed one. */
    public static List<String> readings(String printed) {
        List<String> readings = new ArrayList<>(List.of(printed, Attributions.bare(printed), core(printed)));
        if (printed.length() > LONGEST) {
            return readings;
        }
        Matcher gloss = GLOSS.matcher(printed);
        if (gloss.matches()
                && !LATIN.matcher(gloss.group(1)).matches()
                && LATIN.matcher(gloss.group(2)).matches()) {
            readings.add(gloss.group(2));
        }
        described(core(printed), readings);
        return readings;
    }

    /** What stands behind a description: the word before the name is no name itself, or owns it. */
    private static void described(String name, List<String> readings) {
        String[] words = name.split("\\s+");
        for (int at = 1; at < words.length; at++) {
            String before = words[at - 1];
            boolean owner = before.endsWith("'s") || before.endsWith("\u2019s");
            boolean description = Character.isLowerCase(before.codePointAt(0)) && !LEADING_ON.contains(before);
            if (owner || description) {
                readings.add(String.join(" ", List.of(words).subList(at, words.length)));
            }
        }
    }
}
