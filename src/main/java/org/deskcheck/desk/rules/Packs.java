package org.deskcheck.desk.rules;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.deskcheck.Options;
import org.deskcheck.compile.RulePacks;
import org.deskcheck.compile.RulePacks.Named;
import org.deskcheck.desk.Caller;
import org.deskcheck.desk.Refused;
import org.deskcheck.desk.store.Store;
import org.deskcheck.desk.store.Transaction;
import org.deskcheck.pack.Pack;
import org.deskcheck.pack.PackSignature;
import org.deskcheck.pack.Trust;
import org.deskcheck.problem.Checked;
import org.deskcheck.problem.Problem;
import org.deskcheck.problem.Quoted;
import org.deskcheck.read.Limits;
import org.deskcheck.read.Sha256;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/**
 * Packs of rules that were uploaded. What is stored was read, guarded, compiled and loaded once; it judges nothing before it
 * is put in force. Packs are the service's, not a team's: what is in force judges for every team.
 */
public final class Packs {

    private static final RowMapper<StoredPack> ROW = (row, context) -> new StoredPack(
            row.getString("id"),
            row.getString("name"),
            row.getLong("revision"),
            row.getString("title"),
            row.getString("digest"),
            Optional.ofNullable(row.getString("signed_by")),
            row.getLong("rules"),
            row.getString("caller"),
            row.getString("uploaded"));

    private static final String COLUMNS =
            "SELECT id, name, revision, title, digest, signed_by, rules, caller, uploaded FROM pack ";

    private final Store store;
    private final Trust trust;
    private final Options options;
    private final Workbench workbench;

    Packs(Store store, Trust trust, Options options, Workbench workbench) {
        this.store = store;
        this.trust = trust;
        this.options = options;
        this.workbench = workbench;
    }

    /** A pack, and whether it was not there before. */
    public record Uploaded(StoredPack pack, boolean fresh) {}

    /**
     * Takes an archive as {@code deskcheck build} makes it. The same bytes again are the pack that is there.
     *
     * @throws Refused {@link Refused.Why#INVALID} with every problem of it; {@link Refused.Why#CONFLICT} where the revision is
     *     there with other content
     */
    public Uploaded upload(Caller caller, byte[] archive) {
        if (archive.length > Limits.most("pack-bytes")) {
            throw Refused.because(
                    Refused.Why.TOO_LARGE, "the archive is larger than " + Limits.most("pack-bytes") + " bytes");
        }
        String hash = Sha256.of(archive);
        Optional<StoredPack> same = store.read(handle -> sameAs(handle, hash));
        if (same.isPresent()) {
            return new Uploaded(same.get(), false);
        }
        Pack pack = Pack.read(archive);
        Checked<RulePacks> compiled = workbench.alone(() -> compiled(pack));
        if (!compiled.isPresent()) {
            store.write(step -> {
                step.audit(
                        caller,
                        "pack.refused",
                        hash,
                        Map.of("problems", Integer.toString(compiled.problems().size())));
                return true;
            });
            throw Refused.because(Refused.Why.INVALID, compiled.problems());
        }
        String id = UuidCreator.getTimeOrderedEpoch().toString();
        return store.write(step -> stored(step, caller, id, pack, hash, archive));
    }

    private Checked<RulePacks> compiled(Pack pack) {
        if (pack.problems().isEmpty() && pack.manifest().revision() == 0) {
            return Checked.failed(List.of(
                    Problem.of("the pack has no manifest, `pack.yaml`", "make the archive with `deskcheck build`")));
        }
        Checked<RulePacks> compiled = RulePacks.of(List.of(new Named("", pack)), false, trust);
        try {
            compiled.value().ifPresent(packs -> InForce.of(0, List.of(), packs, options));
        } catch (Refused unloadable) {
            return Checked.failed(unloadable.problems());
        }
        return compiled;
    }

    private static Uploaded stored(Transaction step, Caller caller, String id, Pack pack, String hash, byte[] archive) {
        // somebody may have sent the same in the meantime
        Optional<StoredPack> same = sameAs(step.handle(), hash);
        if (same.isPresent()) {
            return new Uploaded(same.get(), false);
        }
        refuseBesides(step.handle(), pack);
        StoredPack stored = new StoredPack(
                id,
                pack.manifest().name(),
                pack.manifest().revision(),
                pack.manifest().title(),
                pack.digest(),
                pack.signature().map(PackSignature::fingerprint),
                pack.files().size(),
                caller.id(),
                step.now());
        step.handle()
                .createUpdate("INSERT INTO pack (id, name, revision, title, digest, signed_by, rules, archive,"
                        + " archive_hash, caller, uploaded) VALUES (:id, :name, :revision, :title, :digest, :signedBy,"
                        + " :rules, :archive, :hash, :caller, :uploaded)")
                .bind("id", stored.id())
                .bind("name", stored.name())
                .bind("revision", stored.revision())
                .bind("title", stored.title())
                .bind("digest", stored.digest())
                .bind("signedBy", stored.signedBy().orElse(null))
                .bind("rules", stored.rules())
                .bind("archive", archive)
                .bind("hash", hash)
                .bind("caller", stored.caller())
                .bind("uploaded", stored.uploaded())
                .execute();
        step.audit(
                caller,
                "pack.uploaded",
                id,
                Map.of(
                        "name", stored.name(),
                        "revision", Long.toString(stored.revision()),
                        "digest", stored.digest()));
        return new Uploaded(stored, true);
    }

