package org.deskcheck.desk.rules;

import java.util.List;
import java.util.stream.Collectors;
import org.deskcheck.problem.Problem;

/** The rules in force cannot judge any more: this Deskcheck refuses one of their packs. Nothing was changed. */
public final class RulesUnusable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 10;

    RulesUnusable(long activation, List<Problem> problems) {
        super(
                "the rules of activation " + activation + " cannot be loaded by this Deskcheck:\n"
                        + problems.stream().limit(SHOWN).map(Problem::toString).collect(Collectors.joining("\n"))
                        + (problems.size() > SHOWN ? "\nand " + (problems.size() - SHOWN) + " more" : "")
                        + "\nstart with --without-packs to judge by the house rules alone, upload packs that are mended,"
                        + " and activate them",
                null,
                false,
                false);
    }
}
