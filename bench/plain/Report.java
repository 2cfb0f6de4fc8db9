import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The report of a dossier as one line of JSON, as docs/schema/report.schema.json has it. */
final class Report {

    /** What is the same in every report: the file, the version and the digests of rules and registry. */
    record Head(String file, String version, String rules, String registry) {}

    private record Check(String name, int made, int against, int unmade) {}

    private static final JsonFactory JSON = new JsonFactory();

    private final JsonGenerator json;
    private final Head head;
    private final Dossier dossier;
    private final int line;

    private Report(JsonGenerator json, Head head, Dossier dossier, int line) {
        this.json = json;
        this.head = head;
        this.dossier = dossier;
        this.line = line;
    }

    static byte[] of(Dossier dossier, byte[] bytes, int line, Head head, Sums sums, Set<Sums.Sum> against)
            throws IOException {
        Coverage coverage = Coverage.of(dossier);
        for (Sums.Sum sum : sums.made) {
            if (!against.contains(sum)) {
                sum.all().forEach(claim -> claim.held++);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 15);
        try (JsonGenerator json = JSON.createGenerator(out)) {
            new Report(json, head, dossier, line).write(bytes, coverage, sums, against.size());
        }
        out.write('\n');
        return out.toByteArray();
    }

    private void write(byte[] bytes, Coverage coverage, Sums sums, int sumsAgainst) throws IOException {
        List<Claim> claims = new ArrayList<>(dossier.claims.values());
        claims.sort(Claim.IN_REPORT);
        List<Verdict> verdicts = claims.stream().map(Verdict::of).toList();
        json.writeStartObject();
        head(bytes);
        documents();
        json.writeBooleanField("complete", true);
        empty("incomplete");
        summary(claims, verdicts);
        json.writeArrayFieldStart("claims");
        for (int i = 0; i < claims.size(); i++) {
            claim(claims.get(i), verdicts.get(i));
        }
        json.writeEndArray();
        json.writeArrayFieldStart("findings");
        for (Claim claim : claims) {
            for (Finding finding : claim.findings) {
                finding(finding);
            }
        }
        json.writeEndArray();
        questions();
        coverage(coverage, sums, sumsAgainst);
        empty("problems");
        json.writeEndObject();
    }

    private void head(byte[] bytes) throws IOException {
        json.writeNumberField("schemaVersion", 1);
        json.writeObjectFieldStart("tool");
        json.writeStringField("name", "deskcheck");
        json.writeStringField("version", head.version());
        json.writeEndObject();
        json.writeObjectFieldStart("ids");
        json.writeStringField("input", HexFormat.of().formatHex(Rules.sha256().digest(bytes)));
        json.writeStringField("rules", head.rules());
        json.writeStringField("registry", head.registry());
        json.writeStringField("engine", head.version());
        json.writeStringField("asOf", dossier.asOf.toString());
        json.writeEndObject();
    }

    private void documents() throws IOException {
        json.writeObjectFieldStart("dossier");
        json.writeStringField("id", dossier.id);
        json.writeStringField("title", dossier.title);
        json.writeArrayFieldStart("story");
        for (Document document : dossier.documents.values()) {
            if (document.story()) {
                json.writeString(document.id());
            }
        }
        json.writeEndArray();
        json.writeArrayFieldStart("documents");
        for (Document document : dossier.documents.values()) {
            json.writeStartObject();
            json.writeStringField("id", document.id());
            json.writeStringField("publisher", document.publisher().name());
            json.writeStringField("published", document.published().toString());
            json.writeBooleanField("inFull", false);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void summary(List<Claim> claims, List<Verdict> verdicts) throws IOException {
        int[] consistencies = new int[Consistency.values().length];
        int[] provenances = new int[Verdict.Provenance.values().length];
        for (Verdict verdict : verdicts) {
            consistencies[verdict.consistency().ordinal()]++;
            provenances[verdict.provenance().ordinal()]++;
        }
        List<String> kinds = List.of("error", "warning", "note", "review", "open", "waived");
        int[] findings = new int[kinds.size()];
        for (Claim claim : claims) {
            for (Finding finding : claim.findings) {
                findings[kinds.indexOf(finding.kind().equals("fail") ? finding.level() : finding.kind())]++;
            }
        }
        json.writeObjectFieldStart("summary");
        json.writeNumberField("claims", claims.size());
        json.writeObjectFieldStart("byConsistency");
        for (Consistency consistency : Consistency.values()) {
            json.writeNumberField(consistency.name(), consistencies[consistency.ordinal()]);
        }
        json.writeEndObject();
        json.writeObjectFieldStart("byProvenance");
        for (Verdict.Provenance provenance : Verdict.Provenance.values()) {
            json.writeNumberField(provenance.name(), provenances[provenance.ordinal()]);
        }
        json.writeEndObject();
        json.writeObjectFieldStart("findings");
        for (int i = 0; i < findings.length; i++) {
            json.writeNumberField(kinds.get(i), findings[i]);
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void claim(Claim claim, Verdict verdict) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", claim.id);
        json.writeStringField("document", claim.document.id());
        location(claim);
        json.writeStringField("text", claim.text);
        json.writeStringField("consistency", verdict.consistency().name());
        json.writeArrayFieldStart("also");
        for (Consistency also : verdict.also()) {
            json.writeString(also.name());
        }
        json.writeEndArray();
        json.writeBooleanField("tentative", verdict.tentative());
        json.writeStringField("provenance", verdict.provenance().name());
        json.writeStringField("interest", "noneDeclared");
        json.writeArrayFieldStart("origins");
        if (claim.origin != null) {
            json.writeStartObject();
            json.writeStringField("id", claim.origin.id());
            json.writeStringField("label", claim.origin.name());
            empty("folded");
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeObjectFieldStart("grade");
        json.writeStringField("reliability", "F");
        json.writeNumberField("credibility", verdict.credibility());
        String letter = claim.origin == null ? "no origin is named; " : "the desk has set no letter; ";
        json.writeStringField("because", letter + verdict.because());
        json.writeEndObject();
        json.writeArrayFieldStart("findings");
        for (Finding finding : claim.findings) {
            json.writeString(finding.id());
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void finding(Finding finding) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", finding.id());
        json.writeStringField("fingerprint", finding.fingerprint());
        json.writeStringField("rule", finding.rule());
        json.writeStringField("level", finding.level());
        json.writeStringField("kind", finding.kind());
        json.writeStringField("message", finding.message());
        json.writeStringField("claim", finding.claim().id);
        Set<String> documents = new LinkedHashSet<>(List.of(finding.claim().document.id()));
        Set<String> sources = new LinkedHashSet<>(List.of(finding.claim().document.publisher().id()));
        json.writeArrayFieldStart("related");
        for (Finding.Related related : finding.related()) {
            json.writeStartObject();
            json.writeStringField("claim", related.claim().id);
            json.writeStringField("role", related.role());
            json.writeEndObject();
            documents.add(related.claim().document.id());
            sources.add(related.claim().document.publisher().id());
        }
        json.writeEndArray();
        texts("documents", documents);
        texts("sources", sources);
        location(finding.claim());
        json.writeArrayFieldStart("because");
        for (Finding.Fact fact : finding.because()) {
            json.writeStartObject();
            json.writeStringField("fact", fact.kind());
            json.writeStringField("text", fact.text());
            ids("claims", fact.claims());
            if (!fact.claims().isEmpty()) {
                location(fact.claims().get(0));
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeStringField("ask", finding.ask());
        json.writeEndObject();
    }

    private void questions() throws IOException {
        json.writeArrayFieldStart("questions");
        for (Question question : dossier.questions.values()) {
            json.writeStartObject();
            json.writeStringField("id", question.id);
            json.writeStringField("subject", question.subject);
            json.writeStringField("measure", question.measure);
            json.writeStringField("scope", question.scope);
            json.writeArrayFieldStart("positions");
            for (Position position : question.positions) {
                json.writeStartObject();
                json.writeStringField("id", position.id);
                json.writeStringField("value", position.lead().figure.written());
                List<Claim> members = new ArrayList<>(position.members);
                members.sort(Comparator.comparing(claim -> claim.id, Words.NATURAL));
                ids("claims", members);
                json.writeNumberField("origins", position.origins);
                json.writeStringField("asOf", position.lead().document.published().toString());
                Set<String> excludes = new LinkedHashSet<>();
                position.excluded.forEach(claim -> excludes.add(claim.position.id));
                position.own.forEach(claim -> excludes.add(claim.position.id));
                texts("excludes", excludes);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void coverage(Coverage coverage, Sums sums, int sumsAgainst) throws IOException {
        List<Claim> untold = Coverage.untold(dossier);
        int positions = 0;
        int against = 0;
        for (Question question : dossier.questions.values()) {
            for (Position position : question.positions) {
                positions += position.compared.isEmpty() ? 0 : 1;
                against += !position.compared.isEmpty() && position.against ? 1 : 0;
            }
        }
        json.writeObjectFieldStart("coverage");
        json.writeArrayFieldStart("checks");
        for (Check check : List.of(
                new Check("figures of different origins", positions, against, 0),
                new Check("claims against what they lean on", coverage.citations, coverage.citationsAgainst, untold.size()),
                new Check("sources as credited", coverage.credits, 0, 0),
                new Check("counts against forecasts", coverage.forecasts, 0, 0),
                new Check("parts and wholes", sums.made.size(), sumsAgainst, sums.unmade.size()),
                new Check("figures far from all others", coverage.distances, 0, 0),
                new Check("the times of one claim", coverage.clocks, coverage.clocksAgainst, 0),
                new Check("days against what they lean on", coverage.citations, 0, 0),
                new Check("documents in their order", coverage.citations, 0, 0),
                new Check("what is told as done, against plans with a day", coverage.dues, 0, 0))) {
            if (check.made() > 0 || check.unmade() > 0) {
                json.writeStartObject();
                json.writeStringField("name", check.name());
                json.writeNumberField("made", check.made());
                json.writeNumberField("passed", check.made() - check.against());
                json.writeNumberField("notMade", check.unmade());
                json.writeEndObject();
            }
        }
        json.writeEndArray();
        json.writeArrayFieldStart("notCheckable");
        List<Sums.Unmade> unmade = new ArrayList<>();
        untold.forEach(claim -> unmade.add(
                new Sums.Unmade(claim, "no text of " + claim.attribution.name() + " is in the dossier")));
        int told = unmade.size();
        unmade.addAll(sums.unmade);
        List<Sums.Unmade> sorted = new ArrayList<>(unmade);
        sorted.sort(Comparator.comparing(Sums.Unmade::claim, Claim.IN_REPORT));
        Set<Sums.Unmade> ofSources = new LinkedHashSet<>(unmade.subList(0, told));
        for (Sums.Unmade one : sorted) {
            json.writeStartObject();
            json.writeStringField("claim", one.claim().id);
            json.writeStringField(
                    "check", ofSources.contains(one) ? "claims against what they lean on" : "parts and wholes");
            json.writeStringField("why", one.why());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void location(Claim claim) throws IOException {
        json.writeObjectFieldStart("location");
        json.writeStringField("file", head.file());
        json.writeNumberField("line", line);
        json.writeNumberField("column", claim.column);
        json.writeNumberField("endLine", line);
        json.writeNumberField("endColumn", claim.endColumn);
        json.writeEndObject();
    }

    private void ids(String name, List<Claim> claims) throws IOException {
        json.writeArrayFieldStart(name);
        for (Claim claim : claims) {
            json.writeString(claim.id);
        }
        json.writeEndArray();
    }

    private void texts(String name, Set<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    private void empty(String name) throws IOException {
        json.writeArrayFieldStart(name);
        json.writeEndArray();
    }
}
