package org.deskcheck.desk.live;

import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.deskcheck.desk.Caller;
import org.deskcheck.desk.rules.InForce;
import org.deskcheck.desk.run.Asked;
import org.deskcheck.desk.run.Part;
import org.deskcheck.desk.run.Parts;
import org.deskcheck.desk.run.Ran;
import org.deskcheck.desk.submission.Media;
import org.deskcheck.desk.submission.Packed;
import org.deskcheck.desk.submission.State;
import org.deskcheck.report.Report;
import org.jdbi.v3.core.Handle;

/**
 * The verification of a revision, beside those of claim files that were sent by themselves.
 *
 * @param input one part as it was sent, or {@link Parts} of several
 */
record VerificationRow(String id, String mediaType, Packed input, Packed report, Asked asked, InForce rules, Ran ran) {

    static VerificationRow of(List<Part> parts, Asked asked, InForce rules, Ran ran) {
        boolean single = parts.size() == 1;
        return new VerificationRow(
                UuidCreator.getTimeOrderedEpoch().toString(),
                single ? Media.type(parts.get(0).format()) : Parts.MEDIA_TYPE,
                Packed.of(single ? parts.get(0).content() : Parts.together(parts)),
                Packed.of(ran.json().getBytes(StandardCharsets.UTF_8)),
                asked,
                rules,
                ran);
    }

    void insert(Handle handle, Caller caller, String dossier, long revision, String now) {
        Map<String, Integer> findings = ran.report().summary().findings();
        handle.createUpdate("INSERT INTO verification (id, team, caller, state, submitted, finished, dossier, revision, "
                        + "media_type, options, input, input_hash, rules, registry, engine, report, report_hash, errors, "
                        + "warnings, complete, attempts) VALUES (:id, :team, :caller, :state, :now, :now, :dossier, "
                        + ":revision, :type, :options, :input, :inputHash, :rules, :registry, :engine, :report, "
                        + ":reportHash, :errors, :warnings, :complete, 1)")
                .bind("id", id)
                .bind("team", caller.team())
                .bind("caller", caller.id())
                .bind("state", State.FINISHED.word())
                .bind("now", now)
                .bind("dossier", dossier)
                .bind("revision", revision)
                .bind("type", mediaType)
                .bind("options", asked.asOf().map(Object::toString).orElse(""))
                .bind("input", input.gzip())
                .bind("inputHash", input.hash())
                .bind("rules", rules.rules())
                .bind("registry", rules.registry())
                .bind("engine", rules.engine())
                .bind("report", report.gzip())
                .bind("reportHash", report.hash())
                .bind("errors", (long) findings.getOrDefault("error", 0))
                .bind("warnings", (long) findings.getOrDefault("warning", 0))
                .bind("complete", ran.report().complete() ? 1 : 0)
                .execute();
        byRule(ran.report()).forEach((key, count) -> handle.createUpdate(
                        "INSERT INTO verification_rule (verification, rule, level, findings) "
                                + "VALUES (:id, :rule, :level, :count)")
                .bind("id", id)
                .bind("rule", key.get(0))
                .bind("level", key.get(1))
                .bind("count", count)
                .execute());
    }

    private static Map<List<String>, Long> byRule(Report report) {
        Map<List<String>, Long> counts =
                new TreeMap<>(java.util.Comparator.comparing((List<String> key) -> String.join("\n", key)));
        report.findings().forEach(finding -> counts.merge(List.of(finding.rule(), finding.level()), 1L, Long::sum));
        return counts;
    }
}
