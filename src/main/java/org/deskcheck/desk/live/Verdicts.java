package org.deskcheck.desk.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.deskcheck.desk.Json;
import org.deskcheck.desk.live.Verdict.Told;
import org.deskcheck.desk.submission.Packed;
import org.deskcheck.report.Report;

/** The verdicts of a dossier's claims, in the order of the report: what the next revision is held against. */
record Verdicts(Map<String, Verdict> byClaim) {

    static final Verdicts NONE = new Verdicts(Map.of());

    private static final ObjectMapper JSON = new ObjectMapper();

    static Verdicts of(Report report) {
        Map<String, Told> findings = report.findings().stream()
                .collect(Collectors.toMap(Report.Finding::id, Told::of, (first, second) -> first));
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        for (Report.Claim claim : report.claims()) {
            List<Told> told = claim.findings().stream()
                    .distinct()
                    .map(findings::get)
                    .filter(Objects::nonNull)
                    .toList();
            verdicts.put(claim.id(), new Verdict(claim.consistency(), claim.provenance(), told));
        }
        return new Verdicts(verdicts);
    }

    /** What became other since; claims that came or went are told by {@link #gained} instead. */
    List<Difference> since(Verdicts before) {
        return byClaim.entrySet().stream()
                .flatMap(each -> Optional.ofNullable(before.byClaim.get(each.getKey()))
                        .flatMap(was -> Difference.of(each.getKey(), was, each.getValue()))
                        .stream())
                .toList();
    }

    /** Claims that are here and not there. */
    List<String> gained(Verdicts before) {
        return byClaim.keySet().stream()
                .filter(claim -> !before.byClaim.containsKey(claim))
                .toList();
    }

    byte[] bytes() {
        String text = Json.array(out -> {
            for (Map.Entry<String, Verdict> each : byClaim.entrySet()) {
                Verdict verdict = each.getValue();
                out.writeStartArray();
                out.writeString(each.getKey());
                out.writeString(verdict.consistency());
                out.writeString(verdict.provenance());
                for (Told told : verdict.findings()) {
                    out.writeStartArray();
                    for (String word : List.of(told.id(), told.rule(), told.level(), told.supports(), told.message())) {
                        out.writeString(word);
                    }
                    out.writeBoolean(told.waived());
                    out.writeEndArray();
                }
                out.writeEndArray();
            }
        });
        return Packed.of(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)).gzip();
    }

    /** As they were before {@link #bytes}. */
    static Verdicts read(byte[] bytes) {
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        try {
            for (JsonNode each : JSON.readTree(Packed.unpack(bytes))) {
                List<Told> findings = new ArrayList<>();
                for (int i = 3; i < each.size(); i++) {
                    JsonNode told = each.get(i);
                    findings.add(new Told(
                            told.get(0).asText(),
                            told.get(1).asText(),
                            told.get(2).asText(),
                            told.get(3).asText(),
                            told.get(4).asText(),
                            told.get(5).asBoolean()));
                }
                verdicts.put(
                        each.get(0).asText(),
                        new Verdict(each.get(1).asText(), each.get(2).asText(), findings));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("what the store has is not what was kept", failed);
        }
        return new Verdicts(verdicts);
    }
}
