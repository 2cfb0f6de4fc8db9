import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Wholes and the parts that the file declares, where they are told together. */
final class Sums {

    /** A whole and its parts. */
    record Sum(
            Claim whole,
            List<Claim> parts,
            boolean exhaustive,
            boolean inDocument,
            boolean complete,
            int order,
            int gapPercent,
            String working,
            String partName,
            String wholeName) {

        List<Claim> all() {
            List<Claim> all = new ArrayList<>(parts.size() + 1);
            all.add(whole);
            all.addAll(parts);
            return all;
        }
    }

    /** A comparison that could not be made. */
    record Unmade(Claim claim, String why) {}

    private record Answer(Claim claim, boolean inDocument, String why) {}

    private static final Answer NOTHING = new Answer(null, true, "");

    final List<Sum> made = new ArrayList<>();
    final List<Unmade> unmade = new ArrayList<>();

    static Sums of(Dossier dossier) {
        Sums sums = new Sums();
        for (Dossier.Parts relation : dossier.relations) {
            relation.whole().answers.forEach(whole -> sums.add(whole, relation));
        }
        return sums;
    }

    private void add(Claim whole, Dossier.Parts relation) {
        List<Claim> parts = new ArrayList<>();
        List<String> why = new ArrayList<>();
        boolean inDocument = true;
        for (Question question : relation.parts()) {
            Answer answer = beside(whole, question);
            if (answer.claim() == null) {
                why.add(question.scope + ": "
                        + (answer.why().isEmpty() ? "there is no figure that belongs to it" : answer.why()));
            } else {
                parts.add(answer.claim());
                inDocument &= answer.inDocument();
            }
        }
        if (parts.isEmpty()) {
            return;
        }
        if (parts.stream().anyMatch(part -> part.figure.hedge() != whole.figure.hedge())) {
            unmade.add(new Unmade(whole, "some of the figures are counted and some are not"));
            return;
        }
        if (!why.isEmpty()) {
            unmade.add(new Unmade(whole, "its parts cannot be added up: " + String.join("; ", why)));
        }
        made.add(sum(whole, parts, relation.exhaustive(), inDocument, why.isEmpty()));
    }

    /** The answer that belongs with a claim: of its own document and voice, else of what it rests on. */
    private static Answer beside(Claim whole, Question question) {
        List<Claim> own = question.answers.stream()
                .filter(claim -> claim.document == whole.document && oneVoice(whole, claim))
                .toList();
        if (!own.isEmpty()) {
            return one(own, true);
        }
        Set<Document> rests = new LinkedHashSet<>();
        if (whole.cited != null) {
            rests.add(whole.cited.document);
        }
        rests.remove(whole.document);
        List<Claim> rested = question.answers.stream()
                .filter(claim -> rests.contains(claim.document))
                .toList();
        return rested.isEmpty() ? NOTHING : one(rested, false);
    }

    /** What both name, or the one names where the other names nobody. */
    private static boolean oneVoice(Claim one, Claim other) {
        Source here = voice(one);
        Source there = voice(other);
        return here == null || there == null || here == there;
    }

    private static Source voice(Claim claim) {
        return claim.attribution == claim.document.publisher() ? null : claim.attribution;
    }

    private static Answer one(List<Claim> claims, boolean inDocument) {
        boolean several = claims.stream()
                .anyMatch(claim ->
                        !claim.figure.entailed().equals(claims.get(0).figure.entailed()));
        // answers stand in the order of their ids: the first is the least
        return several ? new Answer(null, inDocument, "there are several figures for it") : new Answer(claims.get(0), inDocument, "");
    }

    private static Sum sum(Claim whole, List<Claim> parts, boolean exhaustive, boolean inDocument, boolean complete) {
        Interval sum = parts.get(0).figure.entailed();
        long printed = parts.get(0).figure.number();
        boolean bare = whole.figure.bound() == Figure.Bound.EXACT;
        for (Claim part : parts) {
            bare &= part.figure.bound() == Figure.Bound.EXACT;
        }
        for (Claim part : parts.subList(1, parts.size())) {
            sum = sum.plus(part.figure.entailed());
            printed += part.figure.number();
        }
        Interval of = whole.figure.entailed();
        int order = sum.endsBefore(of) ? -1 : of.endsBefore(sum) ? 1 : 0;
        long gap = Math.abs(printed - whole.figure.number()) * 100 / whole.figure.number();
        String working = parts.stream().map(part -> Words.grouped(part.figure.number())).collect(Collectors.joining(" + "));
        return new Sum(
                whole,
                parts,
                exhaustive,
                inDocument,
                complete,
                order,
                bare ? (int) gap : 0,
                parts.size() == 1 ? working : working + " = " + Words.grouped(printed),
                parts.get(0).question.scope,
                whole.question.scope);
    }

    static Finding.Fact fact(Sum sum) {
        StringBuilder text = new StringBuilder(Words.ids(sum.parts()))
                .append(" are held against their whole, ")
                .append(sum.whole().id)
                .append(": ")
                .append(sum.working())
                .append("; adding: ")
                .append(sum.exhaustive() ? "exhaustive" : "disjoint")
                .append("; together: ")
                .append(sum.inDocument() ? "document" : "statement")
                .append(sum.complete() ? "; complete: yes" : "")
                .append("; order: ")
                .append(sum.order() < 0 ? "below" : sum.order() > 0 ? "above" : "meeting");
        if (sum.gapPercent() > 0) {
            text.append("; gap percent: ").append(sum.gapPercent());
        }
        text.append("; part name: ").append(sum.partName()).append("; whole name: ").append(sum.wholeName());
        return new Finding.Fact("Sum", text.toString(), sum.all());
    }
}
