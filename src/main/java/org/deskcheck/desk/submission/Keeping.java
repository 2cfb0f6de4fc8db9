package org.deskcheck.desk.submission;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deskcheck.desk.Caller;
import org.deskcheck.desk.rules.InForce;
import org.deskcheck.desk.run.Ran;
import org.deskcheck.desk.store.Transaction;
import org.deskcheck.dossier.SourceEntry;
import org.deskcheck.problem.Problem;
import org.deskcheck.read.Reading.Format;
import org.deskcheck.report.Report;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Keeps verifications, each with all that belongs to it in one step: input, report, counts by rule, an entry in the audit
 * log, a change in the feed.
 */
public final class Keeping {

    private static final JsonFactory FACTORY = new JsonFactory();

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
            InForce rules, Ran ran, byte[] json, Packed report, Map<Counted, Long> findings, boolean confidential) {

        public static Output of(InForce rules, Ran ran) {
            byte[] json = ran.json().getBytes(StandardCharsets.UTF_8);
            return new Output(
                    rules,
                    ran,
                    json,
                    Packed.of(json),
                    ran.report().findings().stream()
                            .collect(Collectors.groupingBy(
                                    finding -> new Counted(finding.rule(), finding.level()),
                                    TreeMap::new,
                                    Collectors.counting())),
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

        long level(String level) {
            return ran.report().findings().stream()
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
    public static void whole(Transaction step, Caller caller, Input input, Output output) {
        insert(step, caller, input, State.RUNNING, 1);
        finish(step, caller, input.id(), output);
    }

    /** Keeps what was sent alone; it is made later. */
    static void queue(Transaction step, Caller caller, Input input) {
        insert(step, caller, input, State.QUEUED, 0);
        step.audit(
                caller,
                "verification.queued",
                input.id(),
                Map.of("input", input.content().hash()));
    }

    private static void insert(Transaction step, Caller caller, Input input, State state, int attempts) {
        step.handle()
                .createUpdate(
                        "INSERT INTO verification (id, team, caller, state, submitted, dossier, revision, media_type, "
                                + "options, input, input_hash, attempts) VALUES (:id, :team, :caller, :state, :submitted, "
                                + ":dossier, :revision, :type, :options, :input, :hash, :attempts)")
                .bind("id", input.id())
                .bind("team", caller.team())
                .bind("caller", caller.id())
                .bind("state", state.word())
                .bind("submitted", step.now())
                .bind("dossier", input.dossier().orElse(null))
                .bind("revision", input.revision().orElse(null))
                .bind("type", Media.type(input.format()))
                .bind("options", input.asOf().map(LocalDate::toString).orElse(""))
                .bind("input", input.content().gzip())
                .bind("hash", input.content().hash())
                .bind("attempts", attempts)
                .execute();
    }

    /** Keeps what was made of what stands there already. */
    static void finish(Transaction step, Caller caller, String id, Output output) {
        Handle handle = step.handle();
        Report report = output.ran().report();
        Optional<String> living = living(handle, id);
        int changed = handle.createUpdate("UPDATE verification SET state = 'finished', finished = :now, "
                        + "dossier = COALESCE(dossier, :dossier), rules = :rules, registry = :registry, engine = :engine, "
                        + "report = :report, report_hash = :hash, errors = :errors, warnings = :warnings, notes = :notes, "
                        + "complete = :complete, confidential = :confidential "
                        + "WHERE id = :id AND state = 'running'")
                .bind("now", step.now())
                .bind("dossier", report.dossier().id())
                .bind("rules", output.rules().rules())
                .bind("registry", output.rules().registry())
                .bind("engine", output.rules().engine())
                .bind("report", output.report().gzip())
                .bind("hash", output.report().hash())
                .bind("errors", output.level("error"))
                .bind("warnings", output.level("warning"))
                .bind("notes", output.level("note"))
                .bind("complete", report.complete() ? 1 : 0)
                .bind("confidential", output.confidential() ? 1 : 0)
                .bind("id", id)
                .execute();
        if (changed == 0) {
            // kept before, by a commit of which nobody heard
            return;
        }
        count(handle, id, output);
        step.audit(
                caller,
                "verification.finished",
                id,
                Map.of(
                        "input", report.ids().input(),
                        "report", output.report().hash(),
                        "rules", output.rules().rules(),
                        "registry", output.rules().registry(),
                        "engine", output.rules().engine()));
        step.change(caller.team(), "verification.finished", living, data(out -> {
            out.writeStringField("verification", id);
            out.writeStringField("dossier", living.orElse(report.dossier().id()));
            out.writeNumberField("errors", output.level("error"));
            out.writeNumberField("warnings", output.level("warning"));
            out.writeNumberField("notes", output.level("note"));
            out.writeBooleanField("complete", report.complete());
            out.writeStringField("report", output.report().hash());
        }));
    }

    /** Says of what stands there already why nothing was made of it. */
    static void fail(Transaction step, Caller caller, String id, List<Problem> problems) {
        Optional<String> living = living(step.handle(), id);
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
        step.change(caller.team(), "verification.failed", living, data(out -> {
            out.writeStringField("verification", id);
            out.writeNumberField("problems", problems.size());
        }));
    }

    /** The dossier that lives whose revision it is of, if any. */
    private static Optional<String> living(Handle handle, String id) {
        return handle.createQuery("SELECT dossier FROM verification WHERE id = :id AND revision IS NOT NULL")
                .bind("id", id)
                .mapTo(String.class)
                .findOne();
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

    /** Fields of a change. */
    private interface Fields {
        void write(JsonGenerator out) throws IOException;
    }

    private static String data(Fields fields) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = FACTORY.createGenerator(text)) {
            out.writeStartObject();
            fields.write(out);
            out.writeEndObject();
        } catch (IOException failed) {
            throw new UncheckedIOException("writing to memory", failed);
        }
        return text.toString();
    }
}
