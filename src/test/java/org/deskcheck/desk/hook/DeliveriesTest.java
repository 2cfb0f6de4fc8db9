package org.deskcheck.desk.hook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.deskcheck.desk.Refused;
import org.deskcheck.desk.Stores;
import org.deskcheck.desk.store.Feed;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Hooks are told of each change that was kept, whatever receivers do. */
class DeliveriesTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Stores.class)
    void aChangeIsToldSigned(Stores which) throws Exception {
        try (FakeReceiver receiver = FakeReceiver.answering(FakeReceiver.status(200));
                HookDesk desk = HookDesk.open(which.address(folder), receiver)) {
            Hook.Shown hook = desk.hooks.create(HookDesk.CALLER, receiver.url(), List.of());
            long seq = desk.change("verdict.changed", "{\"from\":\"supported\",\"to\":\"denied\"}");
            FakeReceiver.Request told = receiver.next();
            String at = desk.store
                    .read(handle -> Feed.since(handle, "news", Optional.empty(), 0, 1))
                    .get(0)
                    .at();
            assertThat(told.line()).isEqualTo("POST /told?by=desk HTTP/1.1");
            assertThat(told.headers())
                    .containsEntry("host", "receiver.example:" + receiver.port())
                    .containsEntry("content-type", "application/json")
                    .containsEntry("webhook-id", "msg_" + hook.hook().id() + "_" + seq);
            assertThat(told.body())
                    .isEqualTo("{\"type\":\"verdict.changed\",\"timestamp\":\"" + at + "\",\"seq\":" + seq
                            + ",\"dossier\":\"derna\",\"data\":{\"from\":\"supported\",\"to\":\"denied\"}}");
            assertThat(told.headers().get("webhook-signature")).isEqualTo(signed(hook.secret(), told));
            Delivery kept = desk.newest(hook.hook().id(), "delivered");
            assertThat(kept.attempts()).isEqualTo(1);
            assertThat(kept.status()).contains(200);
            assertThat(kept.due()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void aHookIsToldOfItsTypesAndItsTeamAlone(Stores which) throws Exception {
        try (FakeReceiver receiver = FakeReceiver.answering(FakeReceiver.status(204));
                HookDesk desk = HookDesk.open(which.address(folder), receiver)) {
            desk.hooks.create(HookDesk.CALLER, receiver.url(), List.of("source.revised", "verdict.changed"));
            desk.hooks.create(HookDesk.OTHER, receiver.url(), List.of());
            for (String type : List.of("verdict", "changed", "source.revised.twice", "verdict_changed")) {
                desk.change(type, "{}");
            }
            desk.change("source.revised", "{}");
            assertThat(receiver.next().body()).contains("\"source.revised\"");
            assertThat(receiver.got).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void aChangeThatIsNotKeptIsNotTold(Stores which) throws Exception {
        try (FakeReceiver receiver = FakeReceiver.answering(FakeReceiver.status(200));
                HookDesk desk = HookDesk.open(which.address(folder), receiver)) {
            desk.hooks.create(HookDesk.CALLER, receiver.url(), List.of());
            desk.store
                    .writing(step -> {
                        step.change("news", "never", Optional.empty(), "{}");
                        throw Refused.because(Refused.Why.CONFLICT, "not this one");
                    })
                    .handle((done, failed) -> done)
                    .join();
            desk.change("after", "{}");
            assertThat(receiver.next().body()).contains("\"after\"");
            assertThat(receiver.got).isEmpty();
        }
    }

    /** The figures of Standard Webhooks, each with a tenth of it at most on top. */
    @ParameterizedTest
    @EnumSource(Stores.class)
    void whatFailsIsToldAgainByTheScheduleUnderTheSameId(Stores which) throws Exception {
        try (FakeReceiver receiver = FakeReceiver.answering(FakeReceiver.status(500));
                HookDesk desk = HookDesk.open(which.address(folder), receiver)) {
            Hook.Shown hook = desk.hooks.create(HookDesk.CALLER, receiver.url(), List.of());
            String id = hook.hook().id();
            desk.change("told", "{}");
            List<Long> seconds = List.of(5L, 300L, 1800L, 7200L, 18000L, 36000L, 50400L, 72000L, 86400L);
            Set<String> ids = new TreeSet<>();
            for (int i = 0; i < seconds.size(); i++) {
                ids.add(receiver.next().id());
                Delivery waits = desk.tried(id, i + 1);
                long wait = ChronoUnit.SECONDS.between(
                        desk.clock.instant(), Instant.parse(waits.due().orElseThrow()));
                assertThat(wait).isBetween(seconds.get(i) - 10, seconds.get(i) * 11 / 10);
                assertThat(waits.reason()).contains("answered 500");
                desk.later(Duration.ofSeconds(seconds.get(i) * 11 / 10 + 1));
            }
            ids.add(receiver.next().id());
            Delivery lost = desk.newest(id, "failed");
            assertThat(lost.attempts()).isEqualTo(10);
            assertThat(ids).containsExactly(lost.id());
            HookDesk.until("disabled", () -> desk.hooks
                    .get(HookDesk.CALLER, id)
                    .reason()
                    .equals(Optional.of("no delivery got through for as long as one is tried")));
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void aReceiverSaysWhenToComeAgain(Stores which) throws Exception {
        try (FakeReceiver receiver = FakeReceiver.answering(FakeReceiver.status(503, "Retry-After: 3600"));
                HookDesk desk = HookDesk.open(which.address(folder), receiver)) {
            String id = desk.hooks
                    .create(HookDesk.CALLER, receiver.url(), List.of())
                    .hook()
                    .id();
            desk.change("told", "{}");
            Delivery waits = desk.tried(id, 1);
            assertThat(ChronoUnit.MINUTES.between(
                            desk.clock.instant(), Instant.parse(waits.due().orElseThrow())))
                    .isBetween(58L, 60L);
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void goneDisablesTheHookAndEnablingTellsOfWhatComes(Stores which) throws Exception {
        try (FakeReceiver receiver = FakeReceiver.answering(FakeReceiver.status(410));
                FakeReceiver other = FakeReceiver.answering(FakeReceiver.status(200));
                HookDesk desk = HookDesk.open(which.address(folder), receiver, other)) {
            String id = desk.hooks
                    .create(HookDesk.CALLER, receiver.url(), List.of())
                    .hook()
                    .id();
            desk.hooks.create(HookDesk.CALLER, other.url(), List.of("hook.disabled"));
            desk.change("told", "{}");
            // the team's other hook hears of it
            assertThat(other.next().body()).contains("\"data\":{\"hook\":\"" + id + "\"}");
            assertThat(desk.hooks.get(HookDesk.CALLER, id).reason())
                    .contains("the receiver answered 410: it wants no more");
            desk.change("not-told", "{}");
            receiver.answer(request -> FakeReceiver.status(200));
            assertThat(desk.hooks.enable(HookDesk.CALLER, id).disabled()).isEmpty();
            desk.change("told-again", "{}");
            receiver.got.take();
            assertThat(receiver.next().body()).contains("\"told-again\"");
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void redirectsAreNotFollowed(Stores which) throws Exception {
        try (FakeReceiver elsewhere = FakeReceiver.answering(FakeReceiver.status(200));
                FakeReceiver receiver = FakeReceiver.answering(
                        FakeReceiver.status(302, "Location: http://127.0.0.1:" + elsewhere.port() + "/"));
                HookDesk desk = HookDesk.open(which.address(folder), receiver)) {
            String id = desk.hooks
                    .create(HookDesk.CALLER, receiver.url(), List.of())
                    .hook()
                    .id();
            desk.change("told", "{}");
            assertThat(desk.tried(id, 1).reason()).contains("answered 302");
            assertThat(elsewhere.got).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void aNewSecretSignsBesideTheOldForADay(Stores which) throws Exception {
        try (FakeReceiver receiver = FakeReceiver.answering(FakeReceiver.status(200));
                HookDesk desk = HookDesk.open(which.address(folder), receiver)) {
            Hook.Shown old = desk.hooks.create(HookDesk.CALLER, receiver.url(), List.of());
            Hook.Shown fresh = desk.hooks.rotate(HookDesk.CALLER, old.hook().id());
            assertThat(fresh.secret()).isNotEqualTo(old.secret());
            String test = desk.hooks.test(HookDesk.CALLER, old.hook().id());
            FakeReceiver.Request told = receiver.next();
            assertThat(told.id()).isEqualTo(test);
            assertThat(told.headers().get("webhook-signature"))
                    .isEqualTo(signed(fresh.secret(), told) + " " + signed(old.secret(), told));
            desk.newest(old.hook().id(), "delivered");
            desk.later(Duration.ofHours(25));
            desk.hooks.test(HookDesk.CALLER, old.hook().id());
            FakeReceiver.Request later = receiver.next();
            assertThat(later.headers().get("webhook-signature")).isEqualTo(signed(fresh.secret(), later));
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void whatIsTooLongIsToldWhereToReadIt(Stores which) throws Exception {
        try (FakeReceiver receiver = FakeReceiver.answering(FakeReceiver.status(200));
                HookDesk desk = HookDesk.open(which.address(folder), receiver)) {
            desk.hooks.create(HookDesk.CALLER, receiver.url(), List.of());
            desk.change("told", "{\"text\":\"" + "long ".repeat(5000) + "\"}");
            assertThat(receiver.next().body())
                    .contains("\"data\":{\"tooLong\":true,\"readAt\":\"/v1/changes?since=0&limit=1\"}");
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void whatWasDoneAMonthAgoIsForgotten(Stores which) throws Exception {
        try (FakeReceiver receiver = FakeReceiver.answering(FakeReceiver.status(200));
                HookDesk desk = HookDesk.open(which.address(folder), receiver)) {
            String id = desk.hooks
                    .create(HookDesk.CALLER, receiver.url(), List.of())
                    .hook()
                    .id();
            desk.change("told", "{}");
            desk.newest(id, "delivered");
            desk.later(Duration.ofDays(29));
            desk.change("told", "{}");
            receiver.next();
            receiver.next();
            assertThat(desk.hooks.deliveries(HookDesk.CALLER, id, Optional.empty(), 10))
                    .hasSize(2);
            desk.later(Duration.ofDays(2));
            HookDesk.until(
                    "one is forgotten",
                    () -> desk.hooks
                                    .deliveries(HookDesk.CALLER, id, Optional.empty(), 10)
                                    .size()
                            == 1);
        }
    }

    /** Receivers that take a connection and say nothing keep neither the writers nor another team's receiver waiting. */
    @ParameterizedTest
    @EnumSource(Stores.class)
    void aReceiverThatHangsCostsNobodyAnything(Stores which) throws Exception {
        try (FakeReceiver dead = FakeReceiver.answering(FakeReceiver.HANG);
                FakeReceiver good = FakeReceiver.answering(FakeReceiver.status(200));
                HookDesk desk = HookDesk.open(which.address(folder), dead, good)) {
            for (int i = 0; i < 20; i++) {
                desk.hooks.create(HookDesk.CALLER, dead.url(), List.of());
            }
            for (int i = 0; i < 30; i++) {
                desk.change("told", "{}");
            }
            HookDesk.until("hanging", () -> dead.got.size() == 8);
            desk.hooks.create(HookDesk.OTHER, good.url(), List.of());
            long begun = System.nanoTime();
            desk.store.write(step -> step.change("sport", "told", Optional.empty(), "{}"));
            good.next();
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
            // a team has its share, and no more
            assertThat(dead.got).hasSize(8);
        }
    }

    /**
     * Every change that was kept is told, at least once, by a service that is closed and opened again in the middle of it,
     * to a receiver that drops, fails, hangs, and takes what it says it did not.
     */
    @ParameterizedTest
    @EnumSource(Stores.class)
    void everyChangeArrivesWhateverHappens(Stores which) throws Exception {
        String address = which.address(folder);
        AtomicInteger number = new AtomicInteger();
        Map<String, Integer> times = new ConcurrentHashMap<>();
        Set<String> bodies = ConcurrentHashMap.newKeySet();
        HookDesk.Turned clock = new HookDesk.Turned();
        List<Long> kept = new ArrayList<>();
        try (FakeReceiver receiver = new FakeReceiver(request -> {
            int turn = number.incrementAndGet();
            int often = times.merge(request.id(), 1, Integer::sum);
            String answer = often > 6
                    ? FakeReceiver.status(200)
                    : turn % 11 == 0
                            ? FakeReceiver.HANG
                            : List.of(
                                            FakeReceiver.status(200),
                                            FakeReceiver.DROP,
                                            FakeReceiver.status(500),
                                            "nonsense\r\n\r\n",
                                            FakeReceiver.status(200))
                                    .get(turn % 5);
            if (answer.startsWith("HTTP/1.1 2")) {
                bodies.add(request.id() + " " + request.body());
            }
            return answer;
        })) {
            for (int round = 0; round < 4; round++) {
                try (HookDesk desk = new HookDesk(address, List.of(receiver.inside()), Duration.ofMillis(300), clock)) {
                    if (round == 0) {
                        desk.hooks.create(HookDesk.CALLER, receiver.url(), List.of());
                    }
                    for (int i = 0; i < 15; i++) {
                        kept.add(desk.change("told", "{\"number\":" + kept.size() + "}"));
                    }
                    int before = number.get();
                    HookDesk.until("some are told", () -> {
                        desk.later(Duration.ofSeconds(10));
                        return number.get() >= before + 8;
                    });
                }
            }
            try (HookDesk desk = new HookDesk(address, List.of(receiver.inside()), Duration.ofMillis(300), clock)) {
                String hook = desk.hooks.list(HookDesk.CALLER).get(0).id();
                HookDesk.until("all are told", () -> {
                    desk.later(Duration.ofHours(1));
                    return desk.hooks.deliveries(HookDesk.CALLER, hook, Optional.empty(), 200).stream()
                            .noneMatch(each -> each.state().equals("pending"));
                });
                assertThat(desk.hooks.deliveries(HookDesk.CALLER, hook, Optional.empty(), 200))
                        .hasSize(60)
                        .allMatch(each -> each.state().equals("delivered"));
                assertThat(receiver.accepted)
                        .containsExactlyInAnyOrderElementsOf(kept.stream()
                                .map(seq -> "msg_" + hook + "_" + seq)
                                .toList());
                // one id, one body, however often it is told
                assertThat(bodies).hasSize(60);
            }
        }
    }

    private static String signed(String secret, FakeReceiver.Request told) {
        return Secret.of(secret)
                .signature(
                        told.id(),
                        Long.parseLong(told.headers().get("webhook-timestamp")),
                        told.body().getBytes(StandardCharsets.UTF_8));
    }
}
