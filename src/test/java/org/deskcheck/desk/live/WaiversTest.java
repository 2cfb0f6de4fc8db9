package org.deskcheck.desk.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.deskcheck.desk.live.Floods.NEWS;
import static org.deskcheck.desk.live.Floods.STORY;
import static org.deskcheck.desk.live.Floods.yaml;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.deskcheck.Options;
import org.deskcheck.desk.Meter;
import org.deskcheck.desk.Refused;
import org.deskcheck.desk.Stores;
import org.deskcheck.desk.rules.InForce;
import org.deskcheck.desk.rules.RulesInForce;
import org.deskcheck.desk.store.Change;
import org.deskcheck.desk.store.Feed;
import org.deskcheck.desk.store.Store;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A waiver takes a finding out of the count for as long as it holds; dossiers are verified again by the clock and by rules. */
class WaiversTest {

    private static final LocalDate UNTIL = LocalDate.parse("2026-03-31");
    private static final String RULE = "lineage/single-origin";

    @TempDir
    Path folder;

    private final Moving clock = new Moving();
    private final RulesInForce rules = new RulesInForce(Options.standard());

    @ParameterizedTest
    @EnumSource(Stores.class)
    void aWaivedFindingCountsNoMoreUntilItsDayIsOver(Stores which) {
        try (Store store = open(which)) {
            LiveDossiers dossiers = dossiers(store);
            dossiers.put(NEWS, "lindal", List.of(yaml("story", STORY)), Expected.ANYTHING);
            Waiver waiver = dossiers.waive(NEWS, "lindal", "s1", RULE, "We rang the board.", Optional.of(UNTIL));
            assertThat(dossiers.get(NEWS, "lindal").now())
                    .satisfies(now -> assertThat(now.cause()).isEqualTo("waiver-added"))
                    .satisfies(now -> assertThat(now.summary()).contains("\"waived\":1"))
                    .satisfies(now -> assertThat(now.differences()).contains("\"waived\":[\""));

            clock.by(Duration.ofDays(26));
            assertThat(dossiers.endWaivers()).as("on its last day it holds").isZero();
            clock.by(Duration.ofDays(1));
            assertThat(dossiers.endWaivers()).isEqualTo(1);

            assertThat(dossiers.get(NEWS, "lindal").now())
                    .satisfies(now -> assertThat(now.cause()).isEqualTo("waiver-ended"))
                    .satisfies(now -> assertThat(now.summary()).doesNotContain("waived"))
                    .satisfies(now -> assertThat(now.differences()).contains("\"unwaived\":[\""));
            assertThat(dossiers.waivers(NEWS, "lindal"))
                    .singleElement()
                    .satisfies(ended -> assertThat(ended.id()).isEqualTo(waiver.id()))
                    .satisfies(ended -> assertThat(ended.ended()).isPresent());
            assertThat(feed(store)).extracting(Change::type).endsWith("dossier.changed", "verdict.changed");
            assertThat(dossiers.endWaivers()).as("it ends once").isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void aWaiverOfTheClaimFileEndsByTheClockToo(Stores which) {
        String waived = STORY + "waive: [{rule: " + RULE + ", claim: s1, reason: fine, until: 2026-03-31}]\n";
        try (Store store = open(which)) {
            LiveDossiers dossiers = dossiers(store);
            assertThat(dossiers.put(NEWS, "lindal", List.of(yaml("story", waived)), Expected.ANYTHING)
                            .now()
                            .summary())
                    .contains("\"waived\":1");
            clock.by(Duration.ofDays(27));
            assertThat(dossiers.endWaivers()).isEqualTo(1);
            assertThat(dossiers.get(NEWS, "lindal").now().summary()).doesNotContain("waived");
            assertThat(dossiers.endWaivers()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void aWaiverThatIsTakenBackEndsAtOnce(Stores which) {
        try (Store store = open(which)) {
            LiveDossiers dossiers = dossiers(store);
            dossiers.put(NEWS, "lindal", List.of(yaml("story", STORY)), Expected.ANYTHING);
            Waiver waiver = dossiers.waive(NEWS, "lindal", "s1", RULE, "fine", Optional.empty());
            dossiers.unwaive(NEWS, "lindal", waiver.id());
            assertThat(dossiers.get(NEWS, "lindal").now().summary()).doesNotContain("waived");
            assertThatThrownBy(() -> dossiers.unwaive(NEWS, "lindal", waiver.id()))
                    .isInstanceOfSatisfying(
                            Refused.class, it -> assertThat(it.why()).isEqualTo(Refused.Why.NOT_FOUND));
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void aWaiverOfAnUnknownClaimOrADayThatIsOverIsRefused(Stores which) {
        try (Store store = open(which)) {
            LiveDossiers dossiers = dossiers(store);
            dossiers.put(NEWS, "lindal", List.of(yaml("story", STORY)), Expected.ANYTHING);
            assertThatThrownBy(() -> dossiers.waive(NEWS, "lindal", "s9", RULE, "fine", Optional.empty()))
                    .isInstanceOfSatisfying(
                            Refused.class, it -> assertThat(it.why()).isEqualTo(Refused.Why.INVALID))
                    .hasMessageContaining("s9");
            assertThatThrownBy(() -> dossiers.waive(
                            NEWS, "lindal", "s1", RULE, "fine", Optional.of(LocalDate.parse("2026-03-04"))))
                    .isInstanceOfSatisfying(
                            Refused.class, it -> assertThat(it.why()).isEqualTo(Refused.Why.INVALID));
            assertThat(dossiers.waivers(NEWS, "lindal")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void otherRulesInForceVerifyEachDossierAgainOnce(Stores which) {
        try (Store store = open(which)) {
            LiveDossiers dossiers = dossiers(store);
            dossiers.put(NEWS, "lindal", List.of(yaml("story", STORY)), Expected.ANYTHING);
            dossiers.put(NEWS, "derna", List.of(yaml("story", STORY)), Expected.ANYTHING);
            assertThat(dossiers.verifyAll(Optional.of("news"))).isZero();

            InForce now = rules.now();
            rules.change(
                    new InForce(1, now.deskcheck(), now.ids(), now.packs(), "other", now.registry(), now.engine()));
            assertThat(dossiers.verifyAll(Optional.of("sport"))).isZero();
            assertThat(dossiers.verifyAll(Optional.of("news"))).isEqualTo(2);
            assertThat(dossiers.verifyAll(Optional.empty())).isZero();

            assertThat(dossiers.get(NEWS, "lindal").now())
                    .satisfies(revision -> assertThat(revision.cause()).isEqualTo("rules-changed"))
                    .satisfies(revision -> assertThat(revision.rules()).isEqualTo("other"));
        }
    }

    private static List<Change> feed(Store store) {
        return store.read(handle -> Feed.since(handle, "news", Optional.empty(), 0, 100));
    }

    private LiveDossiers dossiers(Store store) {
        return new LiveDossiers(store, rules, clock, Meter.NONE);
    }

    private Store open(Stores which) {
        return Store.open(which.address(folder), clock);
    }
}
