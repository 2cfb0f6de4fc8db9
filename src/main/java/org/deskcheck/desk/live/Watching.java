package org.deskcheck.desk.live;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.deskcheck.desk.Json;
import org.deskcheck.desk.live.Figure.Kind;
import org.deskcheck.desk.store.Transaction;
import org.deskcheck.read.Limits;

/**
 * When a source gives another figure, or takes one back, in one dossier of a team, the stories of its other dossiers that
 * still rest on the old one are announced: in the step that keeps the figure, so that none is missed.
 */
final class Watching {

    private static final int MOST_TOLD = Limits.most("dossier-superseded-told");

    /** A story's claim that rests on an old figure. */
    private record Stale(String dossier, Figure old, String by, Figure now) {

        String key() {
            return dossier + "\n" + old.claim() + "\n" + old.source();
        }

        /** Of several newer figures the newest is told. */
        boolean after(Stale other) {
            return (now.lastDay() + now.published()).compareTo(other.now.lastDay() + other.now.published()) > 0;
        }
    }

    private final Transaction step;
    private final String team;
    private final String dossier;

    Watching(Transaction step, String team, String dossier) {
        this.step = step;
        this.team = team;
        this.dossier = dossier;
    }

    /** Puts a dossier's figures in the place of those that it had, and announces what they change. */
    void keep(List<Figure> figures) {
        List<Figure> before = LeaningTable.of(step.handle(), team, dossier);
        LeaningTable.replace(step.handle(), team, dossier, figures);
        Set<Figure> known = new HashSet<>(before);
        List<Figure> fresh =
                figures.stream().filter(figure -> !known.contains(figure)).toList();
        List<Stale> stale = new ArrayList<>();
        elsewhere(fresh, stale);
        here(fresh, stale);
        Map<String, Stale> newest = new LinkedHashMap<>();
        stale.forEach(each -> newest.merge(each.key(), each, (one, other) -> one.after(other) ? one : other));
        newest.values().stream().limit(MOST_TOLD).forEach(this::announce);
    }

    /** Stories of other dossiers that rest on what was said otherwise here. */
    private void elsewhere(List<Figure> fresh, List<Stale> stale) {
        List<Figure> words =
                fresh.stream().filter(figure -> figure.kind() != Kind.LEANS).toList();
        for (LeaningTable.Of there : LeaningTable.others(step.handle(), team, dossier, words, Kind.LEANS)) {
            words.stream()
                    .filter(word -> overtakes(word, there.figure()))
                    .filter(word -> !knows(there.dossier(), word))
                    .forEach(word -> stale.add(new Stale(there.dossier(), there.figure(), dossier, word)));
        }
    }

    /** Stories of this dossier that rest on what was said otherwise before, elsewhere. */
    private void here(List<Figure> fresh, List<Stale> stale) {
        List<Figure> resting =
                fresh.stream().filter(figure -> figure.kind() == Kind.LEANS).toList();
        for (Kind kind : List.of(Kind.SAID, Kind.WITHDRAWN)) {
            for (LeaningTable.Of there : LeaningTable.others(step.handle(), team, dossier, resting, kind)) {
                resting.stream()
                        .filter(old -> overtakes(there.figure(), old))
                        .filter(old -> !knows(dossier, there.figure()))
                        .forEach(old -> stale.add(new Stale(dossier, old, there.dossier(), there.figure())));
            }
        }
    }

    private static boolean overtakes(Figure word, Figure resting) {
        return word.kind() == Kind.WITHDRAWN ? word.isOf(resting) : word.replaces(resting);
    }

    /** What the dossier itself has, its own findings tell. */
    private boolean knows(String other, Figure word) {
        return LeaningTable.of(step.handle(), team, other).stream()
                .anyMatch(own ->
                        own.kind() == word.kind() && own.figure().equals(word.figure()) && own.sameQuestion(word));
    }

    private void announce(Stale stale) {
        step.change(team, "figure.superseded", Optional.of(stale.dossier()), Json.object(out -> {
            Figure old = stale.old();
            Figure now = stale.now();
            out.writeStringField("dossier", stale.dossier());
            out.writeStringField("claim", old.claim());
            out.writeStringField("source", old.shown());
            out.writeStringField("question", old.about());
            out.writeStringField("old", old.value());
            if (now.kind() == Kind.SAID) {
                out.writeStringField("new", now.value());
                out.writeStringField("asOf", now.firstDay());
            } else {
                out.writeBooleanField("withdrawn", true);
            }
            out.writeObjectFieldStart("by");
            out.writeStringField("dossier", stale.by());
            out.writeStringField("claim", now.claim());
            out.writeStringField("document", now.document());
            out.writeStringField("published", now.published());
            out.writeEndObject();
        }));
    }
}
