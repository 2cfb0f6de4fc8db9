package org.deskcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskcheck.cli.Typed.deskcheck;
import static org.deskcheck.cli.Typed.deskcheckLine;
import static org.deskcheck.cli.Typed.refused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.deskcheck.Running;
import org.deskcheck.pack.Bundle;
import org.deskcheck.pack.RuleInfo;
import org.deskcheck.workshop.catalogue.FactText;
import org.deskcheck.workshop.catalogue.FactTypes;
import org.deskcheck.workshop.catalogue.RuleCatalogue;
import org.deskcheck.workshop.catalogue.RuleText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RulesCommandTest {

    @Test
    void everyHouseRuleIsListedWithItsWeightAndTitle() {
        Running run = deskcheck("rules");
        assertThat(run).isEqualTo(new Running(0, run.out(), ""));
        for (RuleInfo rule : Bundle.house().rules()) {
            assertThat(run.out()).contains(rule.id().substring(rule.id().indexOf('/') + 1));
        }
        assertThat(run.out())
                .contains(
                        "\n\ndrift/\n",
                        "  warning  bound-changed\n           The figure is the source’s, the bound is not.\n");
        assertThat(deskcheck("rules", "--format", "json").out())
                .contains("\"id\" : \"drift/bound-changed\"", "\"weight\" : \"warning\"", "\"supports\" : \"ALTERED\"");
    }

    @Test
    void thePageIsToldWithoutItsClaimFiles() {
        Running run = deskcheckLine("rules show drift/bound-changed");
        assertThat(run).isEqualTo(new Running(0, run.out(), ""));
        assertThat(run.out())
                .startsWith("drift/bound-changed\nwarning\n\n  The figure is the source’s, the bound is not.\n\nWHY\n")
                .contains("""
                          Found. “More than” was dropped.
                            notice-1: more than 4,100 houses (River Board)
                            story-1: 4,100 houses (The Ledger, by River Board)
                            warning: story-1
                              River Board (2 March) has “more than 4,100 houses”; the story prints
                        """, "  Silent. ", "  Near miss. ", "\nLEAVES ALONE\n", " examples more stand on the page")
                .doesNotContain("```", "deskcheck: 1", "](", "**");
    }

    @Test
    void thePageAndTheRuleArePrintedAsTheyStand() throws IOException {
        assertThat(deskcheckLine("rules show drift/bound-changed --format markdown"))
                .isEqualTo(new Running(0, Files.readString(Path.of("rules/drift/bound-changed.md")), ""));
        assertThat(deskcheckLine("rules show drift/bound-changed --drl"))
                .isEqualTo(new Running(0, Files.readString(Path.of("rules/drift/bound-changed.drl")), ""));
        assertThat(deskcheckLine("rules show drift/bound-changed --format json").out())
                .contains("\"drl\" : \"rule \\\"drift/bound-changed\\\"");
    }

    @Test
    void aFieldIsToldWithItsWords() {
        assertThat(deskcheckLine("rules facts citation.figures"))
                .isEqualTo(new Running(
                        0, deskcheckLine("rules facts Citation.figures").out(), ""));
        assertThat(deskcheckLine("rules facts Citation.figures").out())
                .contains(
                        "Citation.figures  Figures\n",
                        "how the claim's value lies to the cited one",
                        "  CONVERTED  The same figure");
        assertThat(deskcheckLine("rules facts Citation").out())
                .startsWith("Citation\n")
                .contains("\nextraDigits  int\n", "Citation( ");
        assertThat(deskcheckLine("rules facts").out()).contains("\n  Superlative  A claim that says in its own words");
        assertThat(deskcheckLine("rules facts Citation.figures --format json").out())
                .contains("\"name\" : \"figures\"", "\"name\" : \"CONVERTED\"");
        assertThat(deskcheckLine("rules facts --format json").out()).contains("\"name\" : \"Wording\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            rules show drift/bound-change  | there is no rule `drift/bound-change`    | did you mean `drift/bound-changed`?
            rules show bound-changed       | there is no rule `bound-changed`         | did you mean `drift/bound-changed`?
            rules show figures/my-own-idea | there is no rule `figures/my-own-idea`   | `deskcheck rules` lists all of them
            rules facts Citatoin           | there is no fact `Citatoin`              | did you mean `Citation`?
            rules facts Citation.figure    | `Citation` has no `figure`               | did you mean `figures`?
            rules facts Citation.colour    | `Citation` has no `colour`               | `deskcheck rules facts Citation` says what it has
            """)
    void aNameThatThereIsNotIsRefusedWithTheNearest(String line, String problem, String hint) {
        assertThat(deskcheckLine(line)).isEqualTo(refused(problem, "  hint: " + hint, "1 problem; nothing was shown"));
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 80, 100})
    void whatIsToldFitsTheTerminal(int width) {
        assertThat(RuleText.list(RuleCatalogue.house(), width, false).lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(width));
        assertThat(FactText.list(width, false).lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(width));
        for (RuleCatalogue.Rule rule : RuleCatalogue.house().rules()) {
            assertThat(RuleText.page(rule, width, false).lines().filter(line -> !line.contains("https://")))
                    .as(rule.id())
                    .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(width));
        }
    }

    @Test
    void everyFactAndFieldCanBeAskedFor() {
        FactTypes.all().forEach(type -> {
            assertThat(FactTypes.named(type.name()).isPresent()).isTrue();
            assertThat(type.meaning()).as(type.name()).isNotBlank();
            type.fields().forEach(field -> assertThat(FactTypes.named(type.name() + "." + field.plainName())
                            .isPresent())
                    .as(type.name() + "." + field.name())
                    .isTrue());
        });
    }
}
