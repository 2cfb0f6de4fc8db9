package org.deskcheck.desk.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.deskcheck.desk.submission.Submitting.ANNA;
import static org.deskcheck.desk.submission.Submitting.BEN;
import static org.deskcheck.desk.submission.Submitting.CHIEF;
import static org.deskcheck.desk.submission.Submitting.HOUSE;
import static org.deskcheck.desk.submission.Submitting.READER;
import static org.deskcheck.desk.submission.Submitting.over;
import static org.deskcheck.desk.submission.Submitting.story;
import static org.deskcheck.desk.submission.Submitting.yaml;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import org.deskcheck.Options;
import org.deskcheck.compile.RulePacks;
import org.deskcheck.desk.Meter;
import org.deskcheck.desk.Refused;
import org.deskcheck.desk.Stores;
import org.deskcheck.desk.rules.InForce;
import org.deskcheck.desk.run.Asked;
import org.deskcheck.desk.store.AuditLog;
import org.deskcheck.desk.store.Store;
import org.deskcheck.dossier.Registry;
import org.deskcheck.pack.Bundle;
import org.deskcheck.pack.Levels;
import org.deskcheck.workshop.diff.Difference;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is kept is explained, tried otherwise, repeated, shown and taken away. */
class AgainTest {

    private static final String DRIFTED = story("lindal", "4,100 houses");

    private static final String CONFIDENTIAL =
            DRIFTED.replace("name: River Board,", "name: Jane Doe, confidential: true,");

    @TempDir
    private Path folder = Path.of("");

    private final Submitting.Hands clock = new Submitting.Hands();

