package org.deskcheck.desk.access;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.deskcheck.desk.Caller;
import org.deskcheck.desk.Refused;
import org.deskcheck.desk.Role;
import org.deskcheck.desk.store.Store;
import org.deskcheck.desk.store.Transaction;
import org.deskcheck.problem.Quoted;
import org.deskcheck.read.Limits;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/**
 * API keys. An admin gives and takes those of the own team; admins of the house's team {@value #HOUSE} those of all teams.
 * The keys that open something are held in memory, which is right because one process uses a store at a time: who is asked
 * for costs no query, and a revoked key opens nothing from the moment its revocation is answered. Safe to share between
 * threads.
 */
public final class Keys {

    /** The team of the first key. */
    public static final String HOUSE = "desk";

    private static final int MOST = Limits.most("keys");

    /** As the store writes times, so that they sort as texts. */
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private static final String COLUMNS =
            "SELECT id, team, name, role, confidential, hash, created, expires, revoked FROM api_key ";

    private static final RowMapper<ApiKey> ROW = (row, context) -> new ApiKey(
            row.getString("id"),
            row.getString("team"),
            row.getString("name"),
            Role.of(row.getString("role")),
            row.getInt("confidential") != 0,
            row.getString("created"),
            Optional.ofNullable(row.getString("expires")).map(Instant::parse),
            Optional.ofNullable(row.getString("revoked")));

    private final Store store;
    private final Clock clock;
    private final Map<String, ApiKey> byHash = new ConcurrentHashMap<>();

    /** The keys of a store. */
    public Keys(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
        store.read(handle -> handle.createQuery(COLUMNS + "WHERE revoked IS NULL")
                        .map((row, context) -> Map.entry(row.getString("hash"), ROW.map(row, context)))
                        .list())
                .forEach(held -> byHash.put(held.getKey(), held.getValue()));
    }

    /** An admin's key where the store has never had a key; of the house's team, and for it alone to show. */
    public Optional<MadeKey> first() {
        return store.write(step -> hasKeys(step.handle())
                ? Optional.empty()
                : Optional.of(insert(step, Caller.itself(HOUSE), admin("first admin"))));
    }

    /** An admin's key for who has lost the last one, and has the machine. */
    public MadeKey forOperator() {
        return store.write(step -> insert(step, Caller.itself(HOUSE), admin("made at the machine")));
    }

    private static WantedKey admin(String name) {
        return new WantedKey(HOUSE, name, Role.ADMIN, true, Optional.empty());
    }

    /**
     * Makes a key. Nobody gives what they don't have: names of confidential sources are shown to keys of those alone to whom
     * they are shown.
     */
    public MadeKey create(Caller caller, WantedKey wanted) {
        caller.needs(Role.ADMIN);
        if (!reaches(caller, wanted.team())) {
            throw Refused.because(
                    Refused.Why.FORBIDDEN,
                    "keys of the team " + Quoted.of(wanted.team()) + " are given by its own admins, or the house's");
        }
        if (wanted.confidential() && !caller.confidential()) {
            throw Refused.because(
                    Refused.Why.FORBIDDEN, "a key that shows confidential sources is given by one that does");
        }
        Instant now = clock.instant();
        if (wanted.expires().map(end -> !now.isBefore(end)).orElse(false)) {
            throw Refused.because(
                    Refused.Why.INVALID,
                    List.of(WantedKey.problem(
                            "/expires", "the key would have expired before now", "name a later time")));
        }
        return store.write(step -> {
            long live = step.handle()
                    .createQuery("SELECT count(*) FROM api_key "
                            + "WHERE revoked IS NULL AND (expires IS NULL OR expires > :now)")
                    .bind("now", step.now())
                    .mapTo(Long.class)
                    .one();
            if (live >= MOST) {
                throw Refused.because(Refused.Why.CONFLICT, "there are " + MOST + " keys, the limit `keys`");
            }
            return insert(step, caller, wanted);
        });
    }

