package org.deskcheck.desk.live;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.deskcheck.desk.Caller;
import org.deskcheck.desk.Json;
import org.deskcheck.desk.Meter;
import org.deskcheck.desk.Refused;
import org.deskcheck.desk.Role;
import org.deskcheck.desk.rules.RulesInForce;
import org.deskcheck.desk.run.Part;
import org.deskcheck.desk.store.Store;
import org.deskcheck.problem.Problem;
import org.deskcheck.read.Limits;

/**
 * Dossiers that are kept, and verified again at each change: the change, its verification and what became other by it are
 * kept together, or nothing is. Safe to share between threads.
 */
public final class LiveDossiers {

    private static final int MOST_PARTS = Limits.most("dossier-documents");
    private static final int MOST_BYTES = Limits.most("dossier-bytes");
    private static final int MOST_WAIVERS = Limits.most("dossier-waivers");

    private final Store store;
    private final RulesInForce rules;
    private final Clock clock;
    private final Meter meter;
    private final Bench bench = new Bench();
    private final Followed followed = new Followed();

    public LiveDossiers(Store store, RulesInForce rules, Clock clock, Meter meter) {
        this.meter = meter;
        this.store = store;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * Makes a dossier of parts, or makes it anew of them.
     *
     * @throws Refused {@link Refused.Why#INVALID} with every problem of them, {@link Refused.Why#CHANGED_SINCE}
     */
    public LiveDossier put(Caller caller, String id, List<Part> parts, Expected expected) {
        caller.needs(Role.SUBMITTER);
        Ids.dossier(id);
        List<Part> named = parts.stream().map(Ids::part).toList();
        return change(caller, id, expected, before -> {
            if (before.revision() > 0 && before.isMadeOf(named) && before.judgedBy(rules.now())) {
                return before;
            }
            Cause cause = before.revision() == 0 ? Cause.CREATED : Cause.REPLACED;
            return before.with(cause, Optional.empty(), named, before.names());
        });
    }

    /**
     * Adds a document, or puts it in the place of that of its name.
     *
     * @throws Refused as {@link #put}, and {@link Refused.Why#NOT_FOUND} without a dossier
     */
    public LiveDossier add(Caller caller, String id, Part document, Expected expected) {
        caller.needs(Role.SUBMITTER);
        Part part = Ids.part(document);
        return change(caller, id, expected, before -> {
            before.mustBe();
            Optional<Part> there = before.part(part.name());
            if (there.filter(it -> Arrays.equals(it.content(), part.content())).isPresent()) {
                return before;
            }
            return before.with(
                    there.isPresent() ? Cause.DOCUMENT_REPLACED : Cause.DOCUMENT_ADDED,
                    Optional.of(part.name()),
                    List.of(part),
                    there.map(Part::name).stream().toList());
        });
    }

    /**
     * Takes a document out.
     *
     * @throws Refused as {@link #add}; {@link Refused.Why#CONFLICT} where it is the last
     */
    public LiveDossier remove(Caller caller, String id, String name, Expected expected) {
        caller.needs(Role.SUBMITTER);
        return change(caller, id, expected, before -> {
            before.mustBe();
            if (before.part(name).isEmpty()) {
                throw Refused.notFound("document of this name in the dossier");
            }
            if (before.names().size() == 1) {
                throw Refused.because(
                        Refused.Why.CONFLICT,
                        List.of(Problem.of("the dossier has no other document", "delete the dossier")));
            }
            return before.with(Cause.DOCUMENT_REMOVED, Optional.of(name), List.of(), List.of(name));
        });
    }

    /** Waives a finding of a rule on a claim. */
    public Waiver waive(Caller caller, String id, String claim, String rule, String reason, Optional<LocalDate> until) {
        caller.needs(Role.SUBMITTER);
        if (until.filter(day -> day.isBefore(today())).isPresent()) {
            throw Refused.because(Refused.Why.INVALID, "the waiver's `until` is a day that is over");
        }
        Waiver waiver = new Waiver(
                UuidCreator.getTimeOrderedEpoch().toString(),
                claim,
                rule,
                reason,
                caller.id(),
                "",
                until,
                Optional.empty());
        change(caller, id, Expected.ANYTHING, before -> {
            before.mustBe();
            if (before.waivers().size() >= MOST_WAIVERS) {
                throw Refused.because(Refused.Why.CONFLICT, "the dossier has " + MOST_WAIVERS + " waivers already");
            }
            return before.waiving(waiver);
        });
        return waivers(caller, id).stream()
                .filter(each -> each.id().equals(waiver.id()))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("waiver of this id"));
    }

    /** All waivers of a dossier, those that ended too, in the order in which they were given. */
    public List<Waiver> waivers(Caller caller, String id) {
        caller.needs(Role.READER);
        return store.read(handle -> {
            Shelf.mustBe(handle, caller.team(), id);
            boolean shown = caller.confidential() || !Shelf.confidential(handle, caller.team(), id);
            return WaiverTable.of(handle, caller.team(), id).stream()
                    .map(waiver -> shown || waiver.by().equals(caller.id()) ? waiver : waiver.withoutReason())
                    .toList();
        });
    }

    /** Ends a waiver. */
    public void unwaive(Caller caller, String id, String waiver) {
        caller.needs(Role.SUBMITTER);
        change(caller, id, Expected.ANYTHING, before -> {
            before.mustBe();
            List<Waiver> ended = before.waivers().stream()
                    .filter(it -> it.id().equals(waiver))
                    .toList();
            if (ended.isEmpty()) {
                throw Refused.notFound("waiver of this id that holds");
            }
            return before.unwaiving(Cause.WAIVER_REMOVED, ended);
        });
    }

    /**
     * A dossier as it stands.
     *
     * @throws Refused {@link Refused.Why#NOT_FOUND}
     */
    public LiveDossier get(Caller caller, String id) {
        caller.needs(Role.READER);
        return store.read(
                handle -> Shelf.state(handle, caller.team(), id).mustBe().shown());
    }

    /**
     * A document as it was sent.
     *
     * @throws Refused {@link Refused.Why#FORBIDDEN} where it may name a confidential source and the caller may not see such
     */
    public Part document(Caller caller, String id, String name) {
        caller.needs(Role.SUBMITTER);
        return store.read(handle -> {
            State state = Shelf.state(handle, caller.team(), id).mustBe();
            if (!caller.confidential() && Shelf.confidential(handle, caller.team(), id)) {
                throw Refused.because(
                        Refused.Why.FORBIDDEN,
                        List.of(Problem.of(
                                "the dossier may name confidential sources",
                                "ask with a key that may see their names")));
            }
            return state.part(name).orElseThrow(() -> Refused.notFound("document of this name in the dossier"));
        });
    }

    /**
     * The last revision of each dossier, by id.
     *
     * @param behind the id behind which to go on; empty text for the beginning
     */
    public Map<String, Revision> list(Caller caller, String behind, int most) {
        caller.needs(Role.READER);
        return store.read(handle -> Shelf.list(handle, caller.team(), behind, most));
    }

    /** Revisions, the newest first, below a number. */
    public List<Revision> history(Caller caller, String id, long below, int most) {
        caller.needs(Role.READER);
        return store.read(handle -> {
            Shelf.mustBe(handle, caller.team(), id);
            return Shelf.revisions(handle, caller.team(), id, below, most);
        });
    }

    /** Who said what when about a question of the dossier. */
    public Timeline timeline(Caller caller, String id, String question) {
        caller.needs(Role.READER);
        State state =
                store.read(handle -> Shelf.state(handle, caller.team(), id)).mustBe();
        return bench.alone(caller.team(), id, () -> Timeline.of(rules.now(), id, state.parts(), question));
    }

    /** Takes a dossier away, with its documents, reports and waivers; that it was stays in the audit log. */
    public void delete(Caller caller, String id, Expected expected) {
        caller.needs(Role.SUBMITTER);
        bench.alone(
                caller.team(),
                id,
                () -> store.write(step -> {
                    expected.check(Shelf.mustBe(step.handle(), caller.team(), id));
                    Shelf.delete(step.handle(), caller.team(), id);
                    step.audit(caller, "dossier.deleted", id, Map.of());
                    return step.change(
                            caller.team(),
                            "dossier.deleted",
                            Optional.of(id),
                            Json.object(out -> out.writeStringField("dossier", id)));
                }));
    }

    /**
     * Verifies those dossiers again that others than the rules in force have judged.
     *
     * @param team empty for all
     * @return how many
     */
    public int verifyAll(Optional<String> team) {
        String digest = rules.now().rules();
        List<Shelf.Named> old = store.read(handle -> Shelf.judgedByOthers(handle, team, digest));
        return (int) old.stream()
                .filter(each -> again(
                        each, before -> before.judgedBy(rules.now()) ? before : before.again(Cause.RULES_CHANGED)))
                .count();
    }

    /**
     * Ends waivers whose last day is over, and verifies their dossiers again.
     *
     * @return how many dossiers
     */
    public int endWaivers() {
        LocalDate today = today();
        List<Shelf.Named> due = store.read(handle -> Shelf.due(handle, today.toString()));
        return (int) due.stream()
                .filter(each -> again(
                        each,
                        before -> before.unwaiving(
                                Cause.WAIVER_ENDED,
                                before.waivers().stream()
                                        .filter(waiver -> !waiver.holds(today))
                                        .toList())))
                .count();
    }

    private boolean again(Shelf.Named named, UnaryOperator<State> change) {
        try {
            change(
                    Caller.itself(named.team()),
                    named.id(),
                    Expected.ANYTHING,
                    before -> before.revision() == 0 ? before : change.apply(before));
            return true;
        } catch (Refused refused) {
            if (refused.why() == Refused.Why.BUSY) {
                throw refused;
            }
            // what was sound under one registry or set of rules may not be under another: it stays as it was judged
            store.write(step -> {
                Shelf.notDue(step.handle(), named.team(), named.id());
                return step.change(named.team(), "dossier.unverifiable", Optional.of(named.id()), Json.object(out -> {
                    out.writeStringField("dossier", named.id());
                    out.writeStringField("why", refused.why().name().toLowerCase(java.util.Locale.ROOT));
                }));
            });
            return false;
        }
    }

    private LiveDossier change(Caller caller, String id, Expected expected, UnaryOperator<State> how) {
        Ids.dossier(id);
        return bench.alone(caller.team(), id, () -> {
            State before = store.read(handle -> Shelf.state(handle, caller.team(), id));
            expected.check(before.revision());
            State after = how.apply(before);
            if (after.plan().isEmpty()) {
                return before.shown();
            }
            mustFit(after.parts());
            Instant begun = clock.instant();
            Map<String, Long> findings = revising(caller, before, after).keep(store, caller);
            meter.verified("dossier", Duration.between(begun, clock.instant()), findings);
            return store.read(handle -> Shelf.state(handle, caller.team(), id))
                    .mustBe()
                    .shown();
        });
    }

    private Revising revising(Caller caller, State before, State after) {
        try {
            return Revising.of(rules.now(), after, today(), followed);
        } catch (Refused refused) {
            boolean all = caller.confidential()
                    || before.revision() == 0
                    || !store.read(handle -> Shelf.confidential(handle, caller.team(), after.id()));
            throw all ? refused : Told.of(refused, after.plan().orElseThrow().added());
        }
    }

    private static void mustFit(List<Part> parts) {
        if (parts.size() > MOST_PARTS) {
            throw tooLarge("a dossier of more than " + MOST_PARTS + " documents");
        }
        if (parts.stream().mapToLong(part -> part.content().length).sum() > MOST_BYTES) {
            throw tooLarge("a dossier of more than " + MOST_BYTES + " bytes");
        }
    }

    private static Refused tooLarge(String what) {
        return Refused.because(Refused.Why.TOO_LARGE, List.of(Problem.of(what, "part it into several")));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
