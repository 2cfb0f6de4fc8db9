package org.deskcheck.workshop.lint;

import java.util.LinkedHashMap;
import java.util.Map;
import org.deskcheck.read.JsonText;
import org.deskcheck.workshop.ProblemJson;

/** What lint told as JSON. Later versions add keys and never change one. */
public final class LintJson {

    private static final int SCHEMA_VERSION = 1;

    private LintJson() {}

    /** Indented, with a line end behind it. */
    public static String of(Linted linted) {
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("schemaVersion", SCHEMA_VERSION);
        whole.put("rules", linted.rules().size());
        whole.put("checks", linted.checks().stream().sorted().toList());
        whole.put("findings", linted.findings().stream().map(LintJson::finding).toList());
        return JsonText.of(whole);
    }

    private static Map<String, Object> finding(Finding finding) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("check", finding.check());
        json.put("level", finding.level().toString());
        json.put("rule", finding.rule());
        Map<String, Object> location = ProblemJson.place(finding.place());
        location.put("endLine", finding.place().endLine());
        location.put("endColumn", finding.place().endColumn());
        json.put("location", location);
        json.put("text", finding.text());
        json.put("hint", finding.hint());
        return json;
    }
}
