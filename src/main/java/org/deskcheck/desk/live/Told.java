package org.deskcheck.desk.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.deskcheck.desk.Refused;
import org.deskcheck.desk.run.Part;
import org.deskcheck.problem.Problem;

/** What is told of a dossier that may have confidential sources to who may not see their names. */
final class Told {

    private Told() {}

    /** A refusal with the problems of what was sent; those of other documents quote what the caller may not see. */
    static Refused of(Refused refused, List<Part> sent) {
        Set<String> own = sent.stream().map(Part::name).collect(Collectors.toSet());
        List<Problem> shown = new ArrayList<>(refused.problems().stream()
                .filter(problem -> problem.place()
                        .filter(place -> !own.contains(place.file()))
                        .isEmpty())
                .toList());
        int others = refused.problems().size() - shown.size();
        if (others > 0) {
            shown.add(Problem.of(
                    (others == 1 ? "1 problem" : others + " problems")
                            + " in other documents, which may name confidential sources",
                    "ask somebody whose key may see their names"));
        }
        return new Refused(refused.why(), shown, refused.retryAfter());
    }
}
