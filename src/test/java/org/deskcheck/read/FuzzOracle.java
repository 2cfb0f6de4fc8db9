package org.deskcheck.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.deskcheck.dossier.Dossier;
import org.deskcheck.problem.Checked;
import org.deskcheck.problem.Problem;

/** What holds of every reading. */
final class FuzzOracle {

    private FuzzOracle() {}

    /** A value or problems, and each problem a line that a person can read. */
    static void check(Checked<List<Dossier>> read) {
        assertThat(read.isPresent()).isEqualTo(read.problems().isEmpty());
        assertThat(read.problems().size()).isLessThanOrEqualTo(Limits.PROBLEMS + 1);
        for (Problem problem : read.problems()) {
            assertThat(problem.text()).isNotBlank().doesNotContain("\n", "Exception");
            assertThat(problem.toString()).isNotBlank();
        }
    }

    static long claims(Checked<List<Dossier>> read) {
        return read.orThrow().stream()
                .mapToLong(dossier -> dossier.claims().size())
                .sum();
    }

    /** How many entries a list of an object has, by another parser. */
    static long entries(Object given, String list) {
        return given instanceof Map<?, ?> object && object.get(list) instanceof List<?> entries ? entries.size() : 0;
    }
}
