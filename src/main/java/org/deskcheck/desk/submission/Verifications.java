package org.deskcheck.desk.submission;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.deskcheck.Explanation;
import org.deskcheck.desk.Caller;
import org.deskcheck.desk.Meter;
import org.deskcheck.desk.Refused;
import org.deskcheck.desk.Role;
import org.deskcheck.desk.rules.InForce;
import org.deskcheck.desk.run.Asked;
import org.deskcheck.desk.store.Store;
import org.deskcheck.problem.Problem;
import org.deskcheck.problem.Quoted;
import org.deskcheck.read.Limits;

/**
 * Verifications that are asked for, kept and found again. What is answered is on disk. Safe to share between threads.
 */
public final class Verifications implements AutoCloseable {

    private final Store store;
    private final Pool pool;
    private final Making making;
    private final Again again;
    private final Batch batch;
    private final Retention retention;

    /**
     * Begins with what was queued when the service stopped.
     *
     * @param rules what judges now
     */
    public Verifications(Store store, Supplier<InForce> rules, Clock clock, Meter meter) {
        this(store, rules, clock, meter, Runtime.getRuntime().availableProcessors());
    }

    Verifications(Store store, Supplier<InForce> rules, Clock clock, Meter meter, int cores) {
        this.store = store;
        this.pool = new Pool(cores, Limits.most("waiting-verifications"));
        Idempotency idempotency = new Idempotency(store, clock);
        this.again = new Again(store, rules);
        this.batch = new Batch(pool, rules, clock, meter);
        this.retention = new Retention(store, clock, idempotency);
        this.making = new Making(store, rules, clock, meter, pool, idempotency);
        meter.gauge("deskcheck.verifications.waiting", "verifications that wait for a core", pool::waiting);
        meter.gauge("deskcheck.verifications.queued", "verifications that are queued on disk", making::queued);
    }

    /**
     * Verifies at once. Done when it is on disk.
     *
     * @throws Refused at once, or as how the answer fails; nothing is kept of what is refused
     */
    public CompletableFuture<Submitted> submit(Caller caller, Submission submission) {
        caller.needs(Role.SUBMITTER);
        return making.atOnce(caller, submission);
    }

    /**
     * Queues it. Done when it is on disk; it is verified later, also by a server that was started again.
     *
     * @throws Refused at once, or as how the answer fails
     */
    public CompletableFuture<Submitted> submitLater(Caller caller, Submission submission) {
        caller.needs(Role.SUBMITTER);
        return making.later(caller, submission);
    }

    /**
     * One of the caller's team.
     *
     * @throws Refused {@link Refused.Why#NOT_FOUND}
     */
    public Kept get(Caller caller, String id) {
        caller.needs(Role.READER);
        return store.read(handle -> Rows.find(handle, caller.team(), id))
                .filter(kept -> kept.state() != State.DELETED)
                .map(kept -> seenBy(caller, kept))
                .orElseThrow(() -> Refused.notFound("verification " + Quoted.of(id)));
    }

    /** Those of the caller's team, the latest first. */
    public Listing.Page<Kept> list(Caller caller, Listing asked) {
        caller.needs(Role.READER);
        List<Kept> found = store.read(handle -> Rows.list(handle, caller.team(), asked));
        List<Kept> page = found.subList(0, Math.min(asked.limit(), found.size())).stream()
                .map(kept -> seenBy(caller, kept))
                .toList();
        return new Listing.Page<>(
                page,
                found.size() > asked.limit()
                        ? Optional.of(last(page)).map(last -> new Listing.After(last.submitted(), last.id()).cursor())
                        : Optional.empty());
    }

    /**
     * The report, byte for byte as it was made.
     *
     * @throws Refused {@link Refused.Why#CONFLICT} where it has none, or none yet
     */
    public byte[] report(Caller caller, String id) {
        finished(caller, id);
        return store.read(handle -> Rows.report(handle, id));
    }

    /** Findings of a report, each as JSON. */
    public Listing.Page<String> findings(Caller caller, String id, Asking asked) {
        return asked.in(report(caller, id));
    }

