package org.deskcheck.pack;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.deskcheck.fact.Consistency;
import org.deskcheck.pack.drl.DrlRule;
import org.deskcheck.pack.drl.SourceText;
import org.deskcheck.pack.drl.Span;
import org.deskcheck.problem.Nearest;
import org.deskcheck.problem.Problem;
import org.deskcheck.problem.Quoted;

/** The lines with {@code @} above a rule's {@code when}: a closed list of keys. */
final class Metadata {

    private static final List<String> KEYS = List.of("ask", "kind", "level", "message", "supports");

    /** The consistencies that a finding can speak for; the others are what remains without findings. */
    private static final List<Consistency> SUPPORTED =
            List.copyOf(EnumSet.complementOf(EnumSet.of(Consistency.CONSISTENT, Consistency.NOT_CHECKABLE)));

    private final SourceText source;
    private final DrlRule rule;
    private final List<Problem> problems;

    Metadata(SourceText source, DrlRule rule, List<Problem> problems) {
        this.source = source;
        this.rule = rule;
        this.problems = problems;
        Set<String> seen = new HashSet<>();
        for (DrlRule.Entry entry : rule.metadata()) {
            checkKey(entry, seen.add(entry.key()));
        }
    }

    Kind kind() {
        return word("kind", List.of(Kind.values())).orElse(Kind.FAIL);
    }

    Level level() {
        Optional<Level> given = word("level", List.of(Level.ERROR, Level.WARNING, Level.NOTE));
        boolean has = rule.entry("level").isPresent();
        if (rule.finds() && kindIsFail() && !has) {
            problem(rule.nameSpan(), "rule `" + rule.name() + "` has no `@level`", "add one of error, warning, note");
        }
        if (has && !kindIsFail()) {
            problem(span("level"), "only a finding of kind `fail` has a level", "take `@level` out, or `@kind`");
        }
        return given.orElse(Level.NONE);
    }

    String message() {
        String message = text("message");
        if (rule.finds() && message.isBlank()) {
            problem(rule.nameSpan(), "rule `" + rule.name() + "` has no `@message`", "say in a line what is wrong");
        }
        return message;
    }

    String ask() {
        return text("ask");
    }

    Optional<Consistency> supports() {
        return word("supports", SUPPORTED);
    }

    private boolean kindIsFail() {
        return rule.entry("kind")
                .filter(kind -> !kind.meant().equals(Kind.FAIL.toString()))
                .isEmpty();
    }

    private void checkKey(DrlRule.Entry entry, boolean first) {
        String key = entry.key();
        if (!KEYS.contains(key)) {
            problem(
                    entry.keySpan(),
                    "unknown metadata `@" + key + "`",
                    Nearest.hint(key, KEYS, "known are " + listed(KEYS)));
        } else if (!rule.finds()) {
            problem(
                    entry.keySpan(),
                    "`@" + key + "` on a rule that finds nothing",
                    "take it out, or call `findings.add`");
        } else if (!first) {
            problem(entry.keySpan(), "a second `@" + key + "`", "keep one of them");
        }
    }

    private <T extends Enum<T>> Optional<T> word(String key, List<T> choices) {
        List<String> words = choices.stream()
                .map(choice -> choice.name().toLowerCase(Locale.ROOT))
                .toList();
        Optional<DrlRule.Entry> entry = rule.entry(key);
        Optional<T> chosen = entry.map(DrlRule.Entry::meant)
                .map(words::indexOf)
                .filter(index -> index >= 0)
                .map(choices::get);
        if (entry.isPresent() && chosen.isEmpty()) {
            String read = entry.orElseThrow().meant();
            problem(
                    entry.orElseThrow().span(),
                    "unknown " + key + " " + Quoted.of(read),
                    Nearest.hint(read, words, "one of " + listed(words)));
        }
        return chosen;
    }

    private String text(String key) {
        Optional<DrlRule.Entry> entry = rule.entry(key);
        if (entry.isPresent() && !entry.orElseThrow().isText()) {
            problem(
                    entry.orElseThrow().span(),
                    "`@" + key + "` is not one text in quotes",
                    "write `@" + key + "( \"...\" )`");
            return "";
        }
        return entry.map(DrlRule.Entry::meant).orElse("");
    }

    private Span span(String key) {
        return rule.entry(key).map(DrlRule.Entry::span).orElse(rule.nameSpan());
    }

    private static String listed(List<String> words) {
        return String.join(", ", words);
    }

    private void problem(Span span, String text, String hint) {
        problems.add(source.problem(span, text, hint));
    }
}
