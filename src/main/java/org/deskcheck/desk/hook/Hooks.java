package org.deskcheck.desk.hook;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.deskcheck.desk.Caller;
import org.deskcheck.desk.Refused;
import org.deskcheck.desk.Role;
import org.deskcheck.desk.store.Store;
import org.deskcheck.desk.store.Times;
import org.deskcheck.problem.Problem;
import org.deskcheck.read.Limits;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** A team's hooks. A submitter may make, see and end them, a reader see what they were told; of another team's there are none. */
public final class Hooks {

    /** As long signs the secret before, too, so that receivers can change theirs in peace. */
    private static final Duration OLD_SIGNS = Duration.ofHours(24);

    private static final Pattern TYPE = Pattern.compile("[a-z0-9_-]+(\\.[a-z0-9_-]+)*");

    private static final String COLUMNS = "SELECT id, url, types, created, disabled, reason FROM hook ";

    private static final RowMapper<Hook> ROW = (row, context) -> new Hook(
            row.getString("id"),
            row.getString("url"),
            Arrays.stream(row.getString("types").strip().split(" "))
                    .filter(type -> !type.isEmpty())
                    .toList(),
            row.getString("created"),
            Optional.ofNullable(row.getString("disabled")),
            Optional.ofNullable(row.getString("reason")));

    private final Store store;
    private final Destinations destinations;
    private final HookOutbox outbox;
    private final Runnable wake;

    /**
     * Hooks of a store.
     *
     * @param destinations the same as the deliveries have
     * @param outbox the one that the store was opened with
     */
    public Hooks(Store store, Destinations destinations, HookOutbox outbox, Deliveries deliveries) {
        this.store = store;
        this.destinations = destinations;
        this.outbox = outbox;
        this.wake = deliveries::wake;
    }

    /**
     * Makes a hook; its secret is in the answer, and nowhere again.
     *
     * @param url of HTTPS, on the public internet or among what the operator allows
     * @param types of changes; none for all
     */
    public Hook.Shown create(Caller caller, String url, List<String> types) {
        caller.needs(Role.SUBMITTER);
        Destination to = reachable(url);
        String padded = padded(types);
        Secret secret = Secret.fresh();
        String id = UuidCreator.getTimeOrderedEpoch().toString();
        Hook hook = store.write(step -> {
            mustHaveRoom(step.handle(), caller.team());
            step.handle()
                    .createUpdate("INSERT INTO hook (id, team, url, types, secret, created) "
                            + "VALUES (:id, :team, :url, :types, :secret, :now)")
                    .bind("id", id)
                    .bind("team", caller.team())
                    .bind("url", url)
                    .bind("types", padded)
                    .bind("secret", secret.shown())
                    .bind("now", step.now())
                    .execute();
            outbox.made();
            step.audit(caller, "hook.created", id, Map.of("host", to.host()));
            return found(step.handle(), caller.team(), id);
        });
        return new Hook.Shown(hook, secret.shown(), Optional.empty());
    }

    /** In the order in which they were made. Not for readers: an address often holds a secret of the receiver's. */
    public List<Hook> list(Caller caller) {
        caller.needs(Role.SUBMITTER);
        return store.read(handle -> handle.createQuery(COLUMNS + "WHERE team = :team ORDER BY created, id")
                .bind("team", caller.team())
                .map(ROW)
                .list());
    }

    public Hook get(Caller caller, String id) {
        caller.needs(Role.SUBMITTER);
        return store.read(handle -> found(handle, caller.team(), id));
    }

    /** Ends a hook, with all that it was still to be told. */
    public void delete(Caller caller, String id) {
        caller.needs(Role.SUBMITTER);
        store.write(step -> {
            found(step.handle(), caller.team(), id);
            step.handle().execute("DELETE FROM delivery WHERE hook = ?", id);
            step.handle().execute("DELETE FROM hook WHERE id = ?", id);
            step.audit(caller, "hook.deleted", id, Map.of());
            return id;
        });
    }

