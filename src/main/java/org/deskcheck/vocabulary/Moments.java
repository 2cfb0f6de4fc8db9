package org.deskcheck.vocabulary;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.deskcheck.fact.Moment;

/** Lays times as written on zones: a day is an interval of instants, the union over every zone that it may be of. */
public final class Moments {

    /** The zones between which every civil day lies: Baker Island's and Kiritimati's. */
    public static final List<ZoneId> ANYWHERE = List.of(ZoneOffset.ofHours(-12), ZoneOffset.ofHours(14));

    private Moments() {}

    /** A time whose zone is not known. */
    public static Moment unplaced(Dating dating) {
        return of(dating, ANYWHERE);
    }

    /** A time in one of the zones; a weekday alone must have been resolved. */
    public static Moment of(Dating dating, Collection<ZoneId> zones) {
        Instant earliest = dating.instant().orElseGet(() -> dating.firstDay()
                .map(day -> zones.stream()
                        .map(zone -> start(day, zone))
                        .min(Instant::compareTo)
                        .orElseThrow())
                .orElse(Instant.MIN));
        Instant latest = dating.instant().map(instant -> instant.plusSeconds(1)).orElseGet(() -> dating.lastDay()
                .map(day -> zones.stream()
                        .map(zone -> start(day.plusDays(1), zone))
                        .max(Instant::compareTo)
                        .orElseThrow())
                .orElse(Instant.MAX));
        return new Moment(
                dating.text(),
                dating.firstDay(),
                dating.lastDay(),
                earliest,
                latest,
                dating.relative() ? Optional.empty() : dating.weekday());
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }
}
