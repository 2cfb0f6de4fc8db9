package org.deskcheck.vocabulary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Descriptions that name nobody: "observers", "a Western official", "unofficial sources". */
public final class VagueSources {

    private static final Map<String, Boolean> PLURAL = new HashMap<>();

    static {
        for (List<String> row : Table.rows("vague-sources.tsv", 2)) {
            PLURAL.put(row.get(0), row.get(1).equals("plural"));
        }
    }

    private VagueSources() {}

    /** Words that lead over from who speaks to where or about what: "officials in Seoul", "a source close to the talks". */
    private static final Pattern BEHIND =
            Pattern.compile("\\s(?:of|in|from|at|with|within|inside|on|for|close|familiar|who|there|here)\\b.*");

    /** Longer than any description; what is longer is prose. */
    private static final int LONGEST = 400;

    /** Whether a description names nobody, and if so whether it speaks of several; empty where it names someone. */
    public static Optional<Boolean> plural(String description) {
        String whole = description.strip();
        if (whole.length() > LONGEST) {
            return Optional.empty();
        }
        if (Impersonals.opens(whole)) {
            return Optional.of(false);
        }
        Optional<Boolean> plural = lastWord(whole);
        return plural.isPresent()
                ? plural
                : lastWord(BEHIND.matcher(whole).replaceFirst("").strip());
    }

    /** By the last word; "the International Crisis Group" is a name, "a South Korean activist group" is none. */
    private static Optional<Boolean> lastWord(String words) {
        int space = words.lastIndexOf(' ');
        String last = words.substring(space + 1);
        boolean name = space >= 0 && !last.isEmpty() && Character.isUpperCase(last.charAt(0));
        return name ? Optional.empty() : Optional.ofNullable(PLURAL.get(Wordings.folded(last)));
    }
}
