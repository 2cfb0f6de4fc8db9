package org.deskcheck.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deskcheck.pack.Levels.Change;
import org.deskcheck.pack.Levels.Weight;
import org.deskcheck.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a desk, or a pack, says of the levels of rules. */
class LevelsTest {

    private static final List<RuleInfo> HOUSE = Bundle.house().rules();

    @Test
    void aRulesOwnIdSaysMoreThanItsFamily() {
        Levels levels = Levels.of(Map.of("drift/*", Weight.OFF, "drift/bound-changed", Weight.NOTE));
        assertThat(levels.changes(HOUSE))
                .contains(new Change("drift/bound-changed", "warning", "note"))
                .contains(new Change("drift/cited-but-absent", levelOf("drift/cited-but-absent"), "off"))
                .allSatisfy(change -> assertThat(change.rule()).startsWith("drift/"));
    }

    @Test
    void whatIsSaidLaterHolds() {
        Levels pack = Levels.of(Map.of("drift/bound-changed", Weight.OFF, "drift/value-changed", Weight.NOTE));
        Levels desk = Levels.of(Map.of("drift/*", Weight.ERROR));
        assertThat(pack.then(desk).changes(HOUSE))
                .contains(new Change("drift/bound-changed", "warning", "error"))
                .doesNotContain(new Change("drift/value-changed", levelOf("drift/value-changed"), "note"));
        assertThat(desk.then(pack).changes(HOUSE)).contains(new Change("drift/bound-changed", "warning", "off"));
        assertThat(pack.then(Levels.none())).isEqualTo(pack);
    }

    @Test
    void whatARuleIsAnyhowIsNoChange() {
        assertThat(Levels.of(Map.of("drift/bound-changed", Weight.WARNING)).changes(HOUSE))
                .isEmpty();
        assertThat(Levels.none().changes(HOUSE)).isEmpty();
    }

    @Test
    void whatIsForReviewIsOffWithItsFamilyAndElseStays() {
        RuleInfo review = HOUSE.stream()
                .filter(rule -> rule.kind() == Kind.REVIEW)
                .findFirst()
                .orElseThrow();
        assertThat(Levels.of(Map.of(review.family() + "/*", Weight.ERROR)).applied(review))
                .contains(review);
        assertThat(Levels.of(Map.of(review.family() + "/*", Weight.OFF)).applied(review))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "drift/bound-chnged     | off     | there is no rule `drift/bound-chnged` | did you mean `drift/bound-changed`?",
                "drfit/*                | note    | there is no rule `drfit/*`            | did you mean `drift/*`?",
                "verdict/consistency    | off     | `verdict/consistency` gives verdicts, which are neither weighed nor off | take it out",
                "verdict/*              | warning | `verdict/*` gives verdicts, which are neither weighed nor off | take it out",
                "figures/digits         | error   | `figures/digits` finds nothing that has a level: it is for review | write off, or take it out",
            })
    void whatCannotBeSetIsAProblem(String rules, String weight, String text, String hint) {
        Levels levels = Levels.of(Map.of(rules, Weight.of(weight).orElseThrow()));
        assertThat(levels.problems(HOUSE)).containsExactly(Problem.of(text, hint));
    }

    @Test
    void whatIsNearToNothingIsToldTheFamilies() {
        assertThat(Levels.of(Map.of("*", Weight.OFF)).problems(HOUSE))
                .singleElement()
                .satisfies(problem -> assertThat(problem.hint()).hasValueSatisfying(hint -> assertThat(hint)
                        .startsWith("write a rule's id, or all of a family: attribution/*, drift/*, ")));
    }

    @Test
    void noWordButTheseIsAWeight() {
        assertThat(Weight.words()).containsExactly("error", "warning", "note", "off");
        assertThat(Weight.of("OFF")).isEqualTo(Optional.empty());
        assertThat(Weight.of("none")).isEqualTo(Optional.empty());
    }

    private static String levelOf(String id) {
        return HOUSE.stream()
                .filter(rule -> rule.id().equals(id))
                .map(rule -> rule.kind() == Kind.FAIL
                        ? rule.level().toString()
                        : rule.kind().toString())
                .findFirst()
                .orElseThrow();
    }
}
