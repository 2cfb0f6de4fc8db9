package org.deskcheck.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.deskcheck.Deskcheck;
import org.deskcheck.Verification;
import org.deskcheck.read.Reading.Format;
import org.junit.jupiter.api.Test;

/** Thousands of claims on one question are judged to the end: no rule meets the limits of docs/limits.md. */
class HotQuestionTest {

    @Test
    void claimsThatTellOfDaysToComeAreJudgedToTheEnd() {
        assertComplete(3_000, i -> "\"happened\":\"2025-%02d-%02d\"".formatted(1 + i % 12, 1 + i % 28), i -> "%d houses"
                .formatted(40 + i % 5 * 15));
    }

    @Test
    void aChainOfManyHandsIsFollowedToItsEnd() {
        Verification verification = assertComplete(
                10_000,
                i -> i == 0
                        ? "\"leansOn\":[]"
                        : "\"attribution\":\"s%d\",\"leansOn\":[\"c%d\"]".formatted(i - 1, i - 1),
                i -> "40 houses");
        assertThat(verification.report().claims()).allSatisfy(claim -> assertThat(claim.origins())
                .singleElement()
                .satisfies(origin -> assertThat(origin.id()).isEqualTo("s0")));
    }

    private static Verification assertComplete(int claims, IntFunction<String> more, IntFunction<String> says) {
        Deskcheck deskcheck = Deskcheck.houseRules();
        Verification verification = deskcheck.verify(deskcheck
                .read(dossier(claims, more, says), "hot", Format.JSON)
                .orThrow()
                .get(0));
        assertThat(verification.report().incomplete()).isEmpty();
        assertThat(verification.report().claims()).hasSize(claims);
        return verification;
    }

    /** As many documents, each by a paper of its own. */
    private static String dossier(int claims, IntFunction<String> more, IntFunction<String> says) {
        return """
                {"deskcheck":1,"sources":[%s],"documents":[%s],"subjects":[{"id":"flood"}],
                "questions":[{"id":"q","subject":"flood","measure":"flooded"}],"claims":[%s]}""".formatted(
                        each(claims, i -> "{\"id\":\"s%d\",\"name\":\"Paper %d\"}".formatted(i, i)),
                        each(claims, i -> "{\"id\":\"d%d\",\"publisher\":\"s%d\",\"published\":\"2025-06-02\"}"
                                .formatted(i, i)),
                        each(claims, i -> "{\"id\":\"c%d\",\"document\":\"d%d\",\"question\":\"q\",\"says\":\"%s\",%s}"
                                .formatted(i, i, says.apply(i), more.apply(i))));
    }

    private static String each(int claims, IntFunction<String> one) {
        return IntStream.range(0, claims).mapToObj(one).collect(Collectors.joining(","));
    }
}
