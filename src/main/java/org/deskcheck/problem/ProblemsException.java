package org.deskcheck.problem;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown by {@link Checked#orThrow()}, for callers who would rather not look at problems as values. */
public final class ProblemsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    ProblemsException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
