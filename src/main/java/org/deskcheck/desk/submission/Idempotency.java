package org.deskcheck.desk.submission;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.deskcheck.desk.Caller;
import org.deskcheck.desk.Refused;
import org.deskcheck.desk.store.Store;
import org.deskcheck.desk.store.Transaction;
import org.deskcheck.problem.Problem;
import org.deskcheck.read.Limits;
import org.jdbi.v3.core.Handle;

/** What is sent twice under one key is done once: the key is kept in the step that keeps what was done. */
final class Idempotency {

    /** How long a key is kept. */
    static final Duration KEPT = Duration.ofHours(24);

    private static final Duration LATER = Duration.ofSeconds(1);

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    /** A key as somebody sent it. */
    private record Slot(String team, String caller, String key) {

        static Slot of(Caller caller, String key) {
            return new Slot(caller.team(), caller.id(), key);
        }
    }

    private record Earlier(String hash, String verification) {}

    private final Store store;
    private final Clock clock;
    private final Set<Slot> running = ConcurrentHashMap.newKeySet();

    Idempotency(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Does the work, unless it was done before under this key.
     *
     * @param hash equal for equal requests
     * @param before gives the answer of a verification that was kept under the key
     * @throws Refused where the key is none, is another request's, or is being answered
     */
    <T> CompletableFuture<T> once(
            Caller caller,
            Optional<String> key,
            String hash,
            Function<String, T> before,
            Supplier<CompletableFuture<T>> work) {
        if (key.isEmpty()) {
            return work.get();
        }
        Slot slot = Slot.of(caller, checked(key.get()));
        if (!running.add(slot)) {
            throw new Refused(
                    Refused.Why.CONFLICT,
                    List.of(Problem.of("what was sent under this `Idempotency-Key` is still being answered")),
                    Optional.of(LATER));
        }
        // looked for after the slot is taken: whoever had it before has written
        boolean begun = false;
        try {
            Optional<Earlier> earlier = store.read(handle -> find(handle, slot));
            CompletableFuture<T> answer = earlier.isPresent()
                    ? CompletableFuture.completedFuture(before.apply(same(earlier.get(), hash)))
                    : work.get();
            begun = true;
            return answer.whenComplete((done, failed) -> running.remove(slot));
        } finally {
            if (!begun) {
                running.remove(slot);
            }
        }
    }

    /** Keeps a key beside what was done under it. */
    void keep(Transaction step, Caller caller, Optional<String> key, String hash, String verification) {
        if (key.isEmpty()) {
            return;
        }
        // one of this name may be there that is too old to count
        step.handle()
                .createUpdate("DELETE FROM idempotency WHERE team = :team AND caller = :caller AND key = :key")
                .bind("team", caller.team())
                .bind("caller", caller.id())
                .bind("key", key.get())
                .execute();
        step.handle()
                .createUpdate("INSERT INTO idempotency (team, caller, key, request_hash, verification, created) "
                        + "VALUES (:team, :caller, :key, :hash, :verification, :now)")
                .bind("team", caller.team())
                .bind("caller", caller.id())
                .bind("key", key.get())
                .bind("hash", hash)
                .bind("verification", verification)
                .bind("now", step.now())
                .execute();
    }

    /** Takes out the keys that are too old to count. */
    int forget(Transaction step) {
        return step.handle()
                .createUpdate("DELETE FROM idempotency WHERE created <= :before")
                .bind("before", oldest())
                .execute();
    }

    private Optional<Earlier> find(Handle handle, Slot slot) {
        return handle.createQuery("SELECT request_hash, verification FROM idempotency WHERE team = :team "
                        + "AND caller = :caller AND key = :key AND created > :oldest")
                .bind("team", slot.team())
                .bind("caller", slot.caller())
                .bind("key", slot.key())
                .bind("oldest", oldest())
                .map((row, context) -> new Earlier(row.getString(1), row.getString(2)))
                .findOne();
    }

    private String oldest() {
        return TIME.format(clock.instant().minus(KEPT));
    }

    private static String same(Earlier earlier, String hash) {
        if (!earlier.hash().equals(hash)) {
            throw Refused.because(
                    Refused.Why.INVALID,
                    List.of(Problem.of(
                            "another request was sent under this `Idempotency-Key`",
                            "give each request a key of its own, a UUID for instance")));
        }
        return earlier.verification();
    }

    private static String checked(String key) {
        int most = Limits.most("idempotency-key-characters");
        if (key.isEmpty() || key.length() > most || !key.chars().allMatch(c -> c > 0x20 && c < 0x7F)) {
            throw Refused.because(
                    Refused.Why.MALFORMED,
                    List.of(Problem.of(
                            "an `Idempotency-Key` is 1 to " + most + " visible ASCII characters",
                            "take a UUID, for instance")));
        }
        return key;
    }
}
