import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The ten rules, each with its variants, in the order of their names. */
final class Rules {

    private static final int FAR_APART = 5;

    private final Telling telling;
    private final Set<Sums.Sum> against = new HashSet<>();
    private final MessageDigest sha256 = sha256();

    private Rules(Telling telling) {
        this.telling = telling;
    }

    /** Finds what there is to find, and leaves it with the claims; gives the sums that a rule speaks against. */
    static Set<Sums.Sum> judge(Dossier dossier, List<Sums.Sum> sums) {
        Rules rules = new Rules(new Telling(dossier));
        for (Claim claim : dossier.claims.values()) {
            claim.taken = claim.cited == null ? null : claim.figure.takenFrom(claim.cited.figure);
        }
        dossier.claims.values().forEach(rules::attributionMissing);
        dossier.claims.values().forEach(rules::drift);
        dossier.questions.values().forEach(question -> question.positions.forEach(rules::disagree));
        sums.forEach(rules::ownTotal);
        dossier.claims.values().forEach(rules::lineage);
        sums.forEach(rules::exceedWhole);
        dossier.claims.values().forEach(rules::happenedAfterPublication);
        return rules.against;
    }

    private void attributionMissing(Claim claim) {
        boolean ahead = claim.daysAhead() > 0 && claim.figure.counted();
        boolean leans = claim.cited != null && claim.cited.document.publisher() != claim.document.publisher();
        if (claim.origin == null && claim.attribution == null && !leans && !ahead) {
            add("attribution/missing", "warning", "fail", "Nobody is named as its source", claim, List.of(),
                    List.of(Telling.lineage(claim)), "Who says so? Name them, or say how the paper knows it.");
        }
    }

    private void drift(Claim claim) {
        if (claim.cited != null) {
            boundChanged(claim, claim.cited);
            hedgeDropped(claim, claim.cited);
            valueChanged(claim, claim.cited);
        }
    }

    private void boundChanged(Claim claim, Claim cited) {
        Figure.Bound here = claim.figure.bound();
        Figure.Bound there = cited.figure.bound();
        boolean alike = here == there
                || here.near() && there.near()
                || here.upward() && there.upward()
                || here.downward() && there.downward()
                || here == Figure.Bound.EXACT && there == Figure.Bound.ABOUT
                || here == Figure.Bound.ABOUT && there == Figure.Bound.EXACT;
        if (claim.taken == Figure.Relation.SAME && claim.figure.hedge() == cited.figure.hedge() && !alike) {
            drifted("drift/bound-changed", "warning", "fail", telling.has(cited) + telling.prints(claim), claim, List.of(),
                    "Word the figure as the source does, or name the source that has it this way.");
        }
    }

    private void hedgeDropped(Claim claim, Claim cited) {
        Figure here = claim.figure;
        Figure there = cited.figure;
        boolean foretold = there.hedge() == Figure.Hedge.COULD_REACH || there.hedge() == Figure.Hedge.EXPECTED;
        boolean kept = claim.taken == Figure.Relation.SAME || claim.taken == Figure.Relation.ROUNDED;
        if (foretold && here.counted() && kept) {
            drifted("drift/hedge-dropped", "warning", "fail",
                    telling.has(cited) + ", which nobody has counted" + telling.prints(claim) + " as a fact", claim, List.of(),
                    "Say that it is expected or feared, and by whom.");
        }
        if (there.bound() == Figure.Bound.ABOUT && here.bound() == Figure.Bound.EXACT
                && here.hedge() == there.hedge() && claim.taken == Figure.Relation.SAME) {
            if (here.round()) {
                drifted("drift/hedge-dropped", "none", "review", telling.has(cited) + telling.prints(claim), claim, List.of(),
                        "Restore “about”: will every reader take the round figure for an estimate?");
            } else {
                drifted("drift/hedge-dropped", "warning", "fail",
                        telling.has(cited) + telling.prints(claim) + ", as if it were counted", claim, List.of(),
                        "Restore “about”, or name the source of the count.");
            }
        }
    }

