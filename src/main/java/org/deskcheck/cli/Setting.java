package org.deskcheck.cli;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.deskcheck.Deskcheck;
import org.deskcheck.dossier.ClaimEntry;
import org.deskcheck.dossier.Dossier;
import org.deskcheck.problem.Checked;
import org.deskcheck.problem.Nearest;
import org.deskcheck.problem.Problem;
import org.deskcheck.problem.Quoted;

/** What {@code --set CLAIM=VALUE} supposes of dossiers. */
final class Setting {

    private Setting() {}

    /**
     * The dossiers, with each claim that is named saying its value. A claim needs to stand in one of them; problems are
     * added for one that stands in none, and for a value that cannot be read.
     */
    static List<Dossier> claims(
            Deskcheck deskcheck, List<Dossier> dossiers, List<String> options, List<Problem> problems) {
        Set<String> ids = dossiers.stream()
                .flatMap(dossier -> dossier.claims().stream())
                .map(ClaimEntry::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Map<String, String> values = new LinkedHashMap<>();
        for (String option : options) {
            int sign = sign(option, ids);
            if (sign < 0) {
                problems.add(Problem.of(
                        "`--set` needs a CLAIM=VALUE, and " + Quoted.of(option) + " has no `=`",
                        "write it as --set 7=\"more than 4,100\""));
                continue;
            }
            String claim = option.substring(0, sign);
            if (!ids.contains(claim)) {
                problems.add(Problem.of(
                        "unknown claim " + Quoted.of(claim), Nearest.hint(claim, ids, "take the id of a claim")));
            } else if (values.putIfAbsent(claim, option.substring(sign + 1)) != null) {
                problems.add(Problem.of("`--set` gives claim " + Quoted.of(claim) + " two values", "keep one of them"));
            }
        }
        return dossiers.stream()
                .map(dossier -> supposing(deskcheck, dossier, values, problems))
                .toList();
    }

    /** Where a claim's id ends; an id may have the sign in itself. Below zero where there is no sign. */
    private static int sign(String option, Set<String> ids) {
        int first = option.indexOf('=');
        for (int at = first; at >= 0; at = option.indexOf('=', at + 1)) {
            if (ids.contains(option.substring(0, at))) {
                return at;
            }
        }
        return first;
    }

    private static Dossier supposing(
            Deskcheck deskcheck, Dossier dossier, Map<String, String> values, List<Problem> problems) {
        Map<String, String> own = new LinkedHashMap<>();
        Set<String> ids = dossier.claims().stream().map(ClaimEntry::id).collect(Collectors.toSet());
        values.forEach((claim, value) -> {
            if (ids.contains(claim)) {
                own.put(claim, value);
            }
        });
        Checked<Dossier> supposed = deskcheck.set(dossier, own);
        problems.addAll(supposed.problems());
        return supposed.value().orElse(dossier);
    }
}
