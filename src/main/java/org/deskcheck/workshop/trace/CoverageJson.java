package org.deskcheck.workshop.trace;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.deskcheck.read.JsonText;
import org.deskcheck.workshop.trace.Coverage.Asked;
import org.deskcheck.workshop.trace.Coverage.Rule;
import org.deskcheck.workshop.trace.Coverage.Shown;

/** Coverage as JSON. */
final class CoverageJson {

    private static final int SCHEMA_VERSION = 1;

    private CoverageJson() {}

    static String of(Coverage coverage) {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("rules", coverage.rules().size());
        Stream.of(Shown.values()).forEach(shown -> summary.put(shown.toString(), coverage.count(shown)));
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("schemaVersion", SCHEMA_VERSION);
        whole.put("summary", summary);
        whole.put("rules", coverage.rules().stream().map(CoverageJson::rule).toList());
        return JsonText.of(whole);
    }

    private static Map<String, Object> rule(Rule rule) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rule", rule.name());
        json.put("file", rule.file());
        json.put("examples", rule.examples());
        json.put("matched", rule.matched());
        json.put(
                "conditions",
                rule.conditions().stream().map(CoverageJson::condition).toList());
        return json;
    }

    private static Map<String, Object> condition(Asked condition) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("line", condition.place().line());
        json.put("column", condition.place().column());
        json.put("text", condition.text());
        json.put("kind", condition.asks() ? "condition" : "fact");
        json.put("shown", condition.shown().toString());
        json.put("stopped", condition.stopped());
        return json;
    }
}