    private MadeKey insert(Transaction step, Caller caller, WantedKey wanted) {
        String secret = Secret.make();
        String hash = Secret.hash(secret);
        ApiKey key = new ApiKey(
                UuidCreator.getTimeOrderedEpoch().toString(),
                wanted.team(),
                wanted.name(),
                wanted.role(),
                wanted.confidential(),
                step.now(),
                wanted.expires(),
                Optional.empty());
        step.handle()
                .createUpdate("INSERT INTO api_key (id, team, name, role, confidential, hash, created, expires) "
                        + "VALUES (:id, :team, :name, :role, :confidential, :hash, :created, :expires)")
                .bind("id", key.id())
                .bind("team", key.team())
                .bind("name", key.name())
                .bind("role", key.role().word())
                .bind("confidential", key.confidential() ? 1 : 0)
                .bind("hash", hash)
                .bind("created", key.created())
                .bind("expires", key.expires().map(TIME::format).orElse(null))
                .execute();
        Map<String, String> detail = new TreeMap<>(Map.of(
                "name", key.name(), "role", key.role().word(), "confidential", Boolean.toString(key.confidential())));
        key.expires().ifPresent(end -> detail.put("expires", TIME.format(end)));
        audit(step, caller, "key-created", key, detail);
        step.afterwards(() -> byHash.put(hash, key));
        return new MadeKey(key, secret);
    }

    /**
     * Keys as they stand, by their making, the revoked too.
     *
     * @param after an id of a key, behind which to go on; empty text for the first ones
     */
    public List<ApiKey> list(Caller caller, String after, int most) {
        caller.needs(Role.ADMIN);
        return store.read(handle -> handle.createQuery(
                        COLUMNS + "WHERE (team = :team OR :all = 1) AND id > :after ORDER BY id LIMIT :most")
                .bind("team", caller.team())
                .bind("all", caller.team().equals(HOUSE) ? 1 : 0)
                .bind("after", after)
                .bind("most", most)
                .map(ROW)
                .list());
    }

    /** Takes a key: the next request that carries it is refused. Done twice it is done once. */
    public void revoke(Caller caller, String id) {
        caller.needs(Role.ADMIN);
        store.write(step -> {
            ApiKey key = step.handle()
                    .createQuery(COLUMNS + "WHERE id = :id")
                    .bind("id", id)
                    .map(ROW)
                    .findOne()
                    .filter(found -> reaches(caller, found.team()))
                    .orElseThrow(() -> Refused.notFound("key " + Quoted.of(id)));
            if (key.revoked().isEmpty()) {
                step.handle()
                        .createUpdate("UPDATE api_key SET revoked = :now WHERE id = :id")
                        .bind("now", step.now())
                        .bind("id", id)
                        .execute();
                audit(step, caller, "key-revoked", key, Map.of("name", key.name()));
            }
            // even where it was done before: that answer may have been lost, and with it this
            step.afterwards(() -> byHash.values().removeIf(held -> held.id().equals(id)));
            return true;
        });
    }

    /** Whose key this is, where it opens something now. */
    Optional<Caller> callerOf(String secret) {
        if (!Secret.hasForm(secret)) {
            return Optional.empty();
        }
        return Optional.ofNullable(byHash.get(Secret.hash(secret)))
                .filter(key -> key.opensAt(clock.instant()))
                .map(ApiKey::caller);
    }

    /** In the log of the team whose key it is, and in that of who did it. */
    private static void audit(Transaction step, Caller caller, String action, ApiKey key, Map<String, String> detail) {
        Map<String, String> words = new TreeMap<>(detail);
        words.put("team", key.team());
        step.audit(caller, action, key.id(), words);
        if (!key.team().equals(caller.team())) {
            step.audit(new Caller(caller.id(), key.team(), caller.role(), false), action, key.id(), words);
        }
    }

    private static boolean reaches(Caller caller, String team) {
        return caller.team().equals(HOUSE) || caller.team().equals(team);
    }

    private static boolean hasKeys(Handle handle) {
        return handle.createQuery("SELECT count(*) FROM api_key")
                        .mapTo(Long.class)
                        .one()
                > 0;
    }
}
