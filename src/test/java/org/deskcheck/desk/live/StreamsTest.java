package org.deskcheck.desk.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.deskcheck.desk.live.Floods.NEWS;
import static org.deskcheck.desk.live.Floods.OTHERS;
import static org.deskcheck.desk.live.Floods.STORY;
import static org.deskcheck.desk.live.Floods.yaml;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.deskcheck.Options;
import org.deskcheck.desk.Meter;
import org.deskcheck.desk.Refused;
import org.deskcheck.desk.Stores;
import org.deskcheck.desk.rules.RulesInForce;
import org.deskcheck.desk.store.Change;
import org.deskcheck.desk.store.Store;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A reader of events misses nothing and holds up nobody. */
class StreamsTest {

    @TempDir
    Path folder;

    private final Moving clock = new Moving();

    /** Takes what it is sent at once, or only where it is told to. */
    private static final class Reader implements Streams.Receiver {

        private final List<Long> got = new ArrayList<>();
        private final List<CompletableFuture<?>> open = new ArrayList<>();
        private final boolean slow;
        private int beats;
        private boolean closed;

        Reader(boolean slow) {
            this.slow = slow;
        }

        @Override
        public CompletionStage<?> send(Change change) {
            got.add(change.seq());
            return taken();
        }

        @Override
        public CompletionStage<?> beat() {
            beats++;
            return taken();
        }

        private CompletionStage<?> taken() {
            CompletableFuture<Void> sent = new CompletableFuture<>();
            open.add(sent);
            if (!slow) {
                sent.complete(null);
            }
            return sent;
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void aReaderGoesOnBehindTheLastThatItHas(Stores which) {
        try (Store store = open(which);
                Streams streams = new Streams(store, clock, Runnable::run)) {
            happens(store, 120);
            Reader all = new Reader(false);
            streams.open(NEWS, "lindal", Optional.of(0L), all);
            Reader rest = new Reader(false);
            streams.open(NEWS, "lindal", Optional.of(100L), rest);
            Reader live = new Reader(false);
            streams.open(NEWS, "lindal", Optional.empty(), live);
            happens(store, 3);
            List<Long> numbers = store.read(handle ->
                    org.deskcheck.desk.store.Feed.since(handle, "news", Optional.of("lindal"), 0, 1000).stream()
                            .map(Change::seq)
                            .toList());
            assertThat(all.got).containsExactlyElementsOf(numbers);
            assertThat(rest.got)
                    .containsExactlyElementsOf(
                            numbers.stream().filter(number -> number > 100).toList());
            assertThat(live.got).containsExactlyElementsOf(numbers.subList(numbers.size() - 3, numbers.size()));
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void aSlowReaderIsSentNoMoreThanItTakesAndIsCutOff(Stores which) {
        try (Store store = open(which);
                Streams streams = new Streams(store, clock, Runnable::run)) {
            Reader slow = new Reader(true);
            Reader fast = new Reader(false);
            streams.open(NEWS, "lindal", Optional.of(0L), slow);
            streams.open(NEWS, "lindal", Optional.of(0L), fast);
            happens(store, 200);
            assertThat(slow.got).hasSizeLessThanOrEqualTo(50);
            assertThat(fast.got).hasSizeGreaterThan(200);
            clock.by(Duration.ofSeconds(29));
            streams.tick();
            assertThat(slow.closed).isFalse();
            clock.by(Duration.ofSeconds(2));
            streams.tick();
            assertThat(slow.closed).isTrue();
            assertThat(fast.closed).isFalse();
            assertThat(fast.beats).isEqualTo(3);
            clock.by(Duration.ofMinutes(60));
            streams.tick();
            assertThat(fast.closed).as("a key that was taken back ends").isTrue();
            assertThat(streams.open()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void anotherTeamsDossierIsNotThere(Stores which) {
        try (Store store = open(which);
                Streams streams = new Streams(store, clock, Runnable::run)) {
            assertThatThrownBy(() -> streams.open(OTHERS, "lindal", Optional.empty(), new Reader(false)))
                    .isInstanceOfSatisfying(
                            Refused.class, it -> assertThat(it.why()).isEqualTo(Refused.Why.NOT_FOUND));
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void whoWaitsForAChangeGetsItWhenItHappens(Stores which) throws Exception {
        try (Store store = open(which)) {
            Changes changes = new Changes(store, Runnable::run);
            long last = changes.since(NEWS, 0, 1000, Duration.ZERO)
                    .toCompletableFuture()
                    .get()
                    .size();
            CompletableFuture<List<Change>> next =
                    changes.since(NEWS, last, 10, Duration.ofSeconds(20)).toCompletableFuture();
            assertThat(next).isNotDone();
            happens(store, 1);
            assertThat(next.get()).extracting(Change::seq).containsExactly(last + 1);
            assertThat(changes.since(NEWS, last + 1, 10, Duration.ofMillis(1))
                            .toCompletableFuture()
                            .get())
                    .isEmpty();
            assertThat(changes.since(OTHERS, 0, 10, Duration.ZERO)
                            .toCompletableFuture()
                            .get())
                    .isEmpty();
        }
    }

    private static void happens(Store store, int times) {
        for (int i = 0; i < times; i++) {
            store.write(step -> step.change("news", "made", Optional.of("lindal"), "{}"));
        }
    }

    private Store open(Stores which) {
        Store store = Store.open(which.address(folder), clock);
        new LiveDossiers(store, new RulesInForce(Options.standard()), clock, Meter.NONE)
                .put(NEWS, "lindal", List.of(yaml("story", STORY)), Expected.ANYTHING);
        return store;
    }
}
