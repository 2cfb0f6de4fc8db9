package org.deskcheck.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.deskcheck.report.JsonReport;
import org.deskcheck.report.Report;

/** A report without the digest of its input and the places in its files: all that the same dossier has in common. */
final class SameReport {

    private static final ObjectMapper JSON = new ObjectMapper();

    private SameReport() {}

    static String of(Report report) {
        JsonNode tree = tree(report);
        ((ObjectNode) tree.path("ids")).remove("input");
        withoutPlaces(tree);
        return tree.toPrettyString();
    }

    static JsonNode tree(Report report) {
        try (StringWriter out = new StringWriter()) {
            JsonReport.write(report, out, false);
            return JSON.readTree(out.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void withoutPlaces(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(List.of("location"));
        }
        node.forEach(SameReport::withoutPlaces);
    }
}
