package org.deskcheck.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deskcheck.pack.Levels;
import org.deskcheck.problem.Place;
import org.deskcheck.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The report as JSON, by docs/schema/report.schema.json: one object, or one line of NDJSON. */
public final class JsonReport extends JsonForm {

    private final KeptJson.@Nullable Parts parts;

    JsonReport(JsonGenerator json) {
        super(json);
        this.parts = null;
    }

    /** Takes what is at hand from the parts of a report before. */
    JsonReport(JsonGenerator json, KeptJson.Parts parts) {
        super(json);
        this.parts = parts;
    }

    /** As {@link #objects}, of many things that stay the same from report to report. */
    private <T> void many(String name, List<T> items, int depth, KeptJson.Written<T> written) throws IOException {
        if (parts == null) {
            objects(name, items, item -> written.by(this, item));
            return;
        }
        json.writeArrayFieldStart(name);
        parts.write(json, name, items, depth, written);
        json.writeEndArray();
    }

    /** Writes a report, with line ends inside where {@code indented}, and one line end behind it; the writer stays open. */
    public static void write(Report report, Writer out, boolean indented) throws IOException {
        JsonGenerator json = generator(out, indented);
        new JsonReport(json).report(report);
        json.flush();
        out.write('\n');
        out.flush();
    }

    /**
     * Writes a line of NDJSON for a dossier that could not be read, in the place of its report; the writer stays open.
     *
     * @param line where it stands in its file, from 1
     * @param input SHA-256 of the line
     */
    public static void write(int line, String input, List<Problem> problems, Writer out) throws IOException {
        JsonGenerator json = generator(out, false);
        new JsonReport(json).unread(line, input, problems);
        json.flush();
        out.write('\n');
        out.flush();
    }

    private void unread(int line, String input, List<Problem> problems) throws IOException {
        json.writeStartObject();
        json.writeNumberField("schemaVersion", Report.SCHEMA_VERSION);
        json.writeNumberField("line", line);
        text("input", input);
        objects("problems", problems, this::problem);
        json.writeEndObject();
    }

    /** Writes a finding with its whole proof, with line ends inside and one behind it; the writer stays open. */
    public static void write(Report report, Report.Proof proof, Writer out) throws IOException {
        JsonGenerator json = generator(out, true);
        new JsonReport(json).proof(report, proof);
        json.flush();
        out.write('\n');
        out.flush();
    }

    /** Writes what a claim's verdicts rest on, with line ends inside and one behind it; the writer stays open. */
    public static void write(RestsOn rests, Writer out) throws IOException {
        JsonGenerator json = generator(out, true);
        new JsonReport(json).restsOn(rests);
        json.flush();
        out.write('\n');
        out.flush();
    }

    private void restsOn(RestsOn rests) throws IOException {
        json.writeStartObject();
        head(rests.ids(), rests.changes());
        object("dossier", () -> {
            text("id", rests.dossier());
            text("title", rests.title());
        });
        text("claim", rests.claim());
        text("text", rests.text());
        objects("verdicts", rests.verdicts(), verdict -> {
            text("kind", verdict.kind());
            text("now", verdict.now());
            objects("losses", verdict.losses(), loss -> {
                objects("without", loss.sources(), this::source);
                text("then", loss.then());
            });
        });
        objects("printedBy", rests.printedBy(), this::source);
        object("search", () -> {
            json.writeNumberField("sources", rests.search().sources());
            json.writeNumberField("most", rests.search().most());
            json.writeNumberField("runs", rests.search().runs());
            texts("untried", rests.search().untried());
        });
        json.writeEndObject();
    }

    private void source(RestsOn.Source source) throws IOException {
        text("id", source.id());
        text("label", source.label());
    }

    private void proof(Report report, Report.Proof proof) throws IOException {
        json.writeStartObject();
        head(report.ids(), report.changes());
        object("dossier", () -> {
            text("id", report.dossier().id());
            text("title", report.dossier().title());
        });
        object("rule", () -> {
            text("id", proof.finding().rule());
            text("title", proof.finding().title());
            text("why", proof.why());
        });
        object("finding", () -> finding(proof.finding()));
        texts("absent", proof.absent());
        json.writeEndObject();
    }

    void report(Report report) throws IOException {
        json.writeStartObject();
        head(report.ids(), report.changes());
        dossier(report.dossier());
        json.writeBooleanField("complete", report.complete());
        objects("incomplete", report.incomplete(), cut -> {
            text("limit", cut.limit());
            text("rule", cut.rule());
            text("why", cut.why());
        });
        summary(report.summary());
        many("claims", report.claims(), 2, JsonReport::claim);
        many("findings", report.findings(), 2, JsonReport::finding);
        many("questions", report.questions(), 2, JsonReport::question);
        coverage(report.coverage());
        objects("problems", report.problems(), this::problem);
        json.writeEndObject();
    }

    private void head(Report.Ids ids, List<Levels.Change> changes) throws IOException {
        json.writeNumberField("schemaVersion", Report.SCHEMA_VERSION);
        object("tool", () -> {
            text("name", "deskcheck");
            text("version", ids.engine());
        });
        object("ids", () -> {
            text("input", ids.input());
            text("rules", ids.rules());
            text("registry", ids.registry());
            text("engine", ids.engine());
            text("asOf", ids.asOf());
            // a report by the rules as they declare themselves is as it was before that could be changed
            if (!changes.isEmpty()) {
                text("settings", Levels.digest(changes));
            }
        });
        if (!changes.isEmpty()) {
            object(
                    "settings",
                    () -> objects("levels", changes, change -> {
                        text("rule", change.rule());
                        text("level", change.is());
                        text("was", change.was());
                    }));
        }
    }

