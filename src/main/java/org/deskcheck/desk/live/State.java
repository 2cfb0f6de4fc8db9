package org.deskcheck.desk.live;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.deskcheck.desk.Refused;
import org.deskcheck.desk.rules.InForce;
import org.deskcheck.desk.run.Part;
import org.deskcheck.desk.submission.Media;

/**
 * A dossier as the store has it, and what is to become of it.
 *
 * @param now its last revision; empty where there is no such dossier
 * @param kept what it is made of, by name
 * @param waivers those that have not ended
 * @param plan the change; empty for none
 */
record State(
        String team,
        String id,
        String created,
        Optional<Revision> now,
        List<Shelf.Kept> kept,
        List<Waiver> waivers,
        Optional<Plan> plan) {

    /** What a change does. */
    record Plan(
            Cause cause,
            Optional<String> part,
            List<Part> added,
            List<String> gone,
            List<Waiver> waived,
            List<Waiver> unwaived) {}

    long revision() {
        return now.map(Revision::number).orElse(0L);
    }

    State mustBe() {
        if (now.isEmpty()) {
            throw Refused.notFound("dossier of this id");
        }
        return this;
    }

    boolean judgedBy(InForce rules) {
        return now.filter(revision -> revision.rules().equals(rules.rules())).isPresent();
    }

    boolean isMadeOf(List<Part> parts) {
        return kept.size() == parts.size()
                && parts.stream().allMatch(part -> part(part.name())
                        .filter(there -> Arrays.equals(there.content(), part.content()))
                        .isPresent());
    }

    List<String> names() {
        return parts().stream().map(Part::name).toList();
    }

    Optional<Part> part(String name) {
        return parts().stream().filter(part -> part.name().equals(name)).findFirst();
    }

    /** What it is made of, after the change where there is one. */
    List<Part> parts() {
        List<Part> parts = new ArrayList<>(kept.stream()
                .map(Shelf.Kept::part)
                .filter(part ->
                        plan.filter(it -> it.gone().contains(part.name())).isEmpty())
                .toList());
        plan.ifPresent(it -> parts.addAll(it.added()));
        parts.sort(Comparator.comparing(Part::name));
        return parts;
    }

    /** The waivers that hold on a day, after the change where there is one. */
    List<Waiver> holding(LocalDate today) {
        List<Waiver> holding = new ArrayList<>(waivers);
        plan.ifPresent(it -> {
            holding.addAll(it.waived());
            holding.removeAll(it.unwaived());
        });
        holding.removeIf(waiver -> !waiver.holds(today));
        return holding;
    }

    /** The same, of other parts. */
    State with(Cause cause, Optional<String> part, List<Part> added, List<String> gone) {
        return planning(new Plan(cause, part, added, gone, List.of(), List.of()));
    }

    State waiving(Waiver waiver) {
        return planning(
                new Plan(Cause.WAIVER_ADDED, Optional.empty(), List.of(), List.of(), List.of(waiver), List.of()));
    }

    State unwaiving(Cause cause, List<Waiver> ended) {
        return planning(new Plan(cause, Optional.empty(), List.of(), List.of(), List.of(), ended));
    }

    /** The same, to be verified again. */
    State again(Cause cause) {
        return unwaiving(cause, List.of());
    }

    private State planning(Plan change) {
        return new State(team, id, created, now, kept, waivers, Optional.of(change));
    }

    LiveDossier shown() {
        return new LiveDossier(
                id,
                created,
                kept.stream()
                        .map(each -> new LiveDossier.Piece(
                                each.part().name(),
                                Media.type(each.part().format()),
                                each.part().content().length,
                                each.since()))
                        .toList(),
                now.orElseThrow());
    }
}
