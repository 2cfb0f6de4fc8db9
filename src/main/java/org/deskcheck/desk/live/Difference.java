package org.deskcheck.desk.live;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.deskcheck.desk.live.Verdict.Told;

/**
 * A claim whose verdicts or findings became other, and why.
 *
 * @param gained findings that were not there before
 * @param lost findings that are there no more
 * @param waived ids of findings that were there, and are waived since
 * @param unwaived ids of findings that were waived, and count again
 */
public record Difference(
        String claim,
        Verdict before,
        Verdict after,
        List<Told> gained,
        List<Told> lost,
        List<String> waived,
        List<String> unwaived) {

    /** Empty where nothing became other. */
    static Optional<Difference> of(String claim, Verdict before, Verdict after) {
        if (before.equals(after)) {
            return Optional.empty();
        }
        Difference difference = new Difference(
                claim,
                before,
                after,
                behind(before, after),
                behind(after, before),
                flipped(before, after, true),
                flipped(before, after, false));
        return Optional.of(difference).filter(Difference::tells);
    }

    private static List<Told> behind(Verdict first, Verdict second) {
        Set<String> there = first.findings().stream().map(Told::id).collect(Collectors.toSet());
        return second.findings().stream()
                .filter(told -> !there.contains(told.id()))
                .toList();
    }

    private static List<String> flipped(Verdict before, Verdict after, boolean waived) {
        Map<String, Boolean> was =
                before.findings().stream().collect(Collectors.toMap(Told::id, Told::waived, (a, b) -> a));
        return after.findings().stream()
                .filter(told -> told.waived() == waived && was.getOrDefault(told.id(), waived) != waived)
                .map(Told::id)
                .toList();
    }

    /** A message in other words alone, as of a source that has another name now, is no change. */
    private boolean tells() {
        return !before.consistency().equals(after.consistency())
                || !before.provenance().equals(after.provenance())
                || !(gained.isEmpty() && lost.isEmpty() && waived.isEmpty() && unwaived.isEmpty());
    }

    /** Its fields, into an object that is open. */
    void write(JsonGenerator out) throws IOException {
        out.writeStringField("claim", claim);
        verdict(out, "before", before);
        verdict(out, "after", after);
        findings(out, "gained", gained);
        findings(out, "lost", lost);
        ids(out, "waived", waived);
        ids(out, "unwaived", unwaived);
    }

    private static void verdict(JsonGenerator out, String name, Verdict verdict) throws IOException {
        out.writeObjectFieldStart(name);
        out.writeStringField("consistency", verdict.consistency());
        out.writeStringField("provenance", verdict.provenance());
        out.writeEndObject();
    }

    private static void findings(JsonGenerator out, String name, List<Told> findings) throws IOException {
        out.writeArrayFieldStart(name);
        for (Told told : findings) {
            out.writeStartObject();
            out.writeStringField("id", told.id());
            out.writeStringField("rule", told.rule());
            out.writeStringField("level", told.level());
            if (!told.supports().isEmpty()) {
                out.writeStringField("supports", told.supports());
            }
            out.writeStringField("message", told.message());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private static void ids(JsonGenerator out, String name, List<String> ids) throws IOException {
        if (!ids.isEmpty()) {
            out.writeArrayFieldStart(name);
            for (String id : ids) {
                out.writeString(id);
            }
            out.writeEndArray();
        }
    }
}
