package org.deskcheck.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.deskcheck.Options;
import org.deskcheck.workshop.mutation.Mutant;
import org.deskcheck.workshop.mutation.MutationRun;
import org.deskcheck.workshop.mutation.Trial;
import org.deskcheck.workshop.test.PackTests;
import org.deskcheck.workshop.test.Selected;
import org.deskcheck.workshop.trace.WhyNots;
import org.junit.jupiter.api.Test;

/** The examples of the house rules notice what the rules say: of each family, at most 5 % of what weakens it goes by. */
class MutationTest {

    private static final BigDecimal MOST = BigDecimal.valueOf(5);

    private static final Path PAGE = Path.of("docs/mutation.md");
    private static final String FIGURES = "## The house rules\n";

    /** Changes of a family: how many, unnoticed, and equivalent. */
    private static final class Counted {

        private int changes;
        private int unnoticed;
        private int equivalent;

        private String row(String family) {
            return "| " + family + " | " + changes + " | " + unnoticed + " | " + equivalent + " |\n";
        }
    }

    @Test
    void theExamplesNoticeWhatWeakensARule() throws IOException {
        Selected house = Selected.at(Path.of("rules")).orThrow();
        MutationRun run =
                new PackTests(house, Options.standard(), WhyNots.HOUSE).mutate().orThrow();
        String table = table(run);
        System.out.println(table);
        assertThat(run.problems()).as("equivalent.tsv").isEmpty();
        assertThat(run.share()).isLessThanOrEqualTo(MOST);
        String page = Files.readString(PAGE);
        String made = page.substring(0, page.indexOf(FIGURES)) + FIGURES + "\n" + table;
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(PAGE, made);
        }
        assertThat(PAGE)
                .as("./mvnw test -Dtest=MutationTest -Ddocs.write=true writes it anew")
                .hasContent(made);
    }

    private static String table(MutationRun run) {
        Map<String, Counted> families = new TreeMap<>();
        for (Trial trial : run.trials()) {
            Counted counted = families.computeIfAbsent(family(trial.mutant()), unused -> new Counted());
            boolean equivalent = run.reasons().containsKey(trial.mutant());
            counted.changes += equivalent ? 0 : 1;
            counted.equivalent += equivalent ? 1 : 0;
            counted.unnoticed += !equivalent && trial.noticedBy().isEmpty() ? 1 : 0;
        }
        StringBuilder table = new StringBuilder("""
                Of %s changes, %s are noticed by no example (%s %%); %s more change nothing, and `rules/equivalent.tsv` says of each
                why. The build fails where more than %s %% are unnoticed, or where this table is not true.

                | family | changes | unnoticed | equivalent |
                |---|---|---|---|
                """.formatted(
                        run.changes(),
                        run.unnoticed().size(),
                        run.share(),
                        run.reasons().size(),
                        MOST));
        families.forEach((family, counted) -> table.append(counted.row(family)));
        return table.toString();
    }

    private static String family(Mutant mutant) {
        return mutant.rule().substring(0, mutant.rule().indexOf('/'));
    }
}
