package org.deskcheck.desk.live;

import com.fasterxml.jackson.core.JsonGenerator;
import com.github.f4b6a3.uuid.UuidCreator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.deskcheck.Developing;
import org.deskcheck.desk.Caller;
import org.deskcheck.desk.Json;
import org.deskcheck.desk.rules.InForce;
import org.deskcheck.desk.run.Asked;
import org.deskcheck.desk.run.Part;
import org.deskcheck.desk.run.Parts;
import org.deskcheck.desk.run.Ran;
import org.deskcheck.desk.run.Runner;
import org.deskcheck.desk.store.Store;
import org.deskcheck.desk.store.Transaction;
import org.deskcheck.desk.submission.Keeping;
import org.deskcheck.desk.submission.Packed;
import org.deskcheck.dossier.WaiverEntry;
import org.deskcheck.read.Limits;
import org.deskcheck.read.Reading.Format;

/** A change of a dossier, verified: all that is to be kept of it, in one step. */
final class Revising {

    /** Claims whose verdicts became other that one change tells of by themselves; how many there were is told as well. */
    private static final int MOST_TOLD = Limits.most("dossier-verdicts-told");

    private final State after;
    private final State.Plan plan;
    private final LocalDate today;
    private final boolean several;
    private final Keeping.Input input;
    private final Keeping.Output output;
    private final Ran ran;
    private final Verdicts verdicts;
    private final List<Sent> sent;
    private final List<Figure> figures;

    /** A part that is to be kept. */
    private record Sent(Part part, Packed packed) {}

    private Revising(State after, LocalDate today, InForce rules, List<Part> parts, Asked asked, Ran ran) {
        this.after = after;
        this.plan = after.plan().orElseThrow();
        this.today = today;
        this.several = parts.size() > 1;
        this.input = new Keeping.Input(
                UuidCreator.getTimeOrderedEpoch().toString(),
                several ? Format.JSON : parts.get(0).format(),
                asked.asOf(),
                Packed.of(several ? Parts.together(parts) : parts.get(0).content()),
                Optional.of(after.id()),
                Optional.of(after.revision() + 1));
        this.output = Keeping.Output.of(rules, ran);
        this.ran = ran;
        this.verdicts = Verdicts.of(ran.report());
        this.figures = Figures.of(rules, ran);
        this.sent = plan.added().stream()
                .map(part -> new Sent(part, Packed.of(part.content())))
                .toList();
    }

    /**
     * Verifies a dossier as it is to be.
     *
     * @throws org.deskcheck.desk.Refused where it cannot be read
     */
    static Revising of(InForce rules, State after, LocalDate today, Followed followed) {
        List<Part> parts = new ArrayList<>(after.parts());
        WaiverTable.part(after.holding(today)).ifPresent(parts::add);
        Asked asked = Asked.PLAINLY;
        Developing developing = followed.of(after.team(), after.id(), rules.deskcheck());
        Ran ran = Runner.run(rules, after.id(), parts, developing);
        followed.keep(
                after.team(),
                after.id(),
                rules.deskcheck(),
                developing,
                ran.report().claims().size());
        if (ran.dossier().waivers().stream().anyMatch(waiver -> over(waiver, ran, today))) {
            // by the dossier's own newest day the waiver would hold for ever
            asked = Asked.PLAINLY.asOf(Optional.of(today));
            Ran now = Runner.run(rules, after.id(), parts, asked);
            return new Revising(after, today, rules, parts, asked, now);
        }
        return new Revising(after, today, rules, parts, asked, ran);
    }

    private static boolean over(WaiverEntry waiver, Ran ran, LocalDate today) {
        LocalDate judged = LocalDate.parse(ran.report().ids().asOf());
        return waiver.until()
                .filter(day -> day.isBefore(today) && !day.isBefore(judged))
                .isPresent();
    }