    private void valueChanged(Claim claim, Claim cited) {
        boolean apart = claim.taken == Figure.Relation.APART;
        if (!apart && claim.taken != Figure.Relation.CONVEYED_APART) {
            return;
        }
        List<Slip> slips = Slip.between(claim.figure, cited.figure);
        if (slips.size() == 1) {
            Slip slip = slips.get(0);
            if (slip.digits()) {
                Finding.Fact fact = new Finding.Fact("Slip", "a slip would join " + claim.id + " and " + cited.id
                        + ": without it, " + claim.id + " would read " + slip.suggested() + "; kind: digits; how: "
                        + slip.how() + "; slips: 1; leans: yes", List.of());
                drifted("drift/value-changed", "error", "fail", telling.has(cited) + telling.prints(claim) + ", " + slip.how(), claim,
                        List.of(fact), "Was “" + slip.suggested() + "” meant? Compare the two digit by digit.");
            }
        } else if (apart) {
            drifted("drift/value-changed", "error", "fail", telling.has(cited) + telling.prints(claim), claim, List.of(),
                    "Print the source’s figure, or name the source of this one.");
        } else {
            drifted("drift/value-changed", "none", "review", telling.has(cited) + telling.prints(claim)
                    + ": the words could mean the same, no reader would take them so", claim, List.of(),
                    "Is it the source’s figure?");
        }
    }

    private void drifted(
            String rule, String level, String kind, String message, Claim claim, List<Finding.Fact> slip, String ask) {
        claim.citationAgainst = true;
        claim.supports(Consistency.altered, !kind.equals("fail"));
        List<Finding.Fact> because = new ArrayList<>(slip);
        because.add(Telling.citation(claim));
        add(rule, level, kind, message, claim, List.of(new Finding.Related(claim.cited, "cited")), because, ask);
    }

    private void disagree(Position position) {
        Claim lead = position.lead();
        boolean cites = declaredApart(lead);
        boolean cited = !lead.document.story() && position.excluded.stream().anyMatch(Rules::declaredApart);
        if (!position.excluded.isEmpty() && !cites && !cited) {
            disagrees(position, position.excluded, "warning", "fail", Consistency.disputed,
                    telling.said(lead) + "; " + telling.said(position.excluded) + ": they contradict each other",
                    "What does each rest on, and for which day? Print both with their sources, or say why one is left out.",
                    true);
        }
        if (position.excluded.isEmpty() && position.times >= 2) {
            disagrees(position, position.conveyedApart, "none", "review", Consistency.disputed,
                    telling.said(lead) + "; " + telling.said(position.conveyedApart)
                            + ": strictly both could be right, as a reader takes the words they could not",
                    "Is it one count? Ask the vaguer source what its figure rests on.", true);
        }
        if (!position.own.isEmpty()) {
            disagrees(position, position.own, "warning", "fail", Consistency.contradicted,
                    telling.said(lead) + "; for the same thing and the same day, " + telling.said(position.own)
                            + ": they contradict each other",
                    "Which of the two is meant? Keep one, or say what the other counts.", false);
        }
    }

    private void disagrees(Position position, List<Claim> others, String level, String kind, Consistency consistency,
            String message, String ask, boolean same) {
        position.against = true;
        position.members.forEach(claim -> claim.supports(consistency, !kind.equals("fail")));
        List<Finding.Related> related = new ArrayList<>();
        others.stream().filter(claim -> claim != position.lead()).forEach(claim -> related.add(new Finding.Related(claim, "other")));
        if (same) {
            position.same.forEach(claim -> related.add(new Finding.Related(claim, "same")));
        }
        add("figures/disagree", level, kind, message, position.lead(), related, List.of(Telling.position(position)), ask);
    }

    private static boolean declaredApart(Claim claim) {
        return claim.taken == Figure.Relation.APART;
    }