    /** Has a hook told of a test at once; gives the {@code webhook-id}. */
    public String test(Caller caller, String id) {
        caller.needs(Role.SUBMITTER);
        String delivery = "msg_" + id + "_test-" + UuidCreator.getTimeOrderedEpoch();
        return store.write(step -> {
            Hook hook = found(step.handle(), caller.team(), id);
            if (hook.disabled().isPresent()) {
                throw Refused.because(
                        Refused.Why.CONFLICT,
                        List.of(Problem.of(
                                "the hook is disabled", "enable it with `POST /v1/hooks/" + id + "/enable`")));
            }
            long waiting = step.handle()
                    .createQuery(
                            "SELECT COUNT(*) FROM delivery WHERE hook = :id AND due IS NOT NULL AND change IS NULL")
                    .bind("id", id)
                    .mapTo(Long.class)
                    .one();
            if (waiting >= Limits.most("hook-tests")) {
                throw Refused.because(Refused.Why.CONFLICT, waiting + " tests of this hook wait already");
            }
            step.handle()
                    .createUpdate("INSERT INTO delivery (id, hook, type, created, attempts, due) "
                            + "VALUES (:id, :hook, :type, :now, 0, :now)")
                    .bind("id", delivery)
                    .bind("hook", id)
                    .bind("type", Payload.TEST)
                    .bind("now", step.now())
                    .execute();
            step.audit(caller, "hook.tested", id, Map.of());
            step.afterwards(wake);
            return delivery;
        });
    }

    /** Has a hook that was disabled told again: of what happens from now on. */
    public Hook enable(Caller caller, String id) {
        caller.needs(Role.SUBMITTER);
        return store.write(step -> {
            found(step.handle(), caller.team(), id);
            step.handle().execute("UPDATE hook SET disabled = NULL, reason = NULL WHERE id = ?", id);
            step.audit(caller, "hook.enabled", id, Map.of());
            return found(step.handle(), caller.team(), id);
        });
    }

    /** Gives a hook a new secret; for a day the one before signs, too. */
    public Hook.Shown rotate(Caller caller, String id) {
        caller.needs(Role.SUBMITTER);
        Secret secret = Secret.fresh();
        return store.write(step -> {
            Hook hook = found(step.handle(), caller.team(), id);
            String until = Times.text(Instant.parse(step.now()).plus(OLD_SIGNS));
            step.handle()
                    .createUpdate(
                            "UPDATE hook SET old_secret = secret, old_until = :until, secret = :secret WHERE id = :id")
                    .bind("until", until)
                    .bind("secret", secret.shown())
                    .bind("id", id)
                    .execute();
            step.audit(caller, "hook.secret", id, Map.of());
            return new Hook.Shown(hook, secret.shown(), Optional.of(until));
        });
    }

    /**
     * What a hook was or is to be told, the newest first.
     *
     * @param before the id of the last that was seen; empty for the first page
     */
    public List<Delivery> deliveries(Caller caller, String id, Optional<String> before, int most) {
        caller.needs(Role.READER);
        return store.read(handle -> {
            found(handle, caller.team(), id);
            return DeliveryList.of(handle, id, before, most);
        });
    }

    private Destination reachable(String url) {
        Destination to = destinations.read(url);
        try {
            destinations.addresses(to);
            return to;
        } catch (IOException elsewhere) {
            throw Destinations.notPublic();
        }
    }

    private static String padded(List<String> types) {
        for (int i = 0; i < types.size(); i++) {
            if (!TYPE.matcher(types.get(i)).matches() || types.get(i).length() > 100) {
                throw Refused.because(
                        Refused.Why.INVALID,
                        List.of(new Problem(
                                Optional.empty(),
                                "/types/" + i,
                                "this is no type of a change",
                                Optional.of("types are words of lower case with full stops between"))));
            }
        }
        if (types.size() > Limits.most("hook-types")) {
            throw Refused.because(
                    Refused.Why.INVALID, types.size() + " types, and " + Limits.most("hook-types") + " are the most");
        }
        return types.isEmpty() ? "" : " " + String.join(" ", new TreeSet<>(types)) + " ";
    }

    private static void mustHaveRoom(Handle handle, String team) {
        long there = handle.createQuery("SELECT COUNT(*) FROM hook WHERE team = :team")
                .bind("team", team)
                .mapTo(Long.class)
                .one();
        if (there >= Limits.most("hooks")) {
            throw Refused.because(
                    Refused.Why.CONFLICT,
                    List.of(Problem.of("the team has " + there + " hooks, which is the most", "delete one")));
        }
    }

    private static Hook found(Handle handle, String team, String id) {
        return handle.createQuery(COLUMNS + "WHERE team = :team AND id = :id")
                .bind("team", team)
                .bind("id", id)
                .map(ROW)
                .findOne()
                .orElseThrow(() -> Refused.notFound("such hook"));
    }
}
