package org.deskcheck.vocabulary;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.deskcheck.fact.Measure;

/** Measures that tell what befell an agreement, and are no terms of it. */
public final class AgreementActs {

    private static final Set<String> ACTS = new HashSet<>();

    static {
        for (List<String> row : Table.rows("agreement-acts.tsv", 1)) {
            ACTS.add(row.get(0));
        }
    }

    private AgreementActs() {}

    /** Whether a text of the agreement itself could have an answer to it. */
    public static boolean isTerm(Measure measure) {
        return !measure.speech() && !ACTS.contains(measure.id());
    }
}
