package org.deskcheck.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A table of JSON Lines as the same table of comma-separated values. */
final class AsCsv {

    private static final List<String> COLUMNS = List.of(
            "id",
            "event",
            "question",
            "value.operator",
            "value.min",
            "value.max",
            "value.unit",
            "value.qualifier",
            "publisher",
            "published",
            "as_of",
            "attributed_to",
            "via_agency",
            "via_basis",
            "leans_on",
            "denies",
            "denies_as",
            "complete",
            "url");

    private AsCsv() {}

    static String of(String jsonLines, char separator, String lineEnd) throws IOException {
        StringJoiner table = new StringJoiner(lineEnd, "", lineEnd);
        // else 3,000 has two readings where semicolons part the cells
        String language = separator == ';' ? ";language" : "";
        table.add(String.join(String.valueOf(separator), COLUMNS) + language);
        for (String line : jsonLines.lines().filter(line -> !line.isBlank()).toList()) {
            JsonNode row = new ObjectMapper().readTree(line);
            table.add(COLUMNS.stream()
                    .map(column -> cell(row.at("/" + column.replace('.', '/'))))
                    .collect(Collectors.joining(String.valueOf(separator), "", language.isEmpty() ? "" : ";en")));
        }
        return table.toString();
    }

    private static String cell(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return "";
        }
        String text = node.isArray()
                ? node.isEmpty()
                        ? "-"
                        : StreamSupport.stream(node.spliterator(), false)
                                .map(JsonNode::asText)
                                .collect(Collectors.joining("; "))
                : node.asText();
        return text.matches("[\\w.-]*") ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
