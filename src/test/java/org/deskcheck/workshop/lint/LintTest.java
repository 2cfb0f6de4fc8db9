package org.deskcheck.workshop.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.deskcheck.pack.Pack;
import org.deskcheck.pack.RuleFile;
import org.deskcheck.pack.drl.DrlFile;
import org.deskcheck.pack.drl.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The checks, by the examples of their pages, and the house rules by the checks. */
class LintTest {

    private static final Path FOLDER = Path.of("pack");
    private static final Path HOUSE = Path.of("rules");
    private static final Path PAGES = Path.of("src/main/resources/org/deskcheck/lint");
    private static final Pattern NAMED = Pattern.compile("(?m)^rule \"(\\S+?)[\" ]");
    private static final Pattern ALSO = Pattern.compile("(?m)^Also told: (.*)\\.$");

    static Set<String> ids() {
        return Lint.ids();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void eachExampleIsToldByItsCheckAlone(String id) throws IOException {
        Set<String> expected = new TreeSet<>(Set.of(id));
        Matcher also = ALSO.matcher(Files.readString(PAGES.resolve(id + ".md")));
        while (also.find()) {
            expected.addAll(List.of(also.group(1).split(", ")));
        }
        Linted told = lint(Lint.page(id).orElseThrow().told());
        assertThat(told.problems()).isEmpty();
        assertThat(checks(told)).isEqualTo(expected);
        assertThat(told.findings())
                .filteredOn(finding -> finding.check().equals(id))
                .allSatisfy(finding -> {
                    assertThat(finding.level())
                            .isEqualTo(Lint.page(id).orElseThrow().level());
                    assertThat(finding.text()).doesNotEndWith(".");
                    assertThat(finding.hint()).isNotBlank();
                });
    }

    @ParameterizedTest
    @MethodSource("ids")
    void eachExampleMendedIsNotTold(String id) {
        Linted silent = lint(Lint.page(id).orElseThrow().silent());
        assertThat(silent.problems()).isEmpty();
        assertThat(silent.findings()).isEmpty();
    }

    /** What is told is mended, or stands beside a comment that says why it stays. */
    @Test
    void theHouseRulesAreClean() throws IOException {
        assertThat(Lint.run(Pack.read(HOUSE), HOUSE, Set.of(), id -> true).findings())
                .isEmpty();
    }

    @Test
    void everyCheckHasItsPageAndEveryPageItsCheck() throws IOException {
        try (var files = Files.list(PAGES)) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".md", "")))
                    .containsExactlyInAnyOrderElementsOf(Lint.ids());
        }
        assertThat(Lint.ids()).hasSizeGreaterThanOrEqualTo(40);
    }

    /** The page of all checks; with -Ddocs.write=true it is written. */
    @Test
    void docsHaveEveryCheck() throws IOException {
        Path docs = Path.of("docs/lint.md");
        String begin = "<!-- made from the checks: ./mvnw test -Dtest=LintTest -Ddocs.write=true -->\n";
        String page = Files.readString(docs, StandardCharsets.UTF_8);
        String made = page.substring(0, page.indexOf(begin) + begin.length()) + LintPages.all();
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(docs, made);
        }
        assertThat(docs)
                .as("./mvnw test -Dtest=LintTest -Ddocs.write=true writes it anew")
                .hasContent(made);
    }

    /** Whatever is a rule file by its syntax can be looked at: house rules in which words are changed for others. */
    @Property(tries = 300)
    void noFileThatParsesBreaksACheck(
            @ForAll @IntRange(min = 0, max = 1000) int file,
            @ForAll @IntRange(min = 0, max = 2000) int at,
            @ForAll @IntRange(min = 0, max = 2000) int from,
            @ForAll @IntRange(min = 0, max = 2) int change)
            throws IOException {
        RuleFile chosen = Mutated.chosen(file);
        String text = Mutated.text(chosen, at, from, change);
        List<RuleFile> files = List.of(new RuleFile(chosen.id(), chosen.path(), text, chosen.page()));
        Linted linted = Lint.run(new Pack(files, "", List.of()), HOUSE, Set.of(), id -> true);
        assertThat(linted.findings())
                .allSatisfy(finding -> assertThat(Lint.ids()).contains(finding.check()));
    }

    /** House rules with one word left out, doubled, or put in another's place. */
    private static final class Mutated {

        private static final List<RuleFile> HOUSE_FILES = house();

        static RuleFile chosen(int file) {
            return HOUSE_FILES.get(file % HOUSE_FILES.size());
        }

        static String text(RuleFile file, int at, int from, int change) {
            List<Token> tokens =
                    DrlFile.parse(file.path(), file.drl()).orThrow().tokens();
            Token token = tokens.get(at % tokens.size());
            Token other = tokens.get(from % tokens.size());
            String before = file.drl().substring(0, token.span().start());
            String after = file.drl().substring(token.span().end());
            return switch (change) {
                case 0 -> before + after;
                case 1 -> before + token.text() + " " + token.text() + after;
                default -> before + other.text() + after;
            };
        }

        private static List<RuleFile> house() {
            try {
                return Pack.read(HOUSE).files();
            } catch (IOException failed) {
                throw new java.io.UncheckedIOException(failed);
            }
        }
    }

    private static Set<String> checks(Linted linted) {
        Set<String> checks = new TreeSet<>();
        linted.findings().forEach(finding -> checks.add(finding.check()));
        return checks;
    }

    /** The blocks as a pack; a rule without a page has one that no check tells. */
    private static Linted lint(List<CheckPage.Block> blocks) {
        List<RuleFile> files = new ArrayList<>();
        for (CheckPage.Block block : blocks) {
            if (block.kind().equals("md")) {
                RuleFile last = files.remove(files.size() - 1);
                files.add(new RuleFile(last.id(), last.path(), last.drl(), block.text()));
            } else {
                Matcher named = NAMED.matcher(block.text());
                assertThat(named.find()).isTrue();
                String id = named.group(1);
                files.add(new RuleFile(id, id + ".drl", block.text(), page(id)));
            }
        }
        return Lint.run(new Pack(files, "", List.of()), FOLDER, Set.of(), id -> true);
    }

    private static String page(String id) {
        return String.join(
                "\n",
                "# " + id,
                "",
                "It is not what the source has.",
                "",
                "## Why",
                "",
                "Readers remember it.",
                "",
                "## Examples",
                "",
                "```yaml dossier",
                "deskcheck: 1",
                "```",
                "",
                "```expect silent",
                id,
                "near miss: it is the same",
                "```",
                "",
                "## Source",
                "",
                "The Ledger, handbook.",
                "");
    }
}
