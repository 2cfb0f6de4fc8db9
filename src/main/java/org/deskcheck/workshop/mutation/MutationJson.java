package org.deskcheck.workshop.mutation;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.deskcheck.read.JsonText;
import org.deskcheck.workshop.ProblemJson;

/** A run as JSON. Later versions add keys and never change one. */
public final class MutationJson {

    private static final int SCHEMA_VERSION = 1;

    private MutationJson() {}

    /** Indented, with a line end behind it. */
    public static String of(MutationRun run) {
        Map<String, Object> operators = new LinkedHashMap<>();
        run.byOperator().forEach((operator, counts) -> {
            Map<String, Object> each = new LinkedHashMap<>();
            each.put("changes", counts[0]);
            each.put("unnoticed", counts[1]);
            operators.put(key(operator), each);
        });
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("changes", run.changes());
        summary.put("unnoticed", run.unnoticed().size());
        summary.put("unnoticedPercent", run.share());
        summary.put("equivalent", run.reasons().size());
        summary.put("operators", operators);
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("schemaVersion", SCHEMA_VERSION);
        whole.put("summary", summary);
        whole.put(
                "changes", run.trials().stream().map(trial -> trial(trial, run)).toList());
        whole.put("problems", run.problems().stream().map(ProblemJson::of).toList());
        return JsonText.of(whole);
    }

    private static Map<String, Object> trial(Trial trial, MutationRun run) {
        Mutant mutant = trial.mutant();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rule", mutant.rule());
        json.put("operator", key(mutant.operator()));
        json.put("location", ProblemJson.place(mutant.place()));
        json.put("change", mutant.change());
        trial.noticedBy().ifPresent(example -> json.put("noticedBy", example));
        String reason = run.reasons().getOrDefault(mutant, "");
        if (!reason.isEmpty()) {
            json.put("equivalent", reason);
        }
        return json;
    }

    private static String key(Operator operator) {
        return operator.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
