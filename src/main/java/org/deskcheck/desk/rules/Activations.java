package org.deskcheck.desk.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.deskcheck.Options;
import org.deskcheck.compile.RulePacks;
import org.deskcheck.desk.Caller;
import org.deskcheck.desk.Refused;
import org.deskcheck.desk.store.Store;
import org.deskcheck.desk.store.Transaction;
import org.deskcheck.problem.Checked;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/**
 * Puts sets of packs in force, each as a whole. A set is compiled and loaded before anything is written; the row, the audit
 * entry and the change are one step; then the rules are swapped. What is being judged is judged to its end by those before.
 */
public final class Activations {

    /** The type of the change that every team is told of. */
    public static final String ACTIVATED = "rules.activated";

    private static final RowMapper<Activation> ROW = (row, context) -> new Activation(
            row.getLong("seq"),
            row.getString("at"),
            row.getString("caller"),
            List.of(row.getString("packs").split(" ")),
            row.getString("rules"),
            restores(row.getLong("restores"), row.wasNull()));

    private static final String COLUMNS = "SELECT seq, at, caller, packs, rules, restores FROM activation ";

    private final Store store;
    private final Packs packs;
    private final Options options;
    private final Workbench workbench;
    private final RulesInForce inForce;

    Activations(Store store, Packs packs, Options options, Workbench workbench, RulesInForce inForce) {
        this.store = store;
        this.packs = packs;
        this.options = options;
        this.workbench = workbench;
        this.inForce = inForce;
    }

    /**
     * What the last activation put in force, loaded again; the house rules where there is none.
     *
     * @throws RulesUnusable where one of its packs is not fit to judge any more
     */
    static InForce last(Store store, Packs packs, Options options) {
        Optional<Activation> last = store.read(Activations::last);
        if (last.isEmpty()) {
            return InForce.house(options);
        }
        long number = last.get().seq();
        try {
            Checked<RulePacks> compiled = packs.together(last.get().packs());
            if (compiled.isPresent()) {
                return InForce.of(number, last.get().packs(), compiled.orThrow(), options);
            }
            throw new RulesUnusable(number, compiled.problems());
        } catch (Refused unusable) {
            throw new RulesUnusable(number, unusable.problems());
        }
    }

    /** Activations before a number, the newest first. */
    public List<Activation> list(long before, int most) {
        return store.read(handle -> handle.createQuery(COLUMNS + "WHERE seq < :before ORDER BY seq DESC LIMIT :most")
                .bind("before", before)
                .bind("most", most)
                .map(ROW)
                .list());
    }

    /**
     * One of them.
     *
     * @throws Refused {@link Refused.Why#NOT_FOUND}
     */
    public Activation get(long number) {
        return store.read(handle -> numbered(handle, number))
                .orElseThrow(() -> Refused.notFound("activation " + number));
    }

    /**
     * Puts packs in force in place of all that are.
     *
     * @param ids of packs, and the word {@code house} where the house rules are to judge too; none for the house rules alone
     * @throws Refused {@link Refused.Why#INVALID} with every problem; then nothing is changed
     */
    public Activation activate(Caller caller, List<String> ids) {
        return workbench.alone(() -> put(caller, ids, Optional.empty()));
    }

    /**
     * Goes back to the set before the one in force; again, to the one before that. Going back is an activation too.
     *
     * @param to the number of an earlier activation, 0 for the house rules; empty for the one before
     * @throws Refused {@link Refused.Why#CONFLICT} where there is none
     */
    public Activation rollBack(Caller caller, Optional<Long> to) {
        return workbench.alone(() -> {
            long number = to.orElseGet(this::before);
            if (number == 0) {
                return put(caller, List.of(), Optional.of(0L));
            }
            Activation earlier = store.read(handle -> numbered(handle, number))
                    .orElseThrow(() -> Refused.because(Refused.Why.CONFLICT, "there is no activation " + number));
            return put(caller, earlier.packs(), Optional.of(earlier.origin()));
        });
    }

    private long before() {
        long origin = store.read(Activations::last)
                .map(Activation::origin)
                .filter(number -> number > 0)
                .orElseThrow(() -> Refused.because(Refused.Why.CONFLICT, "there is no activation before this one"));
        return store.read(handle -> numbered(handle, origin - 1))
                .map(Activation::origin)
                .orElse(0L);
    }

    private Activation put(Caller caller, List<String> ids, Optional<Long> restores) {
        Checked<RulePacks> compiled = packs.together(ids);
        if (!compiled.isPresent()) {
            throw Refused.because(Refused.Why.INVALID, compiled.problems());
        }
        InForce loaded = InForce.of(0, ids, compiled.orThrow(), options);
        return store.write(step -> write(step, caller, restores, loaded));
    }

    private Activation write(Transaction step, Caller caller, Optional<Long> restores, InForce loaded) {
        loaded.ids().stream().filter(id -> !id.equals(RulePacks.HOUSE)).forEach(id -> packs.needs(step.handle(), id));
        long seq = last(step.handle()).map(Activation::seq).orElse(0L) + 1;
        Activation made = new Activation(seq, step.now(), caller.id(), loaded.ids(), loaded.rules(), restores);
        step.handle()
                .createUpdate("INSERT INTO activation (seq, at, caller, packs, rules, restores)"
                        + " VALUES (:seq, :at, :caller, :packs, :rules, :restores)")
                .bind("seq", seq)
                .bind("at", made.at())
                .bind("caller", made.caller())
                .bind("packs", String.join(" ", made.packs()))
                .bind("rules", made.rules())
                .bind("restores", made.restores().orElse(null))
                .execute();
        Map<String, String> detail = new LinkedHashMap<>();
        detail.put("packs", String.join(" ", made.packs()));
        detail.put("rules", made.rules());
        made.restores().ifPresent(number -> detail.put("restores", Long.toString(number)));
        step.audit(caller, made.restores().isPresent() ? "rules.rolled-back" : ACTIVATED, Long.toString(seq), detail);
        TreeSet<String> teams = new TreeSet<>(teams(step.handle()));
        teams.add(caller.team());
        teams.forEach(team -> step.change(team, ACTIVATED, Optional.empty(), data(made)));
        step.afterwards(() -> inForce.change(loaded.as(seq)));
        return made;
    }

    /** Those that the service knows: the rules are everybody's. */
    private static List<String> teams(Handle handle) {
        return handle.createQuery("SELECT team FROM api_key UNION SELECT team FROM dossier UNION SELECT team FROM hook")
                .mapTo(String.class)
                .list();
    }

    /** As JSON; ids and digests have no character that is written otherwise there. */
    private static String data(Activation made) {
        return "{\"activation\":" + made.seq() + ",\"digest\":\"" + made.rules() + "\",\"packs\":"
                + made.packs().stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(",", "[", "]"))
                + made.restores().map(number -> ",\"restores\":" + number).orElse("") + "}";
    }

    private static Optional<Activation> last(Handle handle) {
        return handle.createQuery(COLUMNS + "ORDER BY seq DESC LIMIT 1")
                .map(ROW)
                .findOne();
    }

    private static Optional<Activation> numbered(Handle handle, long seq) {
        return handle.createQuery(COLUMNS + "WHERE seq = :seq")
                .bind("seq", seq)
                .map(ROW)
                .findOne();
    }

    private static Optional<Long> restores(long number, boolean none) {
        return none ? Optional.empty() : Optional.of(number);
    }
}
