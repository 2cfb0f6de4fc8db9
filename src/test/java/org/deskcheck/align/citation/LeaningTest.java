package org.deskcheck.align.citation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.deskcheck.Deskcheck;
import org.deskcheck.align.Align;
import org.deskcheck.align.quantity.AnswerKey;
import org.deskcheck.fact.Claim;
import org.deskcheck.fact.Link;
import org.deskcheck.fact.Moment;
import org.deskcheck.read.Reading.Format;
import org.junit.jupiter.api.Test;

/** What a claim leans on is looked up by time, and is what going through all statements of its source would find. */
class LeaningTest {

    private static final String[] TIMES = {
        "2025-03-01",
        "2025-03-02",
        "2025-03-02/2025-03-03",
        "../2025-03-02",
        "2025-03-02T23:30:00Z",
        "2025-03-03T01:00:00+14:00",
        "2025-03-01T22:00:00-09:00",
        "2025-03"
    };
    private static final String[] SAYS = {"40 houses", "forty houses", "55 houses", "more than 40 houses"};

    @Test
    void isWhatGoingThroughAllStatementsFinds() {
        int found = 0;
        for (int seed = 0; seed < 40; seed++) {
            List<Claim> claims = new ArrayList<>();
            Map<String, List<Link>> links = new HashMap<>();
            var facts = Align.facts(
                    Deskcheck.houseRules()
                            .read(dossier(new Random(seed)), "random", Format.JSON)
                            .orThrow()
                            .get(0),
                    Deskcheck.houseRules().options().registry(),
                    Optional.empty());
            claims.addAll(facts.claims());
            for (Object other : facts.others()) {
                if (other instanceof Link link) {
                    links.computeIfAbsent(link.claimId(), unused -> new ArrayList<>())
                            .add(link);
                }
            }
            Leaning leaning = new Leaning(
                    claims,
                    Map.of(),
                    links,
                    claim -> AnswerKey.of(claim.value()),
                    claim -> claim.question().subject().id(),
                    (one, other) -> one.question()
                            .measure()
                            .id()
                            .equals(other.question().measure().id()));
            for (Claim claim : claims) {
                List<Link> own = links.getOrDefault(claim.id(), List.of());
                List<String> expected = own.stream()
                        .filter(link -> !link.source()
                                .id()
                                .equals(claim.document().publisher().id()))
                        .flatMap(link -> plainly(claim, link, claims, links).stream())
                        .map(Claim::id)
                        .toList();
                assertThat(leaning.of(claim).stream().map(on -> on.cited().id()).toList())
                        .as("seed %s, %s", seed, claim.id())
                        .isEqualTo(expected);
                found += expected.size();
            }
        }
        assertThat(found).isGreaterThan(100);
    }

    private static Optional<Claim> plainly(Claim claim, Link link, List<Claim> claims, Map<String, List<Link>> links) {
        List<Claim> out = claims.stream()
                .filter(other ->
                        other.document().publisher().id().equals(link.source().id()))
                .filter(other ->
                        link.document().map(other.document().id()::equals).orElse(true))
                .filter(other -> outBy(claim, other))
                .toList();
        List<Claim> counted = out.stream()
                .filter(other ->
                        other.question().measure().equals(claim.question().measure()))
                .toList();
        List<Claim> alike = counted.isEmpty() ? out : counted;
        int fewest = alike.stream()
                .mapToInt(other -> links.getOrDefault(other.id(), List.of()).size())
                .min()
                .orElse(0);
        List<Claim> nearest = alike.stream()
                .filter(other -> links.getOrDefault(other.id(), List.of()).size() == fewest)
                .toList();
        if (answers(nearest) > 1) {
            nearest = nearest.stream()
                    .filter(other -> oneDay(claim.asOf(), other.asOf()))
                    .toList();
        }
        return answers(nearest) == 1 ? nearest.stream().min(Comparator.comparing(Claim::id)) : Optional.empty();
    }

    private static long answers(List<Claim> claims) {
        return claims.stream()
                .map(claim -> AnswerKey.of(claim.value()))
                .distinct()
                .count();
    }

    private static boolean outBy(Claim claim, Claim other) {
        Moment here = claim.document().published();
        Moment there = other.document().published();
        return !here.before(there)
                && (!here.dayBefore(there) || AnswerKey.of(other.value()).equals(AnswerKey.of(claim.value())));
    }

    private static boolean oneDay(Moment one, Moment other) {
        return !one.dayBefore(other) && !other.dayBefore(one) && !one.before(other) && !other.before(one);
    }

    /** Three papers, one of them credited now and then, at times that lie within, over and beside each other. */
    private static String dossier(Random random) {
        StringBuilder documents = new StringBuilder();
        StringBuilder claims = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            documents
                    .append(i > 0 ? "," : "")
                    .append("{\"id\":\"d%d\",\"publisher\":\"s%d\",\"published\":\"%s\"}"
                            .formatted(i, random.nextInt(3), TIMES[random.nextInt(TIMES.length)]));
            String credit = random.nextBoolean()
                    ? ""
                    : ",\"attribution\":{\"source\":\"s%d\"%s}"
                            .formatted(
                                    random.nextInt(3),
                                    i % 5 == 0 ? ",\"document\":\"d" + random.nextInt(30) + "\"" : "");
            String asOf = random.nextInt(3) > 0 ? "" : ",\"asOf\":\"" + TIMES[random.nextInt(TIMES.length)] + "\"";
            claims.append(i > 0 ? "," : "")
                    .append("{\"id\":\"c%d\",\"document\":\"d%d\",\"question\":\"%s\",\"says\":\"%s\"%s%s}"
                            .formatted(
                                    i,
                                    i,
                                    random.nextInt(4) > 0 ? "q" : "r",
                                    SAYS[random.nextInt(SAYS.length)],
                                    credit,
                                    asOf));
        }
        return """
                {"deskcheck":1,
                "sources":[{"id":"s0","name":"Office","zone":"Europe/London"},{"id":"s1","name":"Ledger"},
                {"id":"s2","name":"Herald","zone":"Pacific/Honolulu"}],
                "documents":[%s],"subjects":[{"id":"flood"}],
                "questions":[{"id":"q","subject":"flood","measure":"flooded"},{"id":"r","subject":"flood","measure":"damaged"}],
                "claims":[%s]}""".formatted(documents, claims);
    }
}
