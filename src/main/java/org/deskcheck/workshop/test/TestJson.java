package org.deskcheck.workshop.test;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deskcheck.read.JsonText;
import org.deskcheck.workshop.ProblemJson;
import org.deskcheck.workshop.example.Difference;
import org.deskcheck.workshop.example.Outcome;

/** A run as JSON. Later versions add keys and never change one. */
public final class TestJson {

    private static final int SCHEMA_VERSION = 1;

    private TestJson() {}

    /** Indented, with a line end behind it. */
    public static String of(TestRun run) {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("rules", run.rules());
        summary.put("examples", run.examples().size());
        for (Outcome outcome : Outcome.values()) {
            summary.put(outcome.toString(), run.count(outcome));
        }
        summary.put("besideExamples", run.besideExamples());
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("schemaVersion", SCHEMA_VERSION);
        whole.put("outcome", run.outcome().toString());
        whole.put("summary", summary);
        whole.put("results", run.results().stream().map(TestJson::result).toList());
        return JsonText.of(whole);
    }

    private static Map<String, Object> result(Result result) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("outcome", result.outcome().toString());
        json.put("rule", result.rule());
        json.put("example", result.example());
        json.put("name", result.name());
        json.put("location", ProblemJson.place(result.place()));
        json.put(
                "differences",
                result.differences().stream().map(TestJson::difference).toList());
        json.put("problems", result.problems().stream().map(ProblemJson::of).toList());
        return json;
    }

    private static Map<String, Object> difference(Difference difference) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", difference.kind().toString());
        json.put("line", difference.line());
        json.put("expected", difference.expected());
        json.put("found", difference.found());
        json.put("text", difference.sentence());
        json.put("details", List.copyOf(difference.details()));
        return json;
    }
}