    private static void refuseBesides(Handle handle, Pack pack) {
        boolean taken = handle.createQuery("SELECT COUNT(*) FROM pack WHERE name = :name AND revision = :revision")
                        .bind("name", pack.manifest().name())
                        .bind("revision", pack.manifest().revision())
                        .mapTo(Long.class)
                        .one()
                > 0;
        if (taken) {
            throw Refused.because(
                    Refused.Why.CONFLICT,
                    List.of(Problem.of(
                            "revision " + pack.manifest().revision() + " of the pack "
                                    + Quoted.of(pack.manifest().name()) + " is there with other content",
                            "give what was changed another revision")));
        }
        long count = handle.createQuery("SELECT COUNT(*) FROM pack")
                .mapTo(Long.class)
                .one();
        if (count >= Limits.most("stored-packs")) {
            throw Refused.because(
                    Refused.Why.CONFLICT,
                    List.of(Problem.of(
                            "there are " + count + " packs, the most that are stored",
                            "delete some that were never in force")));
        }
    }

    private static Optional<StoredPack> sameAs(Handle handle, String hash) {
        return handle.createQuery(COLUMNS + "WHERE archive_hash = :hash")
                .bind("hash", hash)
                .map(ROW)
                .findOne();
    }

    /** All of them, the newest first. */
    public List<StoredPack> list() {
        return store.read(handle -> handle.createQuery(COLUMNS + "ORDER BY uploaded DESC, id DESC")
                .map(ROW)
                .list());
    }

    /**
     * One of them.
     *
     * @throws Refused {@link Refused.Why#NOT_FOUND}
     */
    public StoredPack get(String id) {
        return store.read(handle -> find(handle, id)).orElseThrow(() -> unknown(id));
    }

    /** What was uploaded, byte for byte. */
    public byte[] archive(String id) {
        return store.read(handle -> handle.createQuery("SELECT archive FROM pack WHERE id = :id")
                        .bind("id", id)
                        .mapTo(byte[].class)
                        .findOne())
                .orElseThrow(() -> unknown(id));
    }

    /** One of them, with what its manifest says and its rules. */
    public PackPage page(String id) {
        StoredPack stored = get(id);
        Pack pack = Pack.read(archive(id));
        return new PackPage(stored, pack.manifest(), RuleLine.declared(pack));
    }

    /**
     * Deletes one that was never in force; one that was stays, because reports rest on it.
     *
     * @throws Refused {@link Refused.Why#CONFLICT} where it was in force
     */
    public void delete(Caller caller, String id) {
        store.write(step -> {
            StoredPack pack = find(step.handle(), id).orElseThrow(() -> unknown(id));
            boolean used = step.handle()
                            .createQuery("SELECT COUNT(*) FROM activation WHERE packs LIKE :id")
                            .bind("id", "%" + pack.id() + "%")
                            .mapTo(Long.class)
                            .one()
                    > 0;
            if (used) {
                throw Refused.because(
                        Refused.Why.CONFLICT, "the pack was in force, and what it judged can be judged again");
            }
            step.handle()
                    .createUpdate("DELETE FROM pack WHERE id = :id")
                    .bind("id", pack.id())
                    .execute();
            step.audit(caller, "pack.deleted", pack.id(), Map.of("digest", pack.digest()));
            return true;
        });
    }

    /**
     * Packs as they judge together, compiled.
     *
     * @param ids of packs, and the word {@code house} where the house rules are to judge too; of none the house rules
     * @return every problem, with the name and revision of its pack before the file
     * @throws Refused {@link Refused.Why#INVALID} where one is not there, or two are revisions of one pack
     */
    public Checked<RulePacks> together(List<String> ids) {
        Set<String> distinct = new LinkedHashSet<>(ids);
        if (distinct.size() > Limits.most("active-packs")) {
            throw Refused.because(
                    Refused.Why.INVALID, "more than " + Limits.most("active-packs") + " packs cannot judge together");
        }
        List<Named> named = new ArrayList<>();
        Set<String> names = new TreeSet<>();
        List<Problem> problems = new ArrayList<>();
        for (String id : distinct) {
            if (id.equals(RulePacks.HOUSE)) {
                continue;
            }
            Optional<StoredPack> stored = store.read(handle -> find(handle, id));
            if (stored.isEmpty()) {
                problems.add(Problem.of("there is no pack " + Quoted.of(id), "take an id of /v1/rules/packs"));
            } else if (!names.add(stored.get().name())) {
                problems.add(Problem.of(
                        "two are revisions of the pack "
                                + Quoted.of(stored.get().name()),
                        "keep one of them"));
            } else {
                named.add(new Named(stored.get().name() + "-" + stored.get().revision(), Pack.read(archive(id))));
            }
        }
        if (!problems.isEmpty()) {
            throw Refused.because(Refused.Why.INVALID, problems);
        }
        return RulePacks.of(named, distinct.isEmpty() || distinct.contains(RulePacks.HOUSE), trust);
    }

    /** That it was not deleted since it was compiled. */
    void needs(Handle handle, String id) {
        if (find(handle, id).isEmpty()) {
            throw Refused.because(Refused.Why.CONFLICT, "the pack " + Quoted.of(id) + " was deleted in the meantime");
        }
    }

    private static Optional<StoredPack> find(Handle handle, String id) {
        return handle.createQuery(COLUMNS + "WHERE id = :id")
                .bind("id", id)
                .map(ROW)
                .findOne();
    }

    private static Refused unknown(String id) {
        return Refused.notFound("pack " + Quoted.of(id));
    }
}