    /**
     * What was sent, byte for byte.
     *
     * @throws Refused {@link Refused.Why#FORBIDDEN} where it may name a source that the caller may not know of
     */
    public byte[] input(Caller caller, String id) {
        caller.needs(Role.SUBMITTER);
        Kept kept = get(caller, id);
        if (!mayRead(caller, kept)) {
            throw Refused.because(
                    Refused.Why.FORBIDDEN,
                    "this may name a confidential source: it is shown to who sent it, and to keys that may see such names");
        }
        return store.read(handle -> Rows.input(handle, id));
    }

    /**
     * The whole proof of a finding, by its id or fingerprint.
     *
     * @throws Refused {@link Refused.Why#CONFLICT} where other rules judge now than judged then
     */
    public CompletableFuture<Explanation> explain(Caller caller, String id, String finding) {
        finished(caller, id);
        Kept kept = get(caller, id);
        return pool.run(() -> again.explain(kept, finding));
    }

    /**
     * What it would come to under suppositions.
     *
     * @throws Refused {@link Refused.Why#FORBIDDEN} where names of sources could be tried out on a dossier that has
     *     confidential ones
     */
    public CompletableFuture<WhatIf> whatIf(Caller caller, String id, Asked asked) {
        finished(caller, id);
        Kept kept = get(caller, id);
        if (!asked.without().isEmpty() && !mayRead(caller, kept)) {
            throw Refused.because(
                    Refused.Why.FORBIDDEN,
                    "this may have a confidential source: who may not see such names leaves no source out");
        }
        return pool.run(() -> again.whatIf(kept, asked));
    }

    /** Makes it again with what judges now, and tells what differs. */
    public CompletableFuture<Repeated> repeat(Caller caller, String id) {
        finished(caller, id);
        Kept kept = get(caller, id);
        return pool.run(() -> again.repeat(caller, kept));
    }

    /**
     * Takes away input and report; the audit log keeps their hashes.
     *
     * @throws Refused {@link Refused.Why#FORBIDDEN} where somebody else sent it and the caller is no admin
     */
    public void delete(Caller caller, String id) {
        caller.needs(Role.SUBMITTER);
        store.write(step -> {
            Kept kept = Rows.find(step.handle(), caller.team(), id)
                    .filter(found -> found.state() != State.DELETED)
                    .orElseThrow(() -> Refused.notFound("verification " + Quoted.of(id)));
            Deleting.asked(step, caller, kept);
            if (kept.state() == State.QUEUED) {
                step.afterwards(making::dropped);
            }
            return true;
        });
    }

    /** Many dossiers at once, of which nothing is kept. */
    public Batch batch() {
        return batch;
    }

    /** How long what is here is kept. */
    public Retention retention() {
        return retention;
    }

    /** Takes no more; finishes what was begun. */
    @Override
    public void close() {
        retention.close();
        batch.close();
        making.close();
        pool.close();
    }

    /**
     * What a report was made with.
     *
     * @throws Refused {@link Refused.Why#CONFLICT} where there is none, or none yet
     */
    public Kept.Made finished(Caller caller, String id) {
        Kept kept = get(caller, id);
        return kept.made()
                .orElseThrow(() -> new Refused(
                        Refused.Why.CONFLICT,
                        List.of(
                                kept.state() == State.FAILED
                                        ? Problem.of(
                                                "this verification failed and has no report", "its `problems` say why")
                                        : Problem.of("this verification is "
                                                + kept.state().word() + ", and has no report yet")),
                        kept.state() == State.FAILED ? Optional.empty() : Optional.of(Duration.ofSeconds(1))));
    }

    /** Problems quote what was sent, which may name whom not everybody may know of. */
    private static Kept seenBy(Caller caller, Kept kept) {
        return mayRead(caller, kept) || kept.problems().isEmpty()
                ? kept
                : kept.withProblems(List.of(Problem.of(
                        kept.problems().size() == 1
                                ? "1 problem, which is shown to who sent it"
                                : kept.problems().size() + " problems, which are shown to who sent it")));
    }

    /** Whether the input may be shown. */
    private static boolean mayRead(Caller caller, Kept kept) {
        return !kept.confidential() || caller.confidential() || caller.id().equals(kept.caller());
    }

    private static Kept last(List<Kept> page) {
        return page.get(page.size() - 1);
    }
}
