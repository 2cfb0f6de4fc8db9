package org.deskcheck.desk.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.deskcheck.Options;
import org.deskcheck.compile.RulePacks;
import org.deskcheck.desk.Caller;
import org.deskcheck.desk.Refused;
import org.deskcheck.desk.rules.InForce;
import org.deskcheck.desk.rules.Packs;
import org.deskcheck.desk.rules.RuleDesk;
import org.deskcheck.desk.rules.StoredPack;
import org.deskcheck.desk.run.Part;
import org.deskcheck.desk.run.Runner;
import org.deskcheck.desk.store.Store;
import org.deskcheck.pack.Levels;
import org.deskcheck.pack.PackArchive;
import org.deskcheck.problem.Checked;
import org.deskcheck.read.Limits;
import org.deskcheck.workshop.diff.Comparing;
import org.deskcheck.workshop.example.Outcome;
import org.deskcheck.workshop.test.PackTests;
import org.deskcheck.workshop.test.Selected;
import org.deskcheck.workshop.test.TestJson;
import org.deskcheck.workshop.test.TestRun;
import org.deskcheck.workshop.trace.WhyNots;

/** Tests packs before they judge: by the examples of their pages, and on what a team has stored. Changes nothing. */
public final class Trials {

    private static final int MOST = Limits.most("pack-test-inputs");
    private static final int MOST_DIFFERENCES = Limits.most("pack-test-differences");

    private final Store store;
    private final RuleDesk rules;
    private final Packs packs;

    public Trials(Store store, RuleDesk rules) {
        this.store = store;
        this.rules = rules;
        this.packs = rules.packs();
    }

    /**
     * Tests a pack beside the rules in force; where another revision of it is among these, in its place.
     *
     * @throws Refused {@link Refused.Why#NOT_FOUND}; {@link Refused.Why#INVALID} where it cannot judge beside them
     */
    public Trial test(Caller caller, String id) {
        StoredPack pack = packs.get(id);
        Trial trial = rules.tests().alone(() -> trial(caller.team(), pack));
        store.write(step -> {
            step.audit(
                    caller,
                    "pack.tested",
                    pack.id(),
                    Map.of("digest", pack.digest(), "outcome", trial.outcome().toString()));
            return true;
        });
        return trial;
    }

    /** Ids of the set in force with the pack in the place of its other revisions, or behind all. */
    private List<String> beside(InForce now, StoredPack pack) {
        List<String> ids = new ArrayList<>();
        for (String id : now.ids()) {
            boolean other = !id.equals(RulePacks.HOUSE) && packs.get(id).name().equals(pack.name());
            ids.add(other ? pack.id() : id);
        }
        if (!ids.contains(pack.id())) {
            ids.add(pack.id());
        }
        return ids;
    }

    private Trial trial(String team, StoredPack pack) {
        InForce now = rules.inForce().now();
        List<String> set = beside(now, pack);
        Checked<RulePacks> compiled = packs.together(set);
        if (!compiled.isPresent()) {
            throw Refused.because(Refused.Why.INVALID, compiled.problems());
        }
        Options options = now.deskcheck().options().withLevels(Levels.none());
        InForce then = InForce.of(now.activation(), set, compiled.orThrow(), options);
        Examined examined = examined(pack.id(), options);
        Comparing comparing = new Comparing("in force", now.deskcheck(), "proposed", then.deskcheck());
        Tried dossiers = tried(comparing, now, store.read(handle -> StoredInputs.dossiers(handle, team, MOST)));
        int left = MOST - dossiers.verified();
        Tried others = tried(comparing, now, store.read(handle -> StoredInputs.others(handle, team, left)));
        long all = store.read(handle -> StoredInputs.count(handle, team));
        return new Trial(
                pack,
                then.ids(),
                examined.outcome(),
                examined.json(),
                comparing.difference(),
                dossiers.verified(),
                others.verified(),
                all - dossiers.verified() - others.verified(),
                Stream.concat(dossiers.unreadable().stream(), others.unreadable().stream())
                        .toList());
    }

    /** How many of some inputs were verified, and which could not be read. */
    private record Tried(int verified, List<String> unreadable) {}

    /** One input after the other, so that one alone is held in memory, until there is more to tell than anybody reads. */
    private Tried tried(Comparing comparing, InForce now, List<String> ids) {
        int verified = 0;
        List<String> unreadable = new ArrayList<>();
        for (String id : ids) {
            if (comparing.size() >= MOST_DIFFERENCES) {
                break;
            }
            List<Part> parts = store.read(handle -> StoredInputs.parts(handle, id));
            try {
                comparing.add(Runner.read(now, id, parts));
                verified++;
            } catch (Refused other) {
                // stored under another registry; or deleted since it was listed
                unreadable.add(id);
            }
        }
        return new Tried(verified, unreadable);
    }

    /** How a pack's own examples ended, and the run as JSON. */
    private record Examined(Outcome outcome, String json) {}

    /** Examples may be folders of claim files, so they are run from a folder that is there for as long as they run. */
    private Examined examined(String id, Options options) {
        Path folder = unpacked(packs.archive(id));
        try {
            TestRun run = new PackTests(new Selected(folder, "", ""), options, WhyNots.HOUSE).run();
            // where the folder was is nobody's business: files are told by their paths in the pack
            return new Examined(
                    run.outcome(), TestJson.of(run).replace(folder + "/", "").replace(folder.toString(), "."));
        } catch (IOException failed) {
            throw new UncheckedIOException("running the examples of a pack", failed);
        } finally {
            delete(folder);
        }
    }

    private static Path unpacked(byte[] archive) {
        try {
            Path folder = Files.createTempDirectory("deskcheck-pack");
            for (Map.Entry<String, byte[]> file :
                    PackArchive.read(archive).orThrow().entrySet()) {
                Path path = folder.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.write(path, file.getValue());
            }
            return folder;
        } catch (IOException failed) {
            throw new UncheckedIOException("unpacking a pack to test it", failed);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("deleting what was unpacked", failed);
        }
    }
}
