package org.deskcheck.pack;

import com.google.re2j.PatternSyntaxException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression of a rule, on a matcher whose time grows with the text alone. It cannot look ahead, behind, or back
 * at its groups. Needs RE2/J on the class path from its first use on. Safe to share between threads.
 */
public final class Regex {

    /** Longer patterns are programs. */
    private static final int LONGEST = 1_000;

    /** Characters of a pattern times how often its repetitions, inside one another, can repeat them. */
    private static final long LARGEST = 100_000;

    private static final int SHOWN = 60;

    private static final Pattern REPETITION = Pattern.compile("\\{(\\d{1,9})(?:,(\\d{0,9}))?}");

    private final String pattern;
    private final long size;
    private volatile com.google.re2j.@Nullable Pattern compiled;

    private Regex(String pattern) {
        this.pattern = pattern;
        this.size = size(pattern);
    }

    /** What is wrong with it is told when it is first used. */
    public static Regex of(String pattern) {
        return new Regex(pattern);
    }

    /**
     * Whether the whole of a text is of the pattern.
     *
     * @throws IllegalArgumentException when the pattern cannot be used
     */
    public boolean matches(String text) {
        return compiled().matches(text);
    }

    /** What it costs to hold a text to it, in steps for each character, roughly. */
    public long size() {
        return size;
    }

    /** Why it cannot be used, in words; empty where it can. */
    public Optional<String> fault() {
        try {
            compiled();
            return Optional.empty();
        } catch (IllegalArgumentException unusable) {
            return Optional.ofNullable(unusable.getMessage());
        }
    }

    private com.google.re2j.Pattern compiled() {
        com.google.re2j.Pattern known = compiled;
        if (known == null) {
            known = compile();
            compiled = known;
        }
        return known;
    }

    private com.google.re2j.Pattern compile() {
        if (pattern.length() > LONGEST || size > LARGEST) {
            throw new IllegalArgumentException("the pattern `" + shown() + "` is too large");
        }
        try {
            return com.google.re2j.Pattern.compile(pattern);
        } catch (PatternSyntaxException unknown) {
            throw new IllegalArgumentException(
                    "the pattern `" + shown() + "` cannot be used: " + unknown.getDescription() + " `"
                            + unknown.getPattern() + "`",
                    unknown);
        } catch (NoClassDefFoundError without) {
            throw new IllegalStateException(
                    "a rule has `matches`, for which com.google.re2j:re2j must be on the class path", without);
        }
    }

    private String shown() {
        return pattern.length() <= SHOWN ? pattern : pattern.substring(0, SHOWN) + "…";
    }

    private static long size(String pattern) {
        long size = Math.max(1, pattern.length());
        Matcher repetitions = REPETITION.matcher(pattern);
        while (repetitions.find() && size <= LARGEST) {
            long least = Long.parseLong(repetitions.group(1));
            String most = repetitions.group(2);
            size *= Math.max(1, most == null || most.isEmpty() ? least : Math.max(least, Long.parseLong(most)));
        }
        return size;
    }
}
