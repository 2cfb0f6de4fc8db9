package org.deskcheck.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A line of NDJSON read again, as far as its summary: what it was made of and what was counted.
 *
 * @param verified whether it is a report; else it has the problems of a dossier that could not be read
 * @param ids what the report was made of, by the names that it has in the report; of an unread dossier `input` alone
 * @param complete whether every rule was judged to its end
 * @param claims how many it has
 * @param findings how many, by level or kind, as the report's summary has them
 * @param problems how many an unread dossier has
 */
public record ReportLine(
        boolean verified,
        Map<String, String> ids,
        boolean complete,
        int claims,
        Map<String, Integer> findings,
        int problems) {

    private static final JsonFactory FACTORY = new JsonFactory();

    /** What a line says; empty where it is none that {@link JsonReport} writes. What stands behind the summary is not read. */
    public static Optional<ReportLine> of(byte[] line) {
        try (JsonParser json = FACTORY.createParser(line)) {
            return json.nextToken() == JsonToken.START_OBJECT ? read(json) : Optional.empty();
        } catch (IOException noJson) {
            return Optional.empty();
        }
    }

    private static Optional<ReportLine> read(JsonParser json) throws IOException {
        Map<String, String> ids = new LinkedHashMap<>();
        boolean complete = false;
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            json.nextToken();
            switch (name) {
                case "input" -> ids.put(name, json.getText());
                case "ids" -> texts(json, ids);
                case "complete" -> complete = json.getBooleanValue();
                case "summary" -> {
                    return Optional.of(summary(json, ids, complete));
                }
                case "problems" -> {
                    int problems = items(json);
                    return ids.isEmpty()
                            ? Optional.empty()
                            : Optional.of(new ReportLine(false, ids, true, 0, Map.of(), problems));
                }
                default -> json.skipChildren();
            }
        }
        return Optional.empty();
    }

    private static ReportLine summary(JsonParser json, Map<String, String> ids, boolean complete) throws IOException {
        Map<String, Integer> findings = new LinkedHashMap<>();
        int claims = 0;
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            json.nextToken();
            switch (name) {
                case "claims" -> claims = json.getIntValue();
                case "findings" -> {
                    for (String key = json.nextFieldName(); key != null; key = json.nextFieldName()) {
                        findings.put(key, json.nextIntValue(0));
                    }
                }
                default -> json.skipChildren();
            }
        }
        return new ReportLine(true, ids, complete, claims, findings, 0);
    }

    private static int items(JsonParser json) throws IOException {
        int items = 0;
        for (JsonToken next = json.nextToken(); next != null && next != JsonToken.END_ARRAY; next = json.nextToken()) {
            json.skipChildren();
            items++;
        }
        return items;
    }

    private static void texts(JsonParser json, Map<String, String> into) throws IOException {
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            into.put(name, json.nextTextValue());
        }
    }
}