    /** The day after the first waiver's last. */
    private Optional<String> due() {
        return ran.dossier().waivers().stream()
                .flatMap(waiver -> waiver.until().stream())
                .filter(day -> !day.isBefore(today))
                .min(LocalDate::compareTo)
                .map(day -> day.plusDays(1).toString());
    }

    /** Keeps it; how many findings of each rule there are. */
    Map<String, Long> keep(Store store, Caller caller) {
        Verdicts before = store.read(handle -> Shelf.verdicts(handle, after.team(), after.id(), after.revision()));
        List<Difference> differences = verdicts.since(before);
        byte[] snapshot = verdicts.bytes();
        String summary = Summaries.json(ran.report());
        String told = Json.array(out -> {
            for (Difference difference : differences.subList(0, Math.min(MOST_TOLD, differences.size()))) {
                out.writeStartObject();
                difference.write(out);
                out.writeEndObject();
            }
        });
        long number = after.revision() + 1;
        store.write(step -> {
            Expected.revision(after.revision()).check(Shelf.revision(step.handle(), after.team(), after.id()));
            Revision revision = new Revision(
                    number,
                    step.now(),
                    caller.id(),
                    plan.cause().word(),
                    plan.part(),
                    output.rules().rules(),
                    input.id(),
                    summary,
                    told);
            Keeping.whole(step, caller, input, output);
            if (several) {
                Shelf.ofParts(step.handle(), input.id());
            }
            parts(step, number);
            waivers(step);
            Shelf.revise(step.handle(), after.team(), after.id(), step.now(), revision, due(), snapshot);
            step.audit(caller, "dossier.changed", after.id(), audited(number));
            changes(step, revision, before, differences);
            new Watching(step, after.team(), after.id()).keep(figures);
            return number;
        });
        return output.byRule();
    }

    private void parts(Transaction step, long number) {
        plan.gone().forEach(name -> Shelf.end(step.handle(), after.team(), after.id(), name, number));
        sent.forEach(each -> Shelf.add(
                step.handle(),
                after.team(),
                after.id(),
                each.part(),
                each.packed().gzip(),
                number));
    }

    private void waivers(Transaction step) {
        plan.waived().forEach(waiver -> WaiverTable.add(step.handle(), after.team(), after.id(), waiver, step.now()));
        plan.unwaived().forEach(waiver -> WaiverTable.end(step.handle(), waiver.id(), step.now()));
        after.waivers().stream()
                .filter(waiver -> !waiver.holds(today))
                .forEach(waiver -> WaiverTable.end(step.handle(), waiver.id(), step.now()));
    }

    private Map<String, String> audited(long number) {
        Map<String, String> detail = new TreeMap<>();
        detail.put("cause", plan.cause().word());
        detail.put("revision", Long.toString(number));
        detail.put("verification", input.id());
        return detail;
    }

    private void changes(Transaction step, Revision revision, Verdicts before, List<Difference> differences) {
        Optional<String> dossier = Optional.of(after.id());
        step.change(after.team(), "dossier.changed", dossier, Json.object(out -> {
            head(out, revision);
            out.writeFieldName("summary");
            out.writeRawValue(revision.summary());
            out.writeNumberField("claimsGained", verdicts.gained(before).size());
            out.writeNumberField("claimsLost", before.gained(verdicts).size());
            out.writeNumberField("verdictsChanged", differences.size());
        }));
        differences.stream()
                .limit(MOST_TOLD)
                .forEach(difference -> step.change(after.team(), "verdict.changed", dossier, Json.object(out -> {
                    head(out, revision);
                    difference.write(out);
                })));
    }

    private void head(JsonGenerator out, Revision revision) throws IOException {
        out.writeStringField("dossier", after.id());
        out.writeNumberField("revision", revision.number());
        out.writeStringField("cause", revision.cause());
        if (revision.part().isPresent()) {
            out.writeStringField("document", revision.part().get());
        }
        out.writeStringField("verification", revision.verification());
    }
}
