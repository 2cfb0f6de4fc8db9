package org.deskcheck.desk.live;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;
import org.deskcheck.desk.Json;
import org.deskcheck.report.Report;

/** What a report comes to, in figures. */
final class Summaries {

    private Summaries() {}

    static String json(Report report) {
        return Json.object(out -> {
            out.writeNumberField("claims", report.summary().claims());
            counts(out, "consistency", report.summary().byConsistency());
            counts(out, "provenance", report.summary().byProvenance());
            counts(out, "findings", report.summary().findings());
            out.writeBooleanField("complete", report.complete());
        });
    }

    /** Those that there are; the keys keep their order. */
    private static void counts(JsonGenerator out, String name, Map<String, Integer> counts) throws IOException {
        out.writeObjectFieldStart(name);
        for (Map.Entry<String, Integer> count : counts.entrySet()) {
            if (count.getValue() > 0) {
                out.writeNumberField(count.getKey(), count.getValue());
            }
        }
        out.writeEndObject();
    }
}
