package org.deskcheck.workshop.trace;

import java.util.ArrayList;
import java.util.List;
import org.deskcheck.problem.Place;
import org.deskcheck.workshop.trace.Reason.Kind;

/** Reasons in lines. */
final class ReasonText {

    private static final int INDENT = 2;

    private ReasonText() {}

    static List<String> lines(Reason reason) {
        List<String> lines = new ArrayList<>();
        add(reason, 0, lines);
        return lines;
    }

    private static void add(Reason reason, int indent, List<String> lines) {
        String before = " ".repeat(indent);
        lines.add(before + "rule `" + reason.rule() + "`: " + met(reason));
        String deeper = " ".repeat(indent + INDENT);
        if (!reason.within().equals(reason.condition())) {
            lines.add(deeper + "in `" + reason.within() + "`");
        }
        if (reason.kind() != Kind.MATCHED && reason.kind() != Kind.TOO_MUCH) {
            lines.add(deeper + reason.said() + (reason.nearest().isEmpty() ? "" : ":"));
        }
        reason.nearest().forEach(near -> lines.add(deeper + INDENTED + near));
        if (reason.further() > 0) {
            lines.add(deeper + INDENTED + "and " + reason.further() + " more");
        }
        reason.because().forEach(because -> add(because, indent + INDENT, lines));
    }

    private static final String INDENTED = " ".repeat(INDENT);

    private static String met(Reason reason) {
        return switch (reason.kind()) {
            case MATCHED, TOO_MUCH -> reason.said();
            default ->
                "`" + reason.condition() + "` is the first that was not met"
                        + reason.place().map(place -> " (" + shown(place) + ")").orElse("");
        };
    }

    static String shown(Place place) {
        return place.file() + ":" + place.line() + ":" + place.column();
    }
}
