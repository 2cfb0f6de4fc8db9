package org.deskcheck.desk.submission;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deskcheck.desk.Caller;
import org.deskcheck.desk.Json;
import org.deskcheck.desk.rules.InForce;
import org.deskcheck.desk.run.Ran;
import org.deskcheck.desk.store.Transaction;
import org.deskcheck.dossier.SourceEntry;
import org.deskcheck.problem.Problem;
import org.deskcheck.read.Reading.Format;
import org.deskcheck.report.Report;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Update;

/**
 * Keeps verifications, each with all that belongs to it in one step: input, report, counts by rule, an entry in the audit
 * log, a change in the feed.
 */
public final class Keeping {

    /** Columns of what was sent, and of what was made of it. */
    private static final String SENT =
            "id, team, caller, state, submitted, dossier, revision, media_type, options, input, "
                    + "input_hash, attempts";

    private static final String MADE =
            "finished, rules, registry, engine, report, report_hash, errors, warnings, notes, "
                    + "complete, confidential";

    private Keeping() {}

    /**
     * What was sent, ready to be kept. Packs: made before the step, not in it.
     *
     * @param revision of a dossier that lives; empty for what was sent by itself
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Input(
            String id,
            Format format,
            Optional<LocalDate> asOf,
            Packed content,
            Optional<String> dossier,
            Optional<Long> revision) {

        /** Of what was sent by itself. */
        public static Input of(String id, Format format, Optional<LocalDate> asOf, byte[] content) {
            return new Input(id, format, asOf, Packed.of(content), Optional.empty(), Optional.empty());
        }
    }

    /**
     * What was made of it, ready to be kept. Packs: made before the step, not in it.
     *
     * @param findings how many of each rule, at each level
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Output(
            InForce rules,
            Ran ran,
            byte[] json,
            Packed report,
            Map<Counted, Long> findings,
            Kept.Made made,
            boolean confidential) {

        public static Output of(InForce rules, Ran ran) {
            byte[] json = ran.json().getBytes(StandardCharsets.UTF_8);
            Packed report = Packed.of(json);
            return new Output(
                    rules,
                    ran,
                    json,
                    report,
                    ran.report().findings().stream()
                            .collect(Collectors.groupingBy(
                                    finding -> new Counted(finding.rule(), finding.level()),
                                    TreeMap::new,
                                    Collectors.counting())),
                    new Kept.Made(
                            rules.rules(),
                            rules.registry(),
                            rules.engine(),
                            report.hash(),
                            level(ran.report(), "error"),
                            level(ran.report(), "warning"),
                            level(ran.report(), "note"),
                            ran.report().complete()),
                    // of one that the registry has no one knows whether the input names it: its names have many forms
                    Stream.concat(
                                    ran.dossier().sources().stream(),
                                    rules.deskcheck().options().registry().sources().stream())
                            .anyMatch(SourceEntry::confidential));
        }

        /** How many findings of each rule. */
        public Map<String, Long> byRule() {
            return findings.entrySet().stream()
                    .collect(Collectors.groupingBy(
                            each -> each.getKey().rule(), TreeMap::new, Collectors.summingLong(Map.Entry::getValue)));
        }

        String dossier() {
            return ran.report().dossier().id();
        }

        private static long level(Report report, String level) {
            return report.findings().stream()
                    .filter(finding ->
                            finding.level().equals(level) && finding.waiver().isEmpty())
                    .count();
        }
    }

    /** A rule at a level. */
    public record Counted(String rule, String level) implements Comparable<Counted> {

        @Override
        public int compareTo(Counted other) {
            int byRule = rule.compareTo(other.rule);
            return byRule != 0 ? byRule : level.compareTo(other.level);
        }
    }

    /** Keeps what was sent and what was made of it. */
    public static Kept whole(Transaction step, Caller caller, Input input, Output output) {
        Kept kept = kept(step, caller, input, State.FINISHED, Optional.of(output));
        made(
                        sent(
                                step.handle()
                                        .createUpdate("INSERT INTO verification (" + SENT + ", " + MADE + ") VALUES ("
                                                + values(SENT) + ", " + values(MADE) + ")"),
                                kept,
                                input),
                        step.now(),
                        output)
                .execute();
        tell(step, caller, kept.id(), input.revision().flatMap(revision -> input.dossier()), output);
        return kept;
    }

    /** Keeps what was sent alone; it is made later. */
    static Kept queue(Transaction step, Caller caller, Input input) {
        Kept kept = kept(step, caller, input, State.QUEUED, Optional.empty());
        sent(
                        step.handle()
                                .createUpdate("INSERT INTO verification (" + SENT + ") VALUES (" + values(SENT) + ")"),
                        kept,
                        input)
                .execute();
        step.audit(
                caller,
                "verification.queued",
                input.id(),
                Map.of("input", input.content().hash()));
        return kept;
    }

    /** Keeps what was made of what was queued. */
    static void finish(Transaction step, Caller caller, String id, Output output) {
        int changed = made(
                        step.handle()
                                .createUpdate("UPDATE verification SET state = 'finished', dossier = :made_dossier, "
                                        + Stream.of(MADE.split(", "))
                                                .map(column -> column + " = :" + column)
                                                .collect(Collectors.joining(", "))
                                        + " WHERE id = :id AND state = 'running'")
                                .bind("id", id)
                                .bind("made_dossier", output.dossier()),
                        step.now(),
                        output)
                .execute();
        // where nothing changed, it was kept before, by a commit of which nobody heard
        if (changed > 0) {
            tell(step, caller, id, Optional.empty(), output);
        }
    }

    private static Kept kept(Transaction step, Caller caller, Input input, State state, Optional<Output> output) {
        return new Kept(
                input.id(),
                caller.team(),
                caller.id(),
                state,
                step.now(),
                output.map(made -> step.now()),
                input.dossier().or(() -> output.map(Output::dossier)),
                input.revision(),
                Media.type(input.format()),
                input.asOf(),
                input.content().hash(),
                output.map(Output::made),
                List.of(),
                output.map(Output::confidential).orElse(true),
                output.isPresent() ? 1 : 0);
    }

    private static String values(String columns) {
        return Stream.of(columns.split(", ")).map(column -> ":" + column).collect(Collectors.joining(", "));
    }

    private static Update sent(Update row, Kept kept, Input input) {
        return row.bind("id", kept.id())
                .bind("team", kept.team())
                .bind("caller", kept.caller())
                .bind("state", kept.state().word())
                .bind("submitted", kept.submitted())
                .bind("dossier", kept.dossier().orElse(null))
                .bind("revision", kept.revision().orElse(null))
                .bind("media_type", kept.mediaType())
                .bind("options", kept.asOf().map(LocalDate::toString).orElse(""))
                .bind("input", input.content().gzip())
                .bind("input_hash", kept.inputHash())
                .bind("attempts", kept.attempts());
    }

    private static Update made(Update row, String now, Output output) {
        Kept.Made made = output.made();
        return row.bind("finished", now)
                .bind("rules", made.rules())
                .bind("registry", made.registry())
                .bind("engine", made.engine())
                .bind("report", output.report().gzip())
                .bind("report_hash", made.reportHash())
                .bind("errors", made.errors())
                .bind("warnings", made.warnings())
                .bind("notes", made.notes())
                .bind("complete", made.complete() ? 1 : 0)
                .bind("confidential", output.confidential() ? 1 : 0);
    }

    /** Counts by rule, the audit log, the feed. */
    private static void tell(Transaction step, Caller caller, String id, Optional<String> living, Output output) {
        count(step.handle(), id, output);
        Kept.Made made = output.made();
        step.audit(
                caller,
                "verification.finished",
                id,
                Map.of(
                        "input", output.ran().report().ids().input(),
                        "report", made.reportHash(),
                        "rules", made.rules(),
                        "registry", made.registry(),
                        "engine", made.engine()));
        step.change(caller.team(), "verification.finished", living, Json.object(out -> {
            out.writeStringField("verification", id);
            out.writeStringField("dossier", living.orElse(output.dossier()));
            out.writeNumberField("errors", made.errors());
            out.writeNumberField("warnings", made.warnings());
            out.writeNumberField("notes", made.notes());
            out.writeBooleanField("complete", made.complete());
            out.writeStringField("report", made.reportHash());
        }));
    }

    /** Says of what stands there already why nothing was made of it. */
    static void fail(Transaction step, Caller caller, String id, List<Problem> problems) {
        int changed = step.handle()
                .createUpdate("UPDATE verification SET state = 'failed', finished = :now, problem = :problem "
                        + "WHERE id = :id AND state = 'running'")
                .bind("now", step.now())
                .bind("problem", ProblemsText.of(problems))
                .bind("id", id)
                .execute();
        if (changed == 0) {
            return;
        }
        step.audit(caller, "verification.failed", id, Map.of("problems", Integer.toString(problems.size())));
        step.change(caller.team(), "verification.failed", Optional.empty(), Json.object(out -> {
            out.writeStringField("verification", id);
            out.writeNumberField("problems", problems.size());
        }));
    }

    private static void count(Handle handle, String id, Output output) {
        if (output.findings().isEmpty()) {
            return;
        }
        PreparedBatch rows = handle.prepareBatch("INSERT INTO verification_rule (verification, rule, level, findings) "
                + "VALUES (:id, :rule, :level, :findings)");
        output.findings().forEach((counted, findings) -> rows.bind("id", id)
                .bind("rule", counted.rule())
                .bind("level", counted.level())
                .bind("findings", findings)
                .add());
        rows.execute();
    }
}
