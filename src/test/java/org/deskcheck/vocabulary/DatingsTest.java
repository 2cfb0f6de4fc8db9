package org.deskcheck.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.deskcheck.fact.Moment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatingsTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final ZoneId PYONGYANG = ZoneId.of("Asia/Pyongyang");

    @ParameterizedTest
    @CsvSource({
        "2024-08-02,             2024-08-02, 2024-08-02, ",
        "Friday 2024-08-02,      2024-08-02, 2024-08-02, FRIDAY",
        "'Fri, 2024-08-02',      2024-08-02, 2024-08-02, FRIDAY",
        "пятница 2024-08-02,     2024-08-02, 2024-08-02, FRIDAY",
        "Sunday 2024-08-03,      2024-08-03, 2024-08-03, SUNDAY",
        "2024-08,                2024-08-01, 2024-08-31, ",
        "2024-02,                2024-02-01, 2024-02-29, ",
        "2024,                   2024-01-01, 2024-12-31, ",
        "2024-08-02?,            2024-08-02, 2024-08-02, ",
        "2024-07-27/2024-08-04,  2024-07-27, 2024-08-04, ",
        "2024-07/2024-08,        2024-07-01, 2024-08-31, ",
        "../2023-09-16,          ,           2023-09-16, ",
        "2023-09-16/..,          2023-09-16, ,           ",
        "2024-08-02T18:00+09:00, 2024-08-02, 2024-08-02, ",
        "2024-08-02T18:00:30Z,   2024-08-02, 2024-08-02, "
    })
    void datesReadAsTheDaysBetweenWhichTheyLie(String text, LocalDate first, LocalDate last, DayOfWeek weekday) {
        Dating dating = Datings.read(text).orElseThrow();
        assertThat(dating.firstDay()).isEqualTo(Optional.ofNullable(first));
        assertThat(dating.lastDay()).isEqualTo(Optional.ofNullable(last));
        assertThat(dating.weekday()).isEqualTo(Optional.ofNullable(weekday));
        assertThat(dating.relative()).isFalse();
        assertThat(Datings.looksLike(text)).isEqualTo(!text.equals("2024"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-02-30",
                "2023-02-29",
                "2024-13",
                "2024-08-02/2024-07-27",
                "2024-8-2",
                "2024-08-02T18:00",
                "2024-08-02T25:00Z",
                "2024-08-02 18:00",
                "../..",
                "Friday 2024-02-30",
                "2024-06-31?"
            })
    void daysThatNoCalendarHasLookLikeDatesAndAreNone(String text) {
        assertThat(Datings.looksLike(text)).isTrue();
        assertThat(Datings.read(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2 August 2024", "Sunday school", "1,100-1,500", "4100", "", "soon/later"})
    void otherTextsAreNoDates(String text) {
        assertThat(Datings.looksLike(text)).isFalse();
        assertThat(Datings.read(text).filter(dating -> !text.equals("4100"))).isEmpty();
    }

    @Test
    void aWeekdayAloneIsTheLastOneUpToTheDayOfPublication() {
        Dating thursday = Datings.read("Thursday").orElseThrow();
        assertThat(thursday.relative()).isTrue();
        assertThat(thursday.resolvedAgainst(LocalDate.of(2024, 8, 4)).firstDay())
                .contains(LocalDate.of(2024, 8, 1));
        assertThat(thursday.resolvedAgainst(LocalDate.of(2024, 8, 1)).firstDay())
                .contains(LocalDate.of(2024, 8, 1));
    }

    @Test
    void sundayInLondonRunsFromEightToEightInPyongyang() {
        Dating sunday = Datings.read("Sunday").orElseThrow().resolvedAgainst(LocalDate.of(2024, 8, 4));
        Moment london = Moments.of(sunday, List.of(LONDON));
        assertThat(london.earliest().atZone(PYONGYANG).toLocalDateTime()).hasToString("2024-08-04T08:00");
        assertThat(london.latest().atZone(PYONGYANG).toLocalDateTime()).hasToString("2024-08-05T08:00");
        Moment pyongyang = Moments.of(sunday, List.of(PYONGYANG));
        assertThat(pyongyang.earliest().atZone(LONDON).toLocalDateTime()).hasToString("2024-08-03T16:00");
    }

    @Test
    void aDayOfSeveralZonesIsTheUnionOfThem() {
        Dating day = Datings.read("2024-08-04").orElseThrow();
        Moment either = Moments.of(day, List.of(LONDON, PYONGYANG));
        assertThat(either.earliest())
                .isEqualTo(Moments.of(day, List.of(PYONGYANG)).earliest());
        assertThat(either.latest()).isEqualTo(Moments.of(day, List.of(LONDON)).latest());
        Moment anywhere = Moments.unplaced(day);
        assertThat(anywhere.earliest()).isEqualTo(Instant.parse("2024-08-03T10:00:00Z"));
        assertThat(anywhere.latest()).isEqualTo(Instant.parse("2024-08-05T12:00:00Z"));
    }

    @Test
    void neighbouringDaysOfUnknownZonesMayOverlapAndDaysFurtherApartMayNot() {
        Moment friday = Moments.unplaced(Datings.read("2024-08-02").orElseThrow());
        Moment saturday = Moments.unplaced(Datings.read("2024-08-03").orElseThrow());
        Moment monday = Moments.unplaced(Datings.read("2024-08-05").orElseThrow());
        assertThat(friday.before(saturday)).isFalse();
        assertThat(friday.before(monday)).isTrue();
    }

    @Test
    void aTimeWithItsOffsetIsThatVeryMomentInEveryZone() {
        Dating time = Datings.read("2024-08-02T18:00+09:00").orElseThrow();
        assertThat(Moments.of(time, List.of(LONDON)).earliest()).isEqualTo(Instant.parse("2024-08-02T09:00:00Z"));
    }

    @Test
    void anOpenEndIsUnbounded() {
        Moment until = Moments.unplaced(Datings.read("../2023-09-16").orElseThrow());
        assertThat(until.earliest()).isEqualTo(Instant.MIN);
        assertThat(until.singleDay()).isFalse();
    }
}
