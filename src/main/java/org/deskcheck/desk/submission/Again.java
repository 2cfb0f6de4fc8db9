package org.deskcheck.desk.submission;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.deskcheck.Explanation;
import org.deskcheck.desk.Caller;
import org.deskcheck.desk.Refused;
import org.deskcheck.desk.rules.InForce;
import org.deskcheck.desk.run.Asked;
import org.deskcheck.desk.run.Part;
import org.deskcheck.desk.run.Parts;
import org.deskcheck.desk.run.Ran;
import org.deskcheck.desk.run.Runner;
import org.deskcheck.desk.store.Store;
import org.deskcheck.pack.Levels;
import org.deskcheck.problem.Checked;
import org.deskcheck.problem.Problem;
import org.deskcheck.read.Limits;
import org.deskcheck.read.Sha256;
import org.deskcheck.report.Report;
import org.deskcheck.workshop.diff.Comparing;
import org.deskcheck.workshop.diff.Difference;
import org.jdbi.v3.core.Handle;

/** Makes what is kept once more: to explain it, to suppose something else, to see whether it still holds. */
final class Again {

    private final Store store;
    private final Supplier<InForce> rules;

    Again(Store store, Supplier<InForce> rules) {
        this.store = store;
        this.rules = rules;
    }

    /**
     * @param finding its id or fingerprint
     * @throws Refused {@link Refused.Why#CONFLICT} where other rules judge now, {@link Refused.Why#NOT_FOUND}
     */
    Explanation explain(Kept kept, String finding) {
        InForce now = rules.get();
        Kept.Made made = kept.made().orElseThrow();
        if (!same(made, now)) {
            throw otherRules(made, now);
        }
        Ran ran = run(now, kept, Asked.PLAINLY.asOf(kept.asOf()));
        if (!hash(ran).equals(made.reportHash())) {
            throw otherRules(made, now);
        }
        Checked<Explanation> explained = ran.verification().explain(finding);
        return explained.value().orElseThrow(() -> Refused.because(Refused.Why.NOT_FOUND, explained.problems()));
    }

    /**
     * @throws Refused {@link Refused.Why#INVALID} where there is no such source or claim
     */
    WhatIf whatIf(Kept kept, Asked asked) {
        int most = Limits.most("what-if-changes");
        if (asked.without().size() + asked.set().size() > most) {
            throw Refused.because(Refused.Why.TOO_LARGE, "a what-if changes at most " + most + " sources and claims");
        }
        InForce now = rules.get();
        Ran whole = run(now, kept, Asked.PLAINLY.asOf(kept.asOf()));
        Ran other = run(now, kept, asked.asOf().isPresent() ? asked : asked.asOf(kept.asOf()));
        return new WhatIf(other, Comparing.between("as it is", whole.report(), "what if", other.report()));
    }

    Repeated repeat(Caller caller, Kept kept) {
        InForce now = rules.get();
        Kept.Made made = kept.made().orElseThrow();
        Ran ran = run(now, kept, Asked.PLAINLY.asOf(kept.asOf()));
        String hash = hash(ran);
        if (hash.equals(made.reportHash())) {
            return new Repeated(made, now, same(made, now), hash, Optional.empty());
        }
        byte[] report = store.read(handle -> Rows.report(handle, kept.id()));
        boolean sameRules = same(made, now) && StoredReport.levels(report).equals(levels(ran.report()));
        Difference difference = Comparing.between("then", StoredReport.read(report), "now", ran.report());
        if (sameRules) {
            // what must not be is told to who looks at the log
            store.write(step -> {
                step.audit(
                        caller,
                        "verification.not-repeated",
                        kept.id(),
                        Map.of("report", made.reportHash(), "now", hash));
                return true;
            });
        }
        return new Repeated(made, now, sameRules, hash, Optional.of(difference));
    }

    /** By which levels the rules judged, where it is not by their own. */
    private static String levels(Report report) {
        return report.changes().isEmpty() ? "" : Levels.digest(report.changes());
    }

    private Ran run(InForce now, Kept kept, Asked asked) {
        return Runner.run(now, kept.dossier().orElse("claims"), store.read(handle -> parts(handle, kept)), asked);
    }

    /** What was sent, as it was read then. */
    private static List<Part> parts(Handle handle, Kept kept) {
        byte[] input = Rows.input(handle, kept.id());
        if (kept.mediaType().equals(Parts.MEDIA_TYPE)) {
            return Parts.apart(input);
        }
        return List.of(new Part(name(handle, kept), kept.format(), input));
    }

    /** Places of a dossier that lives name its document; of what was sent by itself, its form. */
    private static String name(Handle handle, Kept kept) {
        return kept.revision()
                .flatMap(revision -> handle.createQuery("SELECT name FROM dossier_part WHERE team = :team "
                                + "AND dossier = :dossier AND since <= :revision "
                                + "AND (ended IS NULL OR ended > :revision) ORDER BY name LIMIT 1")
                        .bind("team", kept.team())
                        .bind("dossier", kept.dossier().orElse(""))
                        .bind("revision", revision)
                        .mapTo(String.class)
                        .findOne())
                .orElseGet(() -> Media.name(kept.format()));
    }

    private static boolean same(Kept.Made made, InForce now) {
        return made.rules().equals(now.rules())
                && made.registry().equals(now.registry())
                && made.engine().equals(now.engine());
    }

    private static Refused otherRules(Kept.Made made, InForce now) {
        String what = !made.rules().equals(now.rules())
                ? "other rules judge now"
                : !made.registry().equals(now.registry())
                        ? "another registry of sources is in force now"
                        : !made.engine().equals(now.engine())
                                ? "another version of Deskcheck judges now"
                                : "the rules judge by other levels now";
        return Refused.because(
                Refused.Why.CONFLICT,
                List.of(Problem.of(
                        what + ", so that what was found then cannot be explained",
                        "POST .../repeat tells what differs; verify it again to have today's findings explained")));
    }

    private static String hash(Ran ran) {
        return Sha256.of(ran.json().getBytes(StandardCharsets.UTF_8));
    }
}
