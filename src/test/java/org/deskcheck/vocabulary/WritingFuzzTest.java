package org.deskcheck.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.time.LocalDate;
import java.util.Optional;
import org.deskcheck.fact.Interval;
import org.deskcheck.fact.Moment;
import org.deskcheck.fact.Quantity;
import org.junit.jupiter.api.Tag;

/** Whatever is written for a figure, a date, an attribution or an answer: it is read, or it is not; never anything else. */
@Tag("fuzz")
class WritingFuzzTest {

    @FuzzTest(maxDuration = "10m")
    void whateverIsWrittenIsReadOrNot(@NotNull String text) {
        WrittenQuantity.Outcome outcome = WrittenQuantity.read(text, Units.standard(), Language.NONE);
        assertThat(outcome.quantity().isPresent()).isEqualTo(outcome.fault() == WrittenQuantity.Fault.NONE);
        if (outcome.quantity().isPresent()) {
            assertThat(WrittenQuantity.looksLike(text, Units.standard(), Language.NONE))
                    .isTrue();
            quantity(outcome.quantity().get());
        }
        Optional<Dating> dating = Datings.read(text);
        dating.map(read -> read.resolvedAgainst(LocalDate.of(2024, 8, 4))).ifPresent(WritingFuzzTest::time);
        assertThat(Attributions.chain(text)).noneMatch(String::isBlank);
        assertThat(Attributions.agencies(text)).noneMatch(String::isBlank);
        assertThat(Attributions.folded(text)).isNotNull();
        assertThat(VagueSources.plural(text)).isNotNull();
        assertThat(Answers.named(text).name()).isNotNull();
        assertThat(PrintedNames.readings(text)).isNotEmpty();
        assertThat(Roles.alike(text, text)).isEqualTo(!Roles.only(text));
        assertThat(Bodies.named(text)).isIn(true, false);
        assertThat(Measures.standard().orUnlisted(text).id()).isNotNull();
    }

    private static void quantity(Quantity read) {
        assertThat(wellFormed(read.entailed())).isTrue();
        assertThat(wellFormed(read.conveyed())).isTrue();
        Unit unit = Units.standard().byId(read.unit()).orElse(Unit.NONE);
        assertThat(Shown.quantity(read, unit)).isNotNull();
        if (read.comparable()) {
            assertThat(read.entailed().apart(read.conveyed())).isFalse();
        }
    }

    private static void time(Dating read) {
        Moment moment = Moments.unplaced(read);
        assertThat(moment.earliest()).isBefore(moment.latest());
    }

    private static boolean wellFormed(Interval interval) {
        return !interval.bounded()
                || interval.low().orElseThrow().compareTo(interval.high().orElseThrow()) <= 0;
    }
}
