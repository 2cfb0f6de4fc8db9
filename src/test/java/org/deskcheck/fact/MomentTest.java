package org.deskcheck.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MomentTest {

    @Test
    void betweenTwoMinutesAreSoManyHours() {
        assertThat(minute("2026-03-02T06:00+01:00").leastHoursTo(minute("2026-03-03T06:00+01:00")))
                .isEqualTo(23);
        assertThat(minute("2026-03-02T06:00+01:00").mostHoursTo(minute("2026-03-03T06:00+01:00")))
                .isEqualTo(24);
        assertThat(minute("2026-03-02T06:00+01:00").mostHoursTo(minute("2026-03-02T06:00+00:00")))
                .isEqualTo(1);
    }

    @Test
    void dayFromMidnightIsAtItsEdges() {
        Moment day = between(Instant.parse("2026-03-02T00:00:00Z"), Instant.parse("2026-03-03T00:00:00Z"));
        Moment next = between(Instant.parse("2026-03-03T00:00:00Z"), Instant.parse("2026-03-04T00:00:00Z"));
        assertThat(day.leastHoursTo(next)).isZero();
        assertThat(day.mostHoursTo(next)).isEqualTo(48);
        assertThat(next.leastHoursTo(day)).isEqualTo(-48);
    }

    @Test
    void anOpenEndIsFarAway() {
        Moment open = between(Instant.MIN, Instant.parse("2026-03-03T00:00:00Z"));
        assertThat(open.mostHoursTo(between(Instant.parse("2026-03-03T00:00:00Z"), Instant.MAX)))
                .isGreaterThan(1_000_000_000L);
        assertThat(open.leastHoursTo(open)).isLessThan(-1_000_000_000L);
    }

    private static Moment minute(String time) {
        Instant instant = OffsetDateTime.parse(time).toInstant();
        return between(instant, instant.plusSeconds(60));
    }

    private static Moment between(Instant earliest, Instant latest) {
        Optional<LocalDate> open = Optional.empty();
        return new Moment("", open, open, earliest, latest, Optional.empty());
    }
}
