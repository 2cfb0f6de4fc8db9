package org.deskcheck.desk;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.deskcheck.problem.Problem;

/** A request that is not done, and why: nothing of it is kept. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Kinds of reasons, each with its own answer over HTTP. */
    public enum Why {
        /** What was sent cannot be read as what it says it is. */
        MALFORMED,
        /** It can be read, and has something to mend. */
        INVALID,
        /** Nothing says who asks. */
        UNKNOWN_CALLER,
        FORBIDDEN,
        /** There is no such thing, or it is another team's. */
        NOT_FOUND,
        /** It stands against something that is being done, or was done. */
        CONFLICT,
        /** It was changed since it was read. */
        CHANGED_SINCE,
        TOO_LARGE,
        /** A media type that is not read or not written. */
        OTHER_MEDIA_TYPE,
        /** The caller asks more than it may in this time. */
        TOO_MANY,
        /** The service cannot take more now. */
        BUSY
    }

    private final Why why;

    @SuppressWarnings("serial") // never serialised
    private final List<Problem> problems;

    @SuppressWarnings("serial")
    private final Optional<Duration> retryAfter;

    public Refused(Why why, List<Problem> problems, Optional<Duration> retryAfter) {
        super(null, null, false, false);
        this.why = why;
        this.problems = List.copyOf(problems);
        this.retryAfter = retryAfter;
    }

    public static Refused because(Why why, String text) {
        return new Refused(why, List.of(Problem.of(text)), Optional.empty());
    }

    public static Refused because(Why why, List<Problem> problems) {
        return new Refused(why, problems, Optional.empty());
    }

    public static Refused notFound(String what) {
        return because(Why.NOT_FOUND, "there is no " + what);
    }

    /** What is wrong first. */
    @Override
    public String getMessage() {
        return problems.isEmpty() ? why.name() : problems.get(0).text();
    }

    public Why why() {
        return why;
    }

    /** What is wrong, in the order in which it stands in the input; at least one. */
    public List<Problem> problems() {
        return problems;
    }

    /** When to ask again. */
    public Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
