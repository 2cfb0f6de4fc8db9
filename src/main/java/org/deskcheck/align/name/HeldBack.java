package org.deskcheck.align.name;

import java.lang.Character.UnicodeScript;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deskcheck.dossier.SourceEntry;
import org.deskcheck.vocabulary.Attributions;

/** Takes the names of confidential sources out of words that a claim file gives in its own way. */
public final class HeldBack {

    /** What stands for a name that must not be shown. */
    static final String NAME = "a confidential source";

    private static final String WORDS = "(words that name a confidential source)";

    /** Scripts that put no blanks between words. */
    private static final Set<UnicodeScript> UNPARTED = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HANGUL,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.THAI);

    private final List<Pattern> names;
    private final List<String> folded;

    HeldBack(Collection<SourceEntry> sources) {
        List<String> confidential = sources.stream()
                .filter(SourceEntry::confidential)
                .flatMap(source -> source.names().stream())
                .filter(name -> !Attributions.folded(name).isEmpty())
                .distinct()
                // a longer name may hold a shorter one
                .sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
        this.names = confidential.stream().map(HeldBack::pattern).toList();
        this.folded = confidential.stream()
                .map(name -> unparted(name) ? Attributions.folded(name) : " " + Attributions.folded(name) + " ")
                .toList();
    }

    /** The words without the names; none of the words where a name stands in them in another writing. */
    public String without(String words) {
        if (names.isEmpty()) {
            return words;
        }
        String left = words;
        for (Pattern name : names) {
            left = name.matcher(left).replaceAll(Matcher.quoteReplacement(NAME));
        }
        String plain = " " + Attributions.folded(left) + " ";
        return folded.stream().anyMatch(plain::contains) ? WORDS : left;
    }

    private static Pattern pattern(String name) {
        String words =
                Stream.of(name.strip().split("[\\s-]+")).map(Pattern::quote).collect(Collectors.joining("[\\s-]+"));
        return Pattern.compile(
                unparted(name) ? words : "(?<![\\p{L}\\p{N}])(?:(?:the|an?) )?" + words + "(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static boolean unparted(String name) {
        return name.codePoints().mapToObj(UnicodeScript::of).anyMatch(UNPARTED::contains);
    }
}
