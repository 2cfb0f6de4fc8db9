package org.deskcheck.workshop.mutation;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.deskcheck.problem.Problem;

/**
 * What came of the changes of some rules.
 *
 * @param trials sorted by place
 * @param reasons why a change that no example notices changes nothing, by its rule and words
 * @param problems with the file that names those
 */
public record MutationRun(List<Trial> trials, Map<Mutant, String> reasons, List<Problem> problems) {

    static MutationRun of(Path pack, List<Trial> trials) throws IOException {
        Equivalents equivalents = Equivalents.in(pack);
        List<Trial> sorted = trials.stream()
                .sorted(Comparator.comparing((Trial trial) -> trial.mutant().place())
                        .thenComparing(trial -> trial.mutant().operator())
                        .thenComparing(trial -> trial.mutant().change()))
                .toList();
        Map<Mutant, String> reasons = sorted.stream()
                .filter(trial -> trial.noticedBy().isEmpty())
                .flatMap(trial ->
                        equivalents.reason(trial.mutant()).map(reason -> Map.entry(trial.mutant(), reason)).stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new MutationRun(sorted, reasons, equivalents.problems(sorted));
    }

    /** The changes that no example notices, without those that change nothing. */
    public List<Mutant> unnoticed() {
        return trials.stream()
                .filter(trial -> trial.noticedBy().isEmpty())
                .map(Trial::mutant)
                .filter(mutant -> !reasons.containsKey(mutant))
                .toList();
    }

    /** How many changes change something, as far as is known. */
    public int changes() {
        return trials.size() - reasons.size();
    }

    /** Per cent of the changes that no example notices, to one place. */
    public BigDecimal share() {
        return changes() == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(unnoticed().size())
                        .multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(changes()), 1, RoundingMode.HALF_UP);
    }

    /** Whether the share is at most so many per cent, and no equivalent is named in vain. */
    public boolean holds(BigDecimal most) {
        return problems.isEmpty() && within(most);
    }

    boolean within(BigDecimal most) {
        return BigDecimal.valueOf(unnoticed().size())
                        .multiply(BigDecimal.valueOf(100))
                        .compareTo(most.multiply(BigDecimal.valueOf(changes())))
                <= 0;
    }

    /** How many changes of each kind there are, and how many of these no example notices. */
    public Map<Operator, int[]> byOperator() {
        Map<Operator, int[]> counts = new TreeMap<>();
        trials.stream()
                .map(Trial::mutant)
                .filter(mutant -> !reasons.containsKey(mutant))
                .forEach(mutant -> counts.computeIfAbsent(mutant.operator(), unused -> new int[2])[0]++);
        unnoticed().forEach(mutant -> counts.computeIfAbsent(mutant.operator(), unused -> new int[2])[1]++);
        return counts;
    }
}