    @ParameterizedTest
    @EnumSource(Stores.class)
    void aFindingIsExplainedByTheRulesThatFoundItAndByNoOthers(Stores which) {
        AtomicReference<InForce> rules = new AtomicReference<>(HOUSE);
        try (Store store = Store.open(which.address(folder), clock);
                Verifications verifications = new Verifications(store, rules::get, clock, Meter.NONE, 2)) {
            String id = verifications.submit(ANNA, yaml(DRIFTED)).join().kept().id();
            String finding = verifications
                    .findings(READER, id, asking(Optional.of("drift/bound-changed")))
                    .entries()
                    .get(0)
                    .replaceAll(".*\"fingerprint\":\"([0-9a-f]+)\".*", "$1");
            assertThat(verifications.explain(READER, id, finding).join().json())
                    .contains("“more than 4,100 houses”; the story prints “4,100 houses”");
            assertThatThrownBy(() -> verifications.explain(READER, id, "abcdef").join())
                    .cause()
                    .isInstanceOfSatisfying(
                            Refused.class, refused -> assertThat(refused.why()).isEqualTo(Refused.Why.NOT_FOUND));
            rules.set(others());
            assertThatThrownBy(() -> verifications.explain(READER, id, finding).join())
                    .cause()
                    .isInstanceOfSatisfying(Refused.class, refused -> {
                        assertThat(refused.why()).isEqualTo(Refused.Why.CONFLICT);
                        assertThat(refused.getMessage()).contains("another registry of sources is in force now");
                    });
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void repeatedByTheSameRulesItGivesTheSameBytesAndByOthersTheDifference(Stores which) {
        AtomicReference<InForce> rules = new AtomicReference<>(HOUSE);
        try (Store store = Store.open(which.address(folder), clock);
                Verifications verifications = new Verifications(store, rules::get, clock, Meter.NONE, 2)) {
            String id = verifications.submit(ANNA, yaml(DRIFTED)).join().kept().id();
            assertThat(verifications.repeat(READER, id).join())
                    .extracting(Repeated::sameRules, Repeated::difference)
                    .containsExactly(true, Optional.empty());
            rules.set(without("drift/bound-changed"));
            Repeated repeated = verifications.repeat(READER, id).join();
            assertThat(repeated.sameRules()).isFalse();
            Difference difference = repeated.difference().orElseThrow();
            assertThat(difference.rules())
                    .filteredOn(rule -> rule.count(Difference.Kind.LOST) > 0)
                    .extracting(Difference.Rule::id)
                    .containsExactly("drift/bound-changed");
            assertThat(difference.verdicts())
                    .extracting(Difference.Verdict::claim, Difference.Verdict::before, Difference.Verdict::now)
                    .contains(org.assertj.core.groups.Tuple.tuple("story-1", "altered", "consistent"));
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void aWhatIfTellsWhatWouldDifferAndKeepsNothing(Stores which) {
        try (Store store = Store.open(which.address(folder), clock);
                Verifications verifications = over(store, clock)) {
            String id = verifications.submit(ANNA, yaml(DRIFTED)).join().kept().id();
            WhatIf whatIf = verifications
                    .whatIf(
                            READER,
                            id,
                            new Asked(Optional.empty(), List.of(), Map.of("story-1", "more than 4,100 houses")))
                    .join();
            assertThat(whatIf.difference().count(Difference.Kind.LOST)).isEqualTo(1);
            assertThat(whatIf.ran().json()).contains("\"supposed\"");
            assertThat(verifications.list(READER, Submitting.all()).entries()).hasSize(1);
            assertThatThrownBy(() -> verifications
                            .whatIf(READER, id, new Asked(Optional.empty(), List.of("Rivr Board"), Map.of()))
                            .join())
                    .isInstanceOf(CompletionException.class)
                    .cause()
                    .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.problems())
                            .singleElement()
                            .satisfies(problem -> assertThat(problem.hint()).contains("did you mean `River Board`?")));
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void whomAnInputMayNameIsKeptFromThoseWhoMayNotSeeIt(Stores which) {
        try (Store store = Store.open(which.address(folder), clock);
                Verifications verifications = over(store, clock)) {
            String id =
                    verifications.submit(ANNA, yaml(CONFIDENTIAL)).join().kept().id();
            assertThat(verifications.report(READER, id)).asString().doesNotContain("Jane");
            assertThat(verifications.input(ANNA, id)).asString().isEqualTo(CONFIDENTIAL);
            assertThat(verifications.input(CHIEF, id)).asString().isEqualTo(CONFIDENTIAL);
            assertForbidden(() -> verifications.input(BEN, id));
            assertForbidden(
                    () -> verifications.whatIf(READER, id, new Asked(Optional.empty(), List.of("Jane Doe"), Map.of())));
            String open =
                    verifications.submit(ANNA, yaml(DRIFTED)).join().kept().id();
            assertThat(verifications.input(BEN, open)).asString().isEqualTo(DRIFTED);
            assertForbidden(() -> verifications.input(READER, open));
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void whatIsDeletedIsGoneAndTheAuditLogHasItsHashes(Stores which) {
        try (Store store = Store.open(which.address(folder), clock);
                Verifications verifications = over(store, clock)) {
            Kept kept = verifications.submit(ANNA, yaml(DRIFTED, "k1")).join().kept();
            assertForbidden(() -> verifications.delete(BEN, kept.id()));
            verifications.delete(ANNA, kept.id());
            assertThatThrownBy(() -> verifications.get(ANNA, kept.id()))
                    .hasMessageContaining("there is no verification");
            assertThatThrownBy(() -> verifications.input(CHIEF, kept.id())).isInstanceOf(Refused.class);
            assertThat(verifications.list(ANNA, Submitting.all()).entries()).isEmpty();
            long left = store.read(handle -> handle.createQuery(
                            "SELECT COALESCE(SUM(LENGTH(input)), 0) + COUNT(report) " + "FROM verification")
                    .mapTo(Long.class)
                    .one());
            assertThat(left).isZero();
            List<AuditLog.Entry> audited = store.read(handle -> AuditLog.since(handle, "news", 0, 10));
            assertThat(audited.get(1).action()).isEqualTo("verification.deleted");
            assertThat(audited.get(1).detail()).contains("input=" + kept.inputHash());
            assertThatThrownBy(() -> verifications.submit(ANNA, yaml(DRIFTED, "k1")))
                    .hasMessageContaining("was verified, and deleted since");
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void whatATeamKeepsNoLongerGoesAndTheOthersStay(Stores which) {
        try (Store store = Store.open(which.address(folder), clock);
                Verifications verifications = over(store, clock)) {
            String old = verifications.submit(ANNA, yaml(DRIFTED)).join().kept().id();
            clock.forward(Duration.ofDays(30));
            String young =
                    verifications.submit(ANNA, yaml(DRIFTED)).join().kept().id();
            Retention retention = verifications.retention();
            assertThat(retention.run(CHIEF)).isZero();
            retention.set(CHIEF, Optional.of(29L));
            assertThat(retention.days(READER)).contains(29L);
            assertForbidden(() -> retention.set(ANNA, Optional.of(1L)));
            retention.runWhereDue();
            assertThat(verifications.list(READER, Submitting.all()).entries())
                    .extracting(Kept::id)
                    .containsExactly(young);
            assertThatThrownBy(() -> verifications.get(ANNA, old)).isInstanceOf(Refused.class);
            assertThat(store.read(AuditLog::verify).broken()).isEmpty();
        }
    }

    private static void assertForbidden(org.assertj.core.api.ThrowableAssert.ThrowingCallable asked) {
        assertThatThrownBy(asked).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.why())
                .isEqualTo(Refused.Why.FORBIDDEN));
    }

    private static InForce others() {
        return InForce.house(Options.standard().withRegistry(Registry.EMPTY));
    }

    private static InForce without(String rule) {
        RulePacks off =
                new RulePacks(List.of(), true, List.of(Bundle.house()), Levels.of(Map.of(rule, Levels.Weight.OFF)));
        return InForce.of(1, List.of(), off, Options.standard());
    }

    private static Asking asking(Optional<String> rule) {
        return Asking.of(Optional.empty(), Optional.empty(), rule, Optional.empty(), Optional.empty());
    }
}
