package org.deskcheck.workshop.trace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.deskcheck.judge.Judgement;
import org.deskcheck.pack.Pack;
import org.deskcheck.pack.drl.Span;
import org.deskcheck.problem.Place;
import org.deskcheck.workshop.example.ExampleRun;

/**
 * What the examples of pages show of the conditions of their rules.
 *
 * @param rules in the order of their ids, each variant by itself
 */
public record Coverage(List<Rule> rules) {

    /** What the examples of its page show of a condition. */
    public enum Shown {
        /** It was met where the rule matched, and was the first that was not met for something else. */
        PROVEN("proven", "●"),
        /** It was met where the rule matched; nothing shows what it is for. */
        FIRED("fired", "◐"),
        /** The rule never matched; something came as far as this. */
        ALMOST("almost", "○"),
        /** The rule never matched, and nothing came as far as this. */
        NEVER("never", "✗");

        private final String word;
        private final String mark;

        Shown(String word, String mark) {
            this.word = word;
            this.mark = mark;
        }

        /** A sign for those who cannot tell colours. */
        String mark() {
            return mark;
        }

        @Override
        public String toString() {
            return word;
        }
    }

    /**
     * One condition of a rule.
     *
     * @param asks whether it asks something of a fact, or that none is there; else that there is one of its type
     * @param stopped in how many examples something met all before it and not this
     */
    record Asked(Place place, Span span, String text, boolean asks, int stopped, Shown shown) {

        /** Whether it could be left out and no example would notice. */
        boolean idle() {
            return asks && shown == Shown.FIRED;
        }
    }

    /**
     * One rule.
     *
     * @param drl the text of its file
     * @param span of the rule in it
     * @param examples how many its page has
     * @param matched in how many it matched
     */
    record Rule(String name, String file, String drl, Span span, int examples, int matched, List<Asked> conditions) {

        long count(Shown shown) {
            return conditions.stream()
                    .filter(condition -> condition.shown() == shown)
                    .count();
        }
    }

    /** Of the rules of a pack whose examples were run. */
    public static Coverage of(Pack pack, List<ExampleRun> runs) {
        Tracing tracing =
                new Tracing(WhyNots.files(List.of(pack), pack.manifest().extendsHouse()));
        Map<String, List<ExampleRun>> byRule = new HashMap<>();
        runs.forEach(run -> byRule.computeIfAbsent(run.page().id(), unused -> new ArrayList<>())
                .add(run));
        Set<String> own = new HashSet<>();
        pack.files().forEach(file -> own.add(file.id()));
        return new Coverage(tracing.rules().parallelStream()
                .filter(rule -> own.contains(rule.id()) && byRule.containsKey(rule.id()))
                .map(rule -> covered(tracing, rule, byRule.getOrDefault(rule.id(), List.of())))
                .toList());
    }

    private static Rule covered(Tracing tracing, TracedRule rule, List<ExampleRun> runs) {
        Map<Span, Integer> stopped = new HashMap<>();
        int matched = 0;
        for (ExampleRun run : runs) {
            if (run.judgement().isPresent()
                    && matches(tracing, rule, run.judgement().orElseThrow(), stopped)) {
                matched++;
            }
        }
        int all = matched;
        List<Asked> conditions = rule.steps().all().stream()
                .map(step -> new Asked(
                        rule.place(step.span()),
                        step.span(),
                        step.text(),
                        step.asks(),
                        stopped.getOrDefault(step.span(), 0),
                        shown(all > 0, stopped.containsKey(step.span()))))
                .toList();
        return new Rule(
                rule.name(),
                rule.file().path(),
                rule.file().drl(),
                rule.rule().span(),
                runs.size(),
                matched,
                conditions);
    }

    /** Whether a rule matches in an example; notes where anything stopped. */
    private static boolean matches(Tracing tracing, TracedRule rule, Judgement judgement, Map<Span, Integer> stopped) {
        Set<Span> here = new HashSet<>();
        List<Row> rows = new ArrayList<>();
        try {
            Work work = new Work();
            FactBase base = tracing.derived(WhyNots.given(judgement, rule.pass()), rule.pass(), work);
            Watching watching = (Span condition, Row row, Optional<Object> fact, boolean held) -> {
                if (!held) {
                    here.add(condition);
                }
            };
            new Matching(base, work).each(rule.rule().when(), Row.EMPTY, watching, row -> {
                rows.add(row);
                return false;
            });
        } catch (TooMuchWork limit) {
            // what was seen until then was seen
        }
        here.forEach(span -> stopped.merge(span, 1, Integer::sum));
        return !rows.isEmpty();
    }

    private static Shown shown(boolean matched, boolean stopped) {
        if (matched) {
            return stopped ? Shown.PROVEN : Shown.FIRED;
        }
        return stopped ? Shown.ALMOST : Shown.NEVER;
    }

    /** For people, wrapped to a width. */
    public String text(int width, boolean coloured) {
        return CoverageText.of(this, width, coloured);
    }

    /** For programs. Later versions add keys and never change one. */
    public String json() {
        return CoverageJson.of(this);
    }

    /** A page for a browser, by itself: nothing is loaded, and no script runs. */
    public String html() {
        return CoverageHtml.of(this);
    }

    long count(Shown shown) {
        return rules.stream().mapToLong(rule -> rule.count(shown)).sum();
    }
}
