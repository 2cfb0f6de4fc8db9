package org.deskcheck.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deskcheck.pack.Bundle;
import org.deskcheck.pack.Kind;
import org.deskcheck.pack.RuleInfo;
import org.deskcheck.workshop.example.Example;
import org.deskcheck.workshop.example.Expectation;
import org.deskcheck.workshop.example.RulePage;

/** The pages of docs/rules, made of the rules, their pages and their families' pages: an index, and one a family. */
final class RulePages {

    private static final Path RULES = Path.of("rules");

    private static final String MADE =
            "<!-- made from rules/: ./mvnw test -Dtest=RulePagesTest -Ddocs.write=true -->\n";

    private static final List<String> WORST_FIRST = List.of("error", "warning", "note", "review", "open");

    private final List<RulePage> pages;
    private final List<RuleInfo> rules;

    private RulePages(List<RulePage> pages, List<RuleInfo> rules) {
        this.pages = pages;
        this.rules = rules;
    }

    /** The text of each page by the name of its file. */
    static Map<String, String> all() {
        RulePages made = new RulePages(HousePages.all(), Bundle.house().rules());
        Map<String, String> texts = new TreeMap<>();
        texts.put("README.md", made.index());
        made.families().forEach(family -> texts.put(family + ".md", made.family(family)));
        return texts;
    }

    private List<String> families() {
        return pages.stream().map(RulePages::family).distinct().toList();
    }

    private String index() {
        long finding = pages.stream().filter(page -> !page.verdicts()).count();
        StringBuilder text = new StringBuilder("# The house rules\n\n" + MADE + "\n");
        text.append("""
                What Deskcheck looks at: %d rules that find something, and %d that sum it up. Each makes one judgement, and says
                nothing where it cannot be sure. A page a family tells of each rule why it is there, what it finds, what it leaves
                alone, and what to do next. The rule's own page has all its examples; they run as tests.

                - An **error** stops the copy, a **warning** is mended or answered, a **note** is worth knowing.
                - A **review** is for a person to look at; an **open** question is one that nobody has answered yet.
                - *Speaks for* is the verdict on the claim that a finding leads to; without one it says nothing against the claim.
                """.formatted(finding, pages.size() - finding));
        for (String family : families()) {
            text.append("\n## [").append(family).append("](").append(family).append(".md)\n\n");
            text.append(firstSentence(intro(family))).append("\n\n");
            text.append("| rule | what it says | weight | speaks for |\n|---|---|---|---|\n");
            of(family)
                    .forEach(page -> text.append("| [%s](%s.md#%s) | %s | %s | %s |%n"
                            .formatted(
                                    name(page),
                                    family,
                                    anchor(page),
                                    cell(page.title()),
                                    weight(page),
                                    supports(page))));
        }
        return text.toString().replace("\r\n", "\n");
    }

    private String family(String family) {
        StringBuilder text = new StringBuilder("# " + family + "\n\n" + MADE + "\n" + intro(family) + "\n\n");
        of(family)
                .forEach(page -> text.append("- [%s](#%s): %s%n"
                        .formatted(name(page), anchor(page), page.title().replace("\n", " "))));
        text.append("\nAll families: [the house rules](README.md).\n");
        of(family).forEach(page -> text.append("\n").append(rule(page)));
        return text.toString().replace("\r\n", "\n");
    }

    private String rule(RulePage page) {
        List<String> parts = new ArrayList<>();
        parts.add("## " + page.id());
        parts.add("**" + page.title().replace("\n", " ") + "** " + sentence(page));
        parts.add(page.section("Why"));
        example(page, page.examples().stream().filter(one -> !one.expected().silent()))
                .ifPresent(parts::add);
        example(page, page.examples().stream().filter(one -> one.expected().gives(Expectation.SILENT)))
                .ifPresent(parts::add);
        example(page, page.examples().stream().filter(one -> one.expected().gives(Expectation.NEAR_MISS)))
                .ifPresent(parts::add);
        parts.add("**How it is worked out.** " + page.section("Working"));
        parts.add("**What to do next.** " + page.section("Ask"));
        parts.add("**What it leaves alone.** " + page.section("Leaves alone"));
        parts.add("**Where it comes from.** " + page.section("Source"));
        parts.add("[All its examples](../../rules/%s.md), [the rule itself](../../rules/%s.drl)"
                .formatted(page.id(), page.id()));
        // a link to a neighbour leads back to where the rules are
        return String.join("\n\n", parts).replaceAll("]\\((?!https:|#|\\.\\./)", "](../../rules/" + family(page) + "/")
                + "\n";
    }

    private static Optional<String> example(RulePage page, Stream<Example> examples) {
        return examples.findFirst().map(example -> ShownExample.of(page, example));
    }

    private String sentence(RulePage page) {
        String supports = supports(page);
        return page.verdicts()
                ? "It sums up."
                : "It is " + article(weight(page)) + (supports.isEmpty() ? "." : ", and speaks for " + supports + ".");
    }

    private static String article(String weight) {
        return ("aeiou".indexOf(weight.charAt(0)) >= 0 ? "an " : "a ") + weight;
    }

    /** The levels and kinds of a rule's variants, in their order. */
    private String weight(RulePage page) {
        String weights = named(page).stream()
                .filter(RuleInfo::finds)
                .map(rule -> word(
                        rule.kind() == Kind.FAIL
                                ? rule.level().name()
                                : rule.kind().name()))
                .distinct()
                .sorted(Comparator.comparingInt(WORST_FIRST::indexOf))
                .collect(Collectors.joining(" or "));
        return weights.isEmpty() ? "verdict" : weights;
    }

    private String supports(RulePage page) {
        return named(page).stream()
                .flatMap(rule -> rule.supports().stream())
                .map(consistency -> "*" + word(consistency.name()) + "*")
                .distinct()
                .collect(Collectors.joining(" or "));
    }

    private List<RuleInfo> named(RulePage page) {
        return rules.stream().filter(rule -> rule.id().equals(page.id())).toList();
    }

    private List<RulePage> of(String family) {
        return pages.stream().filter(page -> family(page).equals(family)).toList();
    }

    private static String intro(String family) {
        try {
            String page = Files.readString(RULES.resolve(family).resolve("README.md"));
            return page.lines().skip(1).collect(Collectors.joining("\n")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("reading the page of " + family, e);
        }
    }

    private static String firstSentence(String text) {
        String line = text.replace("\n", " ");
        int end = line.indexOf("? ") < 0 ? line.indexOf(". ") : line.indexOf("? ");
        return end < 0 ? line : line.substring(0, end + 1);
    }

    private static String family(RulePage page) {
        return page.id().substring(0, page.id().indexOf('/'));
    }

    private static String name(RulePage page) {
        return page.id().substring(page.id().indexOf('/') + 1);
    }

    private static String anchor(RulePage page) {
        return page.id().replace("/", "");
    }

    private static String word(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static String cell(String text) {
        return text.replace("\n", " ").replace("|", "\\|");
    }
}
