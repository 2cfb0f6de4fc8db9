package org.deskcheck.desk.hook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.deskcheck.desk.Caller;
import org.deskcheck.desk.Refused;
import org.deskcheck.desk.Role;
import org.deskcheck.desk.Stores;
import org.deskcheck.desk.store.AuditLog;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A team makes, lists, tests and ends hooks of its own, and no other's. */
class HooksTest {

    private static final Caller READER = new Caller("k3", "news", Role.READER, false);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Stores.class)
    void theSecretIsShownOnceAndStandsNowhereElse(Stores which) {
        try (HookDesk desk = HookDesk.open(which.address(folder))) {
            Hook.Shown made = desk.hooks.create(
                    HookDesk.CALLER, "https://public.example/told?token=t0ken", List.of("verdict.changed", "a.b"));
            assertThat(made.secret()).matches("whsec_[A-Za-z0-9+/]{43}=");
            assertThat(made).asString().doesNotContain(made.secret());
            assertThat(made.hook().types()).containsExactly("a.b", "verdict.changed");
            assertThat(desk.hooks.list(HookDesk.CALLER)).containsExactly(made.hook());
            assertThat(desk.hooks.get(HookDesk.CALLER, made.hook().id())).isEqualTo(made.hook());
            List<AuditLog.Entry> log = desk.store.read(handle -> AuditLog.since(handle, "news", 0, 10));
            assertThat(log).singleElement().satisfies(entry -> assertThat(
                            entry.action() + " " + entry.object() + " " + entry.detail())
                    .isEqualTo("hook.created " + made.hook().id() + " host=public.example"));
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void ofAnotherTeamThereIsNone(Stores which) {
        try (HookDesk desk = HookDesk.open(which.address(folder))) {
            String id = desk.hooks
                    .create(HookDesk.CALLER, "https://public.example/", List.of())
                    .hook()
                    .id();
            assertThat(desk.hooks.list(HookDesk.OTHER)).isEmpty();
            for (Runnable attempt : List.<Runnable>of(
                    () -> desk.hooks.get(HookDesk.OTHER, id),
                    () -> desk.hooks.delete(HookDesk.OTHER, id),
                    () -> desk.hooks.test(HookDesk.OTHER, id),
                    () -> desk.hooks.enable(HookDesk.OTHER, id),
                    () -> desk.hooks.rotate(HookDesk.OTHER, id),
                    () -> desk.hooks.deliveries(HookDesk.OTHER, id, Optional.empty(), 10))) {
                refused(attempt, Refused.Why.NOT_FOUND);
            }
            desk.hooks.delete(HookDesk.CALLER, id);
            refused(() -> desk.hooks.get(HookDesk.CALLER, id), Refused.Why.NOT_FOUND);
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void whatIsWrongIsRefused(Stores which) {
        try (HookDesk desk = HookDesk.open(which.address(folder))) {
            refused(() -> desk.hooks.create(READER, "https://public.example/", List.of()), Refused.Why.FORBIDDEN);
            // the address may hold a secret of the receiver's
            refused(() -> desk.hooks.list(READER), Refused.Why.FORBIDDEN);
            for (String url :
                    List.of("https://inside.example/", "https://no-such.example/", "http://public.example/")) {
                refused(() -> desk.hooks.create(HookDesk.CALLER, url, List.of()), Refused.Why.INVALID);
            }
            refused(
                    () -> desk.hooks.create(HookDesk.CALLER, "https://public.example/", List.of("no type")),
                    Refused.Why.INVALID);
            for (int i = 0; i < 20; i++) {
                desk.hooks.create(HookDesk.CALLER, "https://public.example/" + i, List.of());
            }
            refused(
                    () -> desk.hooks.create(HookDesk.CALLER, "https://public.example/", List.of()),
                    Refused.Why.CONFLICT);
        }
    }

    /** What is inside and what is not there are refused in the same words: nobody learns names by asking. */
    @ParameterizedTest
    @EnumSource(Stores.class)
    void aNameInsideIsNotTold(Stores which) {
        try (HookDesk desk = HookDesk.open(which.address(folder))) {
            String inside = said(() -> desk.hooks.create(HookDesk.CALLER, "https://inside.example/", List.of()));
            String nowhere = said(() -> desk.hooks.create(HookDesk.CALLER, "https://no-such.example/", List.of()));
            assertThat(inside).isEqualTo(nowhere);
        }
    }

    /** Pages follow one another without a gap. */
    @ParameterizedTest
    @EnumSource(Stores.class)
    void deliveriesAreReadPageByPageTheNewestFirst(Stores which) {
        try (FakeReceiver receiver = FakeReceiver.answering(FakeReceiver.status(200));
                HookDesk desk = HookDesk.open(which.address(folder), receiver)) {
            String id = desk.hooks
                    .create(HookDesk.CALLER, receiver.url(), List.of("told"))
                    .hook()
                    .id();
            desk.change("told.other", "{}");
            assertThat(desk.hooks.deliveries(READER, id, Optional.empty(), 10)).isEmpty();
            for (int i = 0; i < 5; i++) {
                desk.change("told", "{}");
            }
            List<Delivery> first = desk.hooks.deliveries(READER, id, Optional.empty(), 3);
            List<Delivery> rest =
                    desk.hooks.deliveries(READER, id, Optional.of(first.get(2).id()), 3);
            assertThat(java.util.stream.Stream.concat(first.stream(), rest.stream()))
                    .extracting(each -> each.change().orElseThrow())
                    .containsExactly(6L, 5L, 4L, 3L, 2L);
            refused(() -> desk.hooks.deliveries(READER, id, Optional.of("msg_other"), 3), Refused.Why.INVALID);
        }
    }

    private static void refused(Runnable attempt, Refused.Why why) {
        assertThatThrownBy(attempt::run).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.why())
                .isEqualTo(why));
    }

    private static String said(Runnable attempt) {
        try {
            attempt.run();
        } catch (Refused refused) {
            return refused.problems().toString();
        }
        throw new AssertionError("it was not refused");
    }
}
