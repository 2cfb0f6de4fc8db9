package org.deskcheck.server;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deskcheck.desk.Refused;
import org.deskcheck.problem.Nearest;
import org.deskcheck.problem.Problem;
import org.deskcheck.problem.Quoted;

/** Parameters of a query, read strictly: one that is not known, or stands twice, is refused and not passed over. */
final class Questions {

    private final MultivaluedMap<String, String> given;

    private Questions(MultivaluedMap<String, String> given) {
        this.given = given;
    }

    /** Those of a request, which may be these alone. */
    static Questions of(UriInfo uri, String... known) {
        List<Problem> problems = new ArrayList<>();
        MultivaluedMap<String, String> given = uri.getQueryParameters();
        given.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(each -> {
            String name = each.getKey();
            if (!List.of(known).contains(name)) {
                problems.add(Problem.of(
                        "unknown parameter " + Quoted.of(name),
                        Nearest.hint(
                                name,
                                List.of(known),
                                known.length == 0 ? "it takes none" : "it takes " + String.join(", ", known))));
            } else if (each.getValue().size() > 1) {
                problems.add(Problem.of("the parameter " + Quoted.of(name) + " stands twice"));
            }
        });
        if (!problems.isEmpty()) {
            throw Refused.because(Refused.Why.MALFORMED, problems);
        }
        return new Questions(given);
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(given.getFirst(name)).filter(text -> !text.isEmpty());
    }

    Optional<LocalDate> day(String name) {
        return text(name).map(text -> {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException wrong) {
                throw Refused.because(
                        Refused.Why.MALFORMED,
                        List.of(Problem.of(
                                "the parameter `" + name + "` is no day: " + Quoted.of(text),
                                "write it as 2026-01-31")));
            }
        });
    }
}
