package org.deskcheck.desk.hook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javax.net.ssl.SSLSocketFactory;
import org.deskcheck.desk.Caller;
import org.deskcheck.desk.Role;
import org.deskcheck.desk.store.Store;

/** A store with hooks, whose clock a test turns. */
final class HookDesk implements AutoCloseable {

    static final Caller CALLER = new Caller("k1", "news", Role.SUBMITTER, false);
    static final Caller OTHER = new Caller("k2", "sport", Role.SUBMITTER, false);

    /** A clock that goes on by itself, and is put forward. */
    static final class Turned extends Clock {

        private volatile Duration by = Duration.ZERO;

        void forward(Duration more) {
            by = by.plus(more);
        }

        @Override
        public Instant instant() {
            return Instant.now().plus(by);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    final Turned clock;
    final Store store;
    final Deliveries deliveries;
    final Hooks hooks;

    HookDesk(String address, List<String> inside, Duration limit, Turned clock) {
        this.clock = clock;
        Destinations destinations = new Destinations(inside, HookDesk::resolve);
        HookOutbox outbox = new HookOutbox();
        store = Store.open(address, clock, List.of(outbox));
        deliveries =
                new Deliveries(store, destinations, (SSLSocketFactory) SSLSocketFactory.getDefault(), limit, clock);
        hooks = new Hooks(store, destinations, outbox, deliveries);
    }

    static HookDesk open(String address, FakeReceiver... receivers) {
        return new HookDesk(
                address,
                java.util.Arrays.stream(receivers).map(FakeReceiver::inside).toList(),
                Duration.ofSeconds(15),
                new Turned());
    }

    /** No name of these is asked of the machine: what the tests know is all that there is. */
    @SuppressWarnings("AddressSelection") // figures, not names
    static InetAddress[] resolve(String host) throws UnknownHostException {
        return switch (host) {
            case "receiver.example" -> new InetAddress[] {InetAddress.getLoopbackAddress()};
            case "public.example" -> new InetAddress[] {InetAddress.getByName("93.184.215.14")};
            case "inside.example" -> new InetAddress[] {InetAddress.getByName("10.0.0.7")};
            case "both.example" ->
                new InetAddress[] {InetAddress.getByName("93.184.215.14"), InetAddress.getByName("::1")};
            default -> {
                if (host.matches("[0-9.]+|.*:.*")) {
                    yield InetAddress.getAllByName(host);
                }
                throw new UnknownHostException(host);
            }
        };
    }

    long change(String type, String data) {
        return store.write(step -> step.change("news", type, Optional.of("derna"), data));
    }

    void later(Duration more) {
        clock.forward(more);
        deliveries.wake();
    }

    static void until(String what, BooleanSupplier holds) throws InterruptedException {
        for (int i = 0; i < 6000; i++) {
            if (holds.getAsBoolean()) {
                return;
            }
            Thread.sleep(10);
        }
        throw new AssertionError("not within 60 s: " + what);
    }

    /** The deliveries of a hook, as soon as the newest is in a state. */
    Delivery newest(String hook, String state) throws InterruptedException {
        until(state, () -> newest(hook).state().equals(state));
        return newest(hook);
    }

    /** The newest delivery, as soon as it was tried so often. */
    Delivery tried(String hook, int attempts) throws InterruptedException {
        until(attempts + " attempts", () -> newest(hook).attempts() == attempts);
        return newest(hook);
    }

    Delivery newest(String hook) {
        return hooks.deliveries(CALLER, hook, Optional.empty(), 1).get(0);
    }

    @Override
    public void close() {
        deliveries.close();
        store.close();
    }
}
