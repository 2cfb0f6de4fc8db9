package org.deskcheck.workshop.diff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deskcheck.read.JsonText;

/** A difference as JSON. */
public final class DiffJson {

    /** The version of its form; later versions add keys and never change one. */
    public static final int SCHEMA_VERSION = 1;

    private DiffJson() {}

    /** As JSON, indented, with a line end behind it. */
    public static String of(Difference difference) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("schemaVersion", SCHEMA_VERSION);
        json.put("old", side(difference.before()));
        json.put("new", side(difference.now()));
        json.put("complete", difference.incomplete().isEmpty());
        json.put("incomplete", difference.incomplete());
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("dossiers", difference.dossiers());
        summary.put("claims", difference.claims());
        List.of(Difference.Kind.values()).forEach(kind -> summary.put(kind.toString(), difference.count(kind)));
        summary.put("verdicts", difference.verdicts().size());
        json.put("summary", summary);
        json.put("rules", difference.rules().stream().map(DiffJson::rule).toList());
        json.put(
                "verdicts",
                difference.verdicts().stream().map(DiffJson::verdict).toList());
        return JsonText.of(json);
    }

    private static Map<String, Object> side(Difference.Side side) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rules", side.name());
        json.put("digest", side.digest());
        return json;
    }

    private static Map<String, Object> rule(Difference.Rule rule) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rule", rule.id());
        json.put("changes", rule.changes().stream().map(DiffJson::change).toList());
        return json;
    }

    private static Map<String, Object> change(Difference.Change change) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("change", change.kind().toString());
        json.put("dossier", change.dossier());
        json.put("claim", change.claim());
        json.put("text", change.text());
        change.before().ifPresent(said -> json.put("old", said(said)));
        change.now().ifPresent(said -> json.put("new", said(said)));
        return json;
    }

    private static Map<String, Object> said(Difference.Said said) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", said.id());
        json.put("weight", said.weight());
        json.put("message", said.message());
        json.put("related", said.related());
        return json;
    }

    private static Map<String, Object> verdict(Difference.Verdict verdict) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("dossier", verdict.dossier());
        json.put("claim", verdict.claim());
        json.put("text", verdict.text());
        json.put("kind", verdict.kind());
        json.put("old", verdict.before());
        json.put("new", verdict.now());
        json.put("rules", verdict.rules());
        return json;
    }
}
