package org.deskcheck.desk.submission;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.deskcheck.problem.Place;
import org.deskcheck.report.Report;

/** A report that was kept, read again as far as comparing it with another needs: claims with verdicts, findings. */
final class StoredReport {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static final Report.Grade NO_GRADE = new Report.Grade("", 0, "");

    private StoredReport() {}

    static Report read(byte[] json) {
        JsonNode report = tree(json);
        JsonNode ids = report.path("ids");
        JsonNode dossier = report.path("dossier");
        return new Report(
                new Report.Ids(
                        text(ids, "input"),
                        text(ids, "rules"),
                        text(ids, "registry"),
                        text(ids, "engine"),
                        text(ids, "asOf")),
                new Report.Subject(
                        text(dossier, "id"), text(dossier, "title"), List.of(), List.of(), List.of(), List.of()),
                report.path("complete").asBoolean(),
                List.of(),
                new Report.Summary(report.path("summary").path("claims").asInt(), Map.of(), Map.of(), Map.of()),
                all(report.path("claims"), StoredReport::claim),
                all(report.path("findings"), StoredReport::finding),
                List.of(),
                new Report.Coverage(List.of(), List.of()),
                List.of(),
                List.of());
    }

    /** By which levels the rules judged, as a digest; empty where it is by their own. */
    static String levels(byte[] json) {
        return text(tree(json).path("ids"), "settings");
    }

    static JsonNode tree(byte[] json) {
        try {
            return MAPPER.readTree(json);
        } catch (IOException failed) {
            throw new UncheckedIOException("what the store has is not what was kept", failed);
        }
    }

    private static Report.Claim claim(JsonNode claim) {
        return new Report.Claim(
                text(claim, "id"),
                text(claim, "document"),
                false,
                place(claim),
                text(claim, "text"),
                text(claim, "consistency"),
                List.of(),
                claim.path("tentative").asBoolean(),
                text(claim, "provenance"),
                text(claim, "interest"),
                List.of(),
                NO_GRADE,
                List.of(),
                List.of());
    }

    private static Report.Finding finding(JsonNode finding) {
        return new Report.Finding(
                text(finding, "id"),
                text(finding, "fingerprint"),
                text(finding, "rule"),
                "",
                text(finding, "level"),
                text(finding, "kind"),
                text(finding, "message"),
                text(finding, "claim"),
                all(
                        finding.path("related"),
                        related -> new Report.Related(text(related, "claim"), text(related, "role"))),
                List.of(),
                List.of(),
                place(finding),
                List.of(),
                text(finding, "ask"),
                Optional.empty(),
                Optional.empty());
    }

    private static Place place(JsonNode of) {
        JsonNode location = of.path("location");
        return Place.at(
                text(location, "file"),
                Math.max(1, location.path("line").asInt()),
                Math.max(1, location.path("column").asInt()));
    }

    private static String text(JsonNode of, String name) {
        return of.path(name).asText("");
    }

    private static <T> List<T> all(JsonNode array, Function<JsonNode, T> each) {
        List<T> list = new ArrayList<>();
        array.forEach(entry -> list.add(each.apply(entry)));
        return list;
    }
}
