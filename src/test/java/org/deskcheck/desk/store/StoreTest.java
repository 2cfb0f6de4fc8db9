package org.deskcheck.desk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.deskcheck.desk.Caller;
import org.deskcheck.desk.Refused;
import org.deskcheck.desk.Role;
import org.deskcheck.desk.Stores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is kept is kept whole, in order, and by one process. */
class StoreTest {

    private static final Caller CALLER = new Caller("k1", "news", Role.ADMIN, false);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Stores.class)
    void whatWasWrittenIsThereWhenItIsOpenedAgain(Stores which) {
        String address = which.address(folder);
        try (Store store = open(address)) {
            assertThat(made(store)).isEqualTo(1);
        }
        try (Store store = open(address)) {
            assertThat(made(store)).isEqualTo(2);
            assertThat(feed(store)).extracting(Change::seq).containsExactly(1L, 2L);
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void aStepThatIsRefusedLeavesNothingAndTheOthersOfItsCommitStay(Stores which) {
        try (Store store = open(which.address(folder))) {
            List<CompletableFuture<Long>> answers = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                int number = i;
                answers.add(store.writing(step -> {
                    step.audit(CALLER, "made", "thing-" + number, Map.of());
                    long seq = step.change("news", "made", Optional.empty(), "{}");
                    if (number % 2 == 1) {
                        throw Refused.because(Refused.Why.CONFLICT, "odd");
                    }
                    return seq;
                }));
            }
            List<Long> kept = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                if (i % 2 == 0) {
                    kept.add(answers.get(i).join());
                } else {
                    assertThatThrownBy(answers.get(i)::join).hasCauseInstanceOf(Refused.class);
                }
            }
            assertThat(feed(store)).extracting(Change::seq).containsExactlyElementsOf(kept);
            AuditLog.Verified verified = store.read(AuditLog::verify);
            assertThat(verified)
                    .extracting(AuditLog.Verified::entries, AuditLog.Verified::broken)
                    .containsExactly(25L, Optional.empty());
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void anEntryThatIsChangedTakenOutOrMovedShows(Stores which) {
        try (Store store = open(which.address(folder))) {
            for (int i = 1; i <= 5; i++) {
                String object = "thing-" + i;
                store.write(step -> {
                    step.audit(CALLER, "made", object, Map.of("why", "because"));
                    return object;
                });
            }
            store.write(step -> step.handle().execute("UPDATE audit SET caller = 'k2' WHERE seq = 3"));
            assertThat(store.read(AuditLog::verify).broken().map(AuditLog.Broken::seq))
                    .contains(3L);
            store.write(step -> step.handle().execute("DELETE FROM audit WHERE seq = 3"));
            assertThat(store.read(AuditLog::verify).broken()).contains(new AuditLog.Broken(4, "entry 3 is not there"));
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void aSecondProcessIsRefused(Stores which) {
        String address = which.address(folder);
        try (Store first = open(address)) {
            assertThat(first.trouble()).isEmpty();
            assertThatThrownBy(() -> open(address))
                    .isInstanceOf(UnsafeStore.class)
                    .hasMessageContaining("another Deskcheck uses this store");
        }
        open(address).close();
    }

    @Test
    void aPostgreSqlThatLosesWhatItAcknowledgedIsRefused() throws Exception {
        try (var unsafe = io.zonky.test.db.postgres.embedded.EmbeddedPostgres.start()) {
            assertThatThrownBy(() -> open(unsafe.getJdbcUrl("postgres", "postgres")))
                    .isInstanceOf(UnsafeStore.class)
                    .hasMessageContaining("fsync is off")
                    .hasMessageContaining("set fsync, synchronous_commit and full_page_writes to on");
        }
    }

    private static long made(Store store) {
        return store.write(step -> step.change("news", "made", Optional.empty(), "{}"));
    }

    private static List<Change> feed(Store store) {
        return store.read(handle -> Feed.since(handle, "news", Optional.empty(), 0, 100));
    }

    private static Store open(String address) {
        return Store.open(address, Clock.systemUTC());
    }
}
