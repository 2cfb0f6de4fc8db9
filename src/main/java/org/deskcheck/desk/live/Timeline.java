package org.deskcheck.desk.live;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.deskcheck.align.Align;
import org.deskcheck.align.Facts;
import org.deskcheck.desk.Refused;
import org.deskcheck.desk.rules.InForce;
import org.deskcheck.desk.run.Part;
import org.deskcheck.desk.run.Runner;
import org.deskcheck.fact.Claim;
import org.deskcheck.fact.Correction;
import org.deskcheck.fact.Link;
import org.deskcheck.fact.Question;
import org.deskcheck.fact.Withdrawal;

/**
 * Who said what when about a question: what each claim gives, in the order of the days for which it holds, then of
 * publication. Names of confidential sources are left out.
 *
 * @param scope empty text where none is stated
 */
public record Timeline(String question, String subject, String measure, String scope, List<Said> said) {

    private static final Comparator<Claim> IN_TIME = Comparator.comparing((Claim claim) -> moment(claim.asOf()))
            .thenComparing(claim -> moment(claim.document().published()))
            .thenComparing(Claim::id);

    /**
     * What one claim gives.
     *
     * @param asOf the day for which it holds, as written
     * @param said when it was said, as written; empty where the file does not say
     * @param through whom it names, from the document's own voice to whoever first said it; empty where nobody
     * @param position which answer it is; claims of one answer have one
     * @param supersedes claims of the same source, or carried on from it, whose answer this is newer than
     * @param corrects claims that rest on the statement that this corrects
     * @param withdrawnBy the document that withdraws what it rests on; empty where none does
     */
    public record Said(
            String claim,
            String document,
            String publisher,
            boolean story,
            String published,
            String asOf,
            Optional<String> said,
            List<Voice> through,
            String value,
            String position,
            List<String> supersedes,
            List<String> corrects,
            Optional<String> withdrawnBy) {}

    /** Somebody named, and how what they say is carried. */
    public record Voice(String source, String manner) {}

    public Timeline {
        said = List.copyOf(said);
    }

    /**
     * @throws Refused {@link Refused.Why#NOT_FOUND} where the dossier has no such question
     */
    static Timeline of(InForce rules, String name, List<Part> parts, String question) {
        Facts facts = Align.facts(
                Runner.read(rules, name, parts),
                rules.deskcheck().options().registry(),
                rules.deskcheck().options().asOf());
        Question asked = facts.questions().stream()
                .filter(each -> each.id().equals(question))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("question of this id in the dossier"));
        return of(facts, asked);
    }

    private static Timeline of(Facts facts, Question asked) {
        Relations relations = new Relations(facts);
        List<Said> said = facts.claims().stream()
                .filter(claim -> claim.question().id().equals(asked.id()))
                .sorted(IN_TIME)
                .map(relations::said)
                .toList();
        return new Timeline(
                asked.id(),
                facts.heldBack().without(asked.subject().name()),
                asked.measure().name(),
                facts.heldBack().without(asked.scope().name()),
                said);
    }

    private static Instant moment(org.deskcheck.fact.Moment moment) {
        return moment.earliest();
    }

    /** What stands between the claims, by claim. */
    private static final class Relations {

        private final Facts facts;
        private final Map<String, List<Link>> links = new HashMap<>();
        private final Map<String, String> positions = new HashMap<>();
        private final Map<String, List<String>> supersedes = new TreeMap<>();
        private final Map<String, List<String>> corrects = new TreeMap<>();
        private final Map<String, String> withdrawn = new HashMap<>();

        Relations(Facts facts) {
            this.facts = facts;
            facts.positions().forEach(position -> position.members()
                    .forEach(member -> positions.put(member.id(), position.id())));
            facts.others().forEach(fact -> {
                if (fact instanceof Link link) {
                    links.computeIfAbsent(link.claimId(), unused -> new ArrayList<>())
                            .add(link);
                } else if (fact instanceof Withdrawal withdrawal) {
                    withdrawn.put(withdrawal.claim().id(), withdrawal.by().id());
                }
            });
            facts.comparisons().forEach(fact -> {
                if (fact instanceof org.deskcheck.fact.Timeline pair && !pair.sameFigure()) {
                    add(supersedes, pair.later(), pair.claim());
                } else if (fact instanceof Correction correction) {
                    add(corrects, correction.after(), correction.claim());
                }
            });
        }

        private static void add(Map<String, List<String>> to, Claim claim, Claim other) {
            to.computeIfAbsent(claim.id(), unused -> new ArrayList<>()).add(other.id());
        }

        Said said(Claim claim) {
            List<Voice> through = links.getOrDefault(claim.id(), List.of()).stream()
                    .sorted(Comparator.comparingInt(Link::chain).thenComparingInt(Link::index))
                    .map(link -> new Voice(
                            shown(link.source().name()),
                            link.manner().name().toLowerCase(Locale.ROOT).replace('_', '-')))
                    .toList();
            return new Said(
                    claim.id(),
                    claim.document().id(),
                    shown(claim.document().publisher().name()),
                    claim.document().story(),
                    claim.document().published().text(),
                    claim.asOf().text(),
                    claim.said().map(org.deskcheck.fact.Moment::text),
                    through,
                    shown(claim.value().text()),
                    positions.getOrDefault(claim.id(), ""),
                    sorted(supersedes, claim),
                    sorted(corrects, claim),
                    Optional.ofNullable(withdrawn.get(claim.id())));
        }

        private static List<String> sorted(Map<String, List<String>> from, Claim claim) {
            return from.getOrDefault(claim.id(), List.of()).stream()
                    .distinct()
                    .sorted()
                    .toList();
        }

        private String shown(String words) {
            return facts.heldBack().without(words);
        }
    }
}