    private void dossier(Report.Subject dossier) throws IOException {
        object("dossier", () -> {
            text("id", dossier.id());
            text("title", dossier.title());
            texts("story", dossier.story());
            objects("documents", dossier.documents(), document -> {
                text("id", document.id());
                text("publisher", document.publisher());
                text("published", document.published());
                json.writeBooleanField("inFull", document.inFull());
            });
            // a whole dossier's report is as it was before anything could be left out
            if (!dossier.leftOut().isEmpty()) {
                leftOut(dossier.leftOut());
            }
            if (!dossier.supposed().isEmpty()) {
                objects("supposed", dossier.supposed(), supposed -> {
                    text("claim", supposed.claim());
                    text("says", supposed.says());
                    text("insteadOf", supposed.insteadOf());
                });
            }
        });
    }

    private void leftOut(List<Report.LeftOut> leftOut) throws IOException {
        objects("leftOut", leftOut, out -> {
            text("why", out.why());
            text("what", out.what());
            texts("documents", out.documents());
            json.writeNumberField("claims", out.claims());
            json.writeNumberField("chains", out.chains());
        });
    }

    private void summary(Report.Summary summary) throws IOException {
        object("summary", () -> {
            json.writeNumberField("claims", summary.claims());
            counts("byConsistency", summary.byConsistency());
            counts("byProvenance", summary.byProvenance());
            counts("findings", summary.findings());
        });
    }

    private void claim(Report.Claim claim) throws IOException {
        text("id", claim.id());
        text("document", claim.document());
        location("location", claim.location());
        text("text", claim.text());
        text("consistency", claim.consistency());
        texts("also", claim.also());
        json.writeBooleanField("tentative", claim.tentative());
        text("provenance", claim.provenance());
        text("interest", claim.interest());
        objects("origins", claim.origins(), origin -> {
            text("id", origin.id());
            text("label", origin.label());
            objects("folded", origin.folded(), folded -> {
                text("what", folded.what());
                text("why", folded.why());
            });
        });
        object("grade", () -> {
            text("reliability", claim.grade().reliability());
            json.writeNumberField("credibility", claim.grade().credibility());
            text("because", claim.grade().because());
        });
        texts("findings", claim.findings());
    }

    private void finding(Report.Finding finding) throws IOException {
        text("id", finding.id());
        text("fingerprint", finding.fingerprint());
        text("rule", finding.rule());
        text("level", finding.level());
        text("kind", finding.kind());
        text("message", finding.message());
        text("claim", finding.claim());
        objects("related", finding.related(), related -> {
            text("claim", related.claim());
            text("role", related.role());
        });
        texts("documents", finding.documents());
        texts("sources", finding.sources());
        location("location", finding.location());
        objects("because", finding.because(), reason -> {
            reason(reason);
        });
        text("ask", finding.ask());
        Optional<Report.Waiver> waiver = finding.waiver();
        if (waiver.isPresent()) {
            object("waiver", () -> {
                text("reason", waiver.get().reason());
                optional("by", waiver.get().by());
                optional("until", waiver.get().until());
                location("location", waiver.get().location());
            });
        }
    }

    private void reason(Report.Reason reason) throws IOException {
        text("fact", reason.fact());
        text("text", reason.text());
        texts("claims", reason.claims());
        if (reason.location().isPresent()) {
            location("location", reason.location().get());
        }
        if (!reason.from().isEmpty()) {
            objects("from", reason.from(), this::reason);
        }
    }

    private void question(Report.Question question) throws IOException {
        text("id", question.id());
        text("subject", question.subject());
        text("measure", question.measure());
        text("scope", question.scope());
        objects("positions", question.positions(), position -> {
            text("id", position.id());
            text("value", position.value());
            texts("claims", position.claims());
            json.writeNumberField("origins", position.origins());
            text("asOf", position.asOf());
            texts("excludes", position.excludes());
        });
    }

    private void coverage(Report.Coverage coverage) throws IOException {
        object("coverage", () -> {
            objects("checks", coverage.checks(), check -> {
                text("name", check.name());
                json.writeNumberField("made", check.made());
                json.writeNumberField("passed", check.passed());
                json.writeNumberField("notMade", check.notMade());
            });
            many("notCheckable", coverage.notCheckable(), 3, JsonReport::notCheckable);
        });
    }

    private void notCheckable(Report.NotCheckable one) throws IOException {
        text("claim", one.claim());
        text("check", one.check());
        text("why", one.why());
    }

    private void problem(Problem problem) throws IOException {
        text("text", problem.text());
        if (!problem.path().isEmpty()) {
            text("path", problem.path());
        }
        if (problem.place().isPresent()) {
            location("location", problem.place().get());
        }
        optional("hint", problem.hint());
    }

    private void location(String name, Place place) throws IOException {
        object(name, () -> {
            text("file", place.file());
            json.writeNumberField("line", place.line());
            json.writeNumberField("column", place.column());
            json.writeNumberField("endLine", place.endLine());
            json.writeNumberField("endColumn", place.endColumn());
        });
    }

    private void counts(String name, Map<String, Integer> counts) throws IOException {
        object(name, () -> {
            for (Map.Entry<String, Integer> count : counts.entrySet()) {
                json.writeNumberField(count.getKey(), count.getValue());
            }
        });
    }
}
