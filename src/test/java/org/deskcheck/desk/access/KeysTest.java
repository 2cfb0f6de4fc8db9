package org.deskcheck.desk.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.deskcheck.desk.Caller;
import org.deskcheck.desk.Refused;
import org.deskcheck.desk.Role;
import org.deskcheck.desk.Stores;
import org.deskcheck.desk.store.AuditLog;
import org.deskcheck.desk.store.Store;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A key opens what it was made for, from its making to its end. */
class KeysTest {

    private static final Caller OPERATOR = new Caller("k0", Keys.HOUSE, Role.ADMIN, true);
    private static final Caller NEWS = new Caller("k1", "news", Role.ADMIN, false);

    private final TestClock clock = new TestClock();

    @ParameterizedTest
    @EnumSource(Stores.class)
    void theFirstStartMakesAnAdminsKeyAndNoLaterOneDoes(Stores which, @TempDir Path folder) {
        String address = which.address(folder);
        MadeKey made;
        try (Store store = Store.open(address, clock)) {
            Keys keys = new Keys(store, clock);
            made = keys.first().orElseThrow();
            assertThat(keys.first()).isEmpty();
            assertThat(keys.callerOf(made.secret()))
                    .contains(new Caller(made.key().id(), Keys.HOUSE, Role.ADMIN, true));
            keys.revoke(OPERATOR, made.key().id());
            assertThat(keys.first()).as("a store that has had a key").isEmpty();
        }
        try (Store store = Store.open(address, clock)) {
            Keys keys = new Keys(store, clock);
            assertThat(keys.first()).isEmpty();
            assertThat(keys.callerOf(made.secret())).isEmpty();
            assertThat(keys.callerOf(keys.forOperator().secret())).isPresent();
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void aKeyOpensWhatItSaysAlsoAfterARestartAndNothingOfItIsKept(Stores which, @TempDir Path folder) {
        String address = which.address(folder);
        MadeKey made;
        try (Store store = Store.open(address, clock)) {
            made = new Keys(store, clock).create(NEWS, wanted("news", Role.SUBMITTER));
            assertThat(made.secret()).matches("dk_[A-Za-z0-9_-]{43}");
            assertThat(made.toString()).doesNotContain(made.secret());
            assertThat(store.read(handle -> handle.createQuery("SELECT * FROM api_key")
                                            .mapToMap()
                                            .list())
                                    .toString()
                            + store.read(handle -> handle.createQuery("SELECT * FROM audit")
                                    .mapToMap()
                                    .list()))
                    .doesNotContain(made.secret())
                    .doesNotContain(made.secret().substring(3));
        }
        try (Store store = Store.open(address, clock)) {
            Keys keys = new Keys(store, clock);
            assertThat(keys.callerOf(made.secret()))
                    .contains(new Caller(made.key().id(), "news", Role.SUBMITTER, false));
            assertThat(keys.callerOf(made.secret() + "x")).isEmpty();
            assertThat(keys.callerOf(made.secret().substring(0, 45) + "!")).isEmpty();
            assertThat(keys.callerOf("dk_")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void aRevokedKeyOpensNothingFromThenOnAndAnExpiredOneToo(Stores which, @TempDir Path folder) {
        try (Store store = Store.open(which.address(folder), clock)) {
            Keys keys = new Keys(store, clock);
            MadeKey revoked = keys.create(NEWS, wanted("news", Role.READER));
            MadeKey ends = keys.create(
                    NEWS,
                    new WantedKey(
                            "news",
                            "for a day",
                            Role.READER,
                            false,
                            Optional.of(clock.instant().plus(Duration.ofDays(1)))));
            keys.revoke(NEWS, revoked.key().id());
            keys.revoke(NEWS, revoked.key().id());
            assertThat(keys.callerOf(revoked.secret())).isEmpty();
            clock.move(Duration.ofDays(1).minusMillis(1));
            assertThat(keys.callerOf(ends.secret())).isPresent();
            clock.move(Duration.ofMillis(1));
            assertThat(keys.callerOf(ends.secret())).isEmpty();
            assertThat(keys.list(NEWS, "", 10))
                    .extracting(ApiKey::id, ApiKey::revoked)
                    .containsExactlyInAnyOrder(
                            org.assertj.core.groups.Tuple.tuple(
                                    revoked.key().id(), Optional.of("2026-11-25T08:00:00.000000Z")),
                            org.assertj.core.groups.Tuple.tuple(ends.key().id(), Optional.empty()));
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void anAdminReachesTheKeysOfTheOwnTeamAndTheHousesThoseOfAll(Stores which, @TempDir Path folder) {
        try (Store store = Store.open(which.address(folder), clock)) {
            Keys keys = new Keys(store, clock);
            MadeKey sports = keys.create(OPERATOR, wanted("sports", Role.ADMIN));
            MadeKey news = keys.create(NEWS, wanted("news", Role.READER));
            assertThat(ids(keys.list(NEWS, "", 10))).containsExactly(news.key().id());
            assertThat(ids(keys.list(OPERATOR, "", 10)))
                    .containsExactlyInAnyOrder(sports.key().id(), news.key().id());
            assertThat(why(() -> keys.revoke(NEWS, sports.key().id()))).isEqualTo(Refused.Why.NOT_FOUND);
            assertThat(keys.callerOf(sports.secret())).isPresent();
            assertThat(why(() -> keys.create(NEWS, wanted("sports", Role.READER))))
                    .isEqualTo(Refused.Why.FORBIDDEN);
            keys.revoke(OPERATOR, sports.key().id());
            assertThat(keys.callerOf(sports.secret())).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void nobodyGivesWhatTheyDoNotHave(Stores which, @TempDir Path folder) {
        try (Store store = Store.open(which.address(folder), clock)) {
            Keys keys = new Keys(store, clock);
            Caller author = new Caller("k2", "news", Role.RULE_AUTHOR, true);
            assertThat(why(() -> keys.create(author, wanted("news", Role.READER))))
                    .isEqualTo(Refused.Why.FORBIDDEN);
            assertThat(why(() -> keys.list(author, "", 10))).isEqualTo(Refused.Why.FORBIDDEN);
            assertThat(why(() -> keys.revoke(author, "k1"))).isEqualTo(Refused.Why.FORBIDDEN);
            WantedKey confidential = new WantedKey("news", "desk", Role.READER, true, Optional.empty());
            assertThat(why(() -> keys.create(NEWS, confidential))).isEqualTo(Refused.Why.FORBIDDEN);
            assertThat(keys.create(OPERATOR, confidential).key().confidential()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void theLogOfTheTeamAndOfWhoDidItTellsOfEachKey(Stores which, @TempDir Path folder) {
        try (Store store = Store.open(which.address(folder), clock)) {
            Keys keys = new Keys(store, clock);
            MadeKey made = keys.create(OPERATOR, wanted("news", Role.READER));
            keys.revoke(NEWS, made.key().id());
            keys.revoke(NEWS, made.key().id());
            assertThat(log(store, "news"))
                    .containsExactly(
                            "k0 key-created " + made.key().id()
                                    + " confidential=false name=a script role=reader team=news",
                            "k1 key-revoked " + made.key().id() + " name=a script team=news");
            assertThat(log(store, Keys.HOUSE))
                    .containsExactly(log(store, "news").get(0));
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void whatCannotBeAKeyIsRefusedWithAllThatIsToBeMended(Stores which, @TempDir Path folder) {
        try (Store store = Store.open(which.address(folder), clock)) {
            Keys keys = new Keys(store, clock);
            assertThatThrownBy(() -> new WantedKey("News Desk", "a\nb", Role.READER, false, Optional.empty()))
                    .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.problems())
                            .extracting(problem -> problem.path() + " " + problem.text())
                            .containsExactly(
                                    "/team no name of a team: `News Desk`", "/name no name of a key: `a\\nb`"));
            assertThat(why(() -> keys.create(
                            NEWS, new WantedKey("news", "late", Role.READER, false, Optional.of(clock.instant())))))
                    .isEqualTo(Refused.Why.INVALID);
        }
    }

    private static WantedKey wanted(String team, Role role) {
        return new WantedKey(team, "a script", role, false, Optional.empty());
    }

    private static List<String> ids(List<ApiKey> keys) {
        return keys.stream().map(ApiKey::id).toList();
    }

    private static List<String> log(Store store, String team) {
        return store.read(handle -> AuditLog.since(handle, team, 0, 100)).stream()
                .map(entry -> entry.caller() + " " + entry.action() + " " + entry.object() + " "
                        + entry.detail().replace('\n', ' '))
                .toList();
    }

    private static Refused.Why why(Runnable refused) {
        try {
            refused.run();
            throw new AssertionError("done");
        } catch (Refused answer) {
            return answer.why();
        }
    }
}
