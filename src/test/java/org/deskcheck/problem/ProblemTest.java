package org.deskcheck.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemTest {

    private static final Place PLACE = Place.at("claims.yaml", 14, 9);

    @Test
    void aProblemIsShownWithItsPlaceItsPathAndWhatToDo() {
        assertThat(Problem.at(PLACE, "/claims/0/says", "unknown unit `acers`", "did you mean `acres`?"))
                .hasToString(
                        "claims.yaml:14:9: unknown unit `acers` (at /claims/0/says)\n  hint: did you mean `acres`?");
        assertThat(Problem.of("there is no file")).hasToString("there is no file");
    }

    @Test
    void problemsAreSortedByPlaceAndNamedOnce() {
        Problem first = Problem.at(Place.at("a", 2, 1), "", "one");
        Problem second = Problem.at(Place.at("a", 10, 1), "", "two");
        Problem ofNoPlace = Problem.of("three");
        Checked<String> failed = Checked.failed(List.of(second, first, ofNoPlace, second));
        assertThat(failed.problems()).containsExactly(ofNoPlace, first, second);
        assertThatThrownBy(failed::orThrow)
                .isInstanceOf(ProblemsException.class)
                .hasMessage("three\na:2:1: one\na:10:1: two");
    }

    @Test
    void whatWasReadIsShownOnOneLineAndNoLongerThanAPersonLooksAt() {
        assertThat(Quoted.of("acers")).isEqualTo("`acers`");
        assertThat(Quoted.of("a\nb")).isEqualTo("`a\\nb`");
        assertThat(Quoted.of("a\u202eb\u001b")).isEqualTo("`a\\u202eb\\u001b`");
        assertThat(Quoted.of("조선😀")).isEqualTo("`조선😀`");
        assertThat(Quoted.of("x".repeat(1000))).hasSizeLessThan(120).contains("xx ... xx");
    }

    @Test
    void aPlaceEndsNoEarlierThanItBegins() {
        assertThat(new Place("a", 3, 5, 2, 1)).isEqualTo(Place.at("a", 3, 5));
        assertThatThrownBy(() -> Place.at("a", 0, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