    private void ownTotal(Sums.Sum sum) {
        if (!sum.inDocument() || !sum.exhaustive() || !sum.complete()) {
            return;
        }
        String in = telling.has(sum.whole()) + " in all; its own parts add up to another figure";
        if (sum.order() != 0) {
            summed("figures/own-total", "error", "fail", in + ": " + sum.working(), sum,
                    "Add up again: is the total wrong, or is a part left out?");
        } else if (sum.gapPercent() >= FAR_APART) {
            summed("figures/own-total", "none", "review", in + ", if none of them is rounded: " + sum.working(), sum,
                    "Are the parts rounded? Say so, or print figures that add up.");
        }
    }

    private void exceedWhole(Sums.Sum sum) {
        Claim whole = sum.whole();
        boolean leavesOut = !sum.exhaustive() || !sum.complete();
        if (sum.order() <= 0 || !leavesOut) {
            return;
        }
        if (sum.parts().size() == 1) {
            summed("parts/exceed-whole", "error", "fail", "“" + sum.parts().get(0).figure.written() + "” ("
                    + sum.partName() + ") is more than “" + whole.figure.written() + "” (" + sum.wholeName()
                    + "), of which it is a part", sum,
                    "Which of the two is right? Is the one an older count, or were the two names changed round?");
        } else {
            summed("parts/exceed-whole", "error", "fail", "The parts come to more than the whole: " + sum.working()
                    + ", and " + telling.has(whole) + " for all of them", sum,
                    "Is one of the parts counted twice, or is the total an older one?");
        }
    }

    private void summed(String rule, String level, String kind, String message, Sums.Sum sum, String ask) {
        sum.whole().supports(Consistency.impossible, !kind.equals("fail"));
        against.add(sum);
        add(rule, level, kind, message, sum.whole(),
                sum.parts().stream().map(part -> new Finding.Related(part, "part")).toList(), List.of(Sums.fact(sum)), ask);
    }

    private void lineage(Claim claim) {
        if (!claim.ring.isEmpty()) {
            add("lineage/circular", "error", "fail", "Each has it from the next, "
                    + String.join(" → ", claim.ring.stream().map(each -> each.document.publisher().name()).toList())
                    + ", and nobody from elsewhere", claim, List.of(), List.of(Telling.lineage(claim)),
                    "Find who said it first, outside the ring.");
        }
        if (claim.origin != null && claim.position.origins == 1 && claim.document.story()) {
            String name = claim.origin.name();
            add("lineage/single-origin", "note", "fail", "It comes from " + name + " alone (" + claim.origin.kind()
                    + "); nobody else in the dossier gives it", claim, List.of(), List.of(Telling.lineage(claim)),
                    "Who else could know it? Ask them, or say in the copy that it comes from " + name + " alone.");
        }
    }

    private void happenedAfterPublication(Claim claim) {
        if (claim.daysAhead() > 1 && claim.figure.counted()) {
            claim.clocksAgainst = true;
            claim.supports(Consistency.impossible, false);
            String happened = claim.happened.toString();
            add("time/happened-after-publication", "error", "fail", telling.who(claim) + " was published on "
                    + telling.day(claim.document.published()) + ", and counts what happened on " + telling.day(claim.happened)
                    + ", which is later", claim, List.of(), List.of(new Finding.Fact("Clocks", "the times of " + claim.id
                    + ": happened “" + happened + "”, published “" + claim.document.published() + "”; order: before",
                    List.of())), "Which of the two dates is wrong, or is it a forecast?");
        }
    }

    private void add(
            String rule,
            String level,
            String kind,
            String message,
            Claim claim,
            List<Finding.Related> related,
            List<Finding.Fact> because,
            String ask) {
        claim.findings.add(new Finding(
                rule,
                level,
                kind,
                Words.capital(message),
                claim,
                related,
                because,
                ask,
                fingerprint(rule, claim, related)));
    }

    private String fingerprint(String rule, Claim claim, List<Finding.Related> related) {
        String text = Stream.concat(
                        Stream.of(rule, part(claim)),
                        related.stream().map(each -> part(each.claim())).sorted())
                .collect(Collectors.joining("\n"));
        return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String part(Claim claim) {
        return claim.id + "\t" + claim.figure.key();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
