package org.deskcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.deskcheck.align.Align;
import org.deskcheck.align.Facts;
import org.deskcheck.align.Reach;
import org.deskcheck.dossier.ClaimEntry;
import org.deskcheck.dossier.Dossier;
import org.deskcheck.fact.Claim;
import org.deskcheck.fact.Document;
import org.deskcheck.pack.Bundle;
import org.deskcheck.pack.RuleInfo;
import org.deskcheck.story.Newsroom;

/** A dossier that develops has, at each state, the report of a verification of all of it, byte for byte. */
class DevelopingTest {

    private static final Deskcheck DESKCHECK = Deskcheck.houseRules();
    private static final List<Dossier> DOSSIERS = Histories.all(DESKCHECK);

    private static final int STEPS = 12;

    /** How many histories are told in a try: one, or as many as {@code ./mvnw -Phistories test} asks for. */
    private static final int EACH = Integer.getInteger("histories.each", 1);

    @Property(tries = 8)
    void everyStateHasTheReportOfAFullVerification(@ForAll long seed) {
        for (int i = 0; i < EACH; i++) {
            tell(seed + i);
        }
    }

    private static void tell(long seed) {
        Random random = new Random(seed);
        Developing developing = DESKCHECK.developingHoweverWide();
        History history = new History(someTogether(random), random);
        Verification last = developing.verify(history.now());
        for (int i = 0; i < STEPS; i++) {
            String step = history.step(last.report());
            Dossier now = history.now();
            Verification full = DESKCHECK.verify(now);
            last = developing.verify(now);
            assertThat(last.report())
                    .as("seed %d, step %d: %s", seed, i, step)
                    .usingRecursiveComparison()
                    .isEqualTo(full.report());
            assertThat(last.json()).as("seed %d, step %d: %s", seed, i, step).isEqualTo(full.json());
            assertThat(last.text(80)).isEqualTo(full.text(80));
        }
    }

    /** Parts that know nothing of each other, so that a change has something that it does not reach. */
    private static Dossier someTogether(Random random) {
        if (random.nextInt(8) == 0) {
            // by itself, and so a table where it is one
            return DOSSIERS.get(random.nextInt(DOSSIERS.size()));
        }
        List<Dossier> some = new ArrayList<>();
        int most = 1 + random.nextInt(8);
        for (int i = 0; i < most; i++) {
            some.add(DOSSIERS.get(random.nextInt(DOSSIERS.size())));
        }
        return Histories.together(some);
    }

    @Property(tries = 3)
    void aNewsroomThatGrowsDocumentByDocument(@ForAll long seed) {
        for (int i = 0; i < EACH; i++) {
            grow(new Newsroom(seed + i, 14, 5, 5));
        }
    }

    private static void grow(Newsroom room) {
        SortedMap<String, byte[]> files = room.files();
        SortedMap<String, byte[]> there = new java.util.TreeMap<>(Map.of("about.json", Newsroom.bytes(room.about())));
        Developing developing = DESKCHECK.developingHoweverWide();
        for (int i = 0; i < 14; i++) {
            there.put(Newsroom.name(i), files.get(Newsroom.name(i)));
            if (i % 3 == 2) {
                there.put(Newsroom.name(i - 1), Newsroom.bytes(room.document(i - 1, i)));
            }
            Dossier now = DESKCHECK.read(there, "newsroom").orThrow().get(0);
            assertThat(developing.verify(now).json())
                    .as("%s, document %d", room, i)
                    .isEqualTo(DESKCHECK.verify(now).json());
        }
    }

    @Example
    void whatADocumentDoesNotBearOnIsNotVerifiedAgain() {
        Newsroom room = new Newsroom(7, 120, 6, 30);
        SortedMap<String, byte[]> files = room.files();
        byte[] last = files.remove(Newsroom.name(119));
        Developing developing = DESKCHECK.developing();
        developing.verify(DESKCHECK.read(files, "newsroom").orThrow().get(0));
        assertThat(developing.verified()).isEqualTo(119 * 6);
        files.put(Newsroom.name(119), last);
        Dossier now = DESKCHECK.read(files, "newsroom").orThrow().get(0);
        Verification verification = developing.verify(now);
        assertThat(developing.verified()).isBetween(6, 120 * 6 / 3);
        Verification full = DESKCHECK.verify(now);
        assertThat(verification.json()).isEqualTo(full.json());
        String finding = full.report().findings().get(0).id();
        assertThat(verification.explain(finding).orThrow().text(80))
                .isEqualTo(full.explain(finding).orThrow().text(80));
    }

    /** What {@link Reach} promises: a rule that goes from fact to fact by claims stays where the first one was. */
    @Example
    void allClaimsOfAFactShareAKeyThatJoins() {
        Random random = new Random(1);
        for (int i = 0; i < 40; i++) {
            Dossier dossier = someTogether(random);
            Facts facts = Align.facts(dossier, DESKCHECK.options().registry(), Optional.empty());
            Map<String, Integer> parts = parts(dossier);
            assertThat(facts.all()).allSatisfy(fact -> {
                Set<String> ids = new TreeSet<>();
                claims(fact, ids, new HashSet<>());
                assertThat(ids.stream().map(parts::get).distinct().toList())
                        .as("%s", fact)
                        .hasSizeLessThanOrEqualTo(1);
            });
        }
    }

    private static Map<String, Integer> parts(Dossier dossier) {
        Reach reach = new Reach(dossier, DESKCHECK.options().registry(), dossier.namesPrinted());
        Map<Reach.Key, Integer> partOf = new HashMap<>();
        Map<String, Integer> parts = new HashMap<>();
        for (ClaimEntry claim : dossier.claims()) {
            int part = parts.size();
            for (Reach.Key key : reach.of(claim)) {
                Integer other = key.by().joins() ? partOf.put(key, part) : null;
                if (other != null) {
                    partOf.replaceAll((any, its) -> its.equals(other) ? part : its);
                    parts.replaceAll((any, its) -> its.equals(other) ? part : its);
                }
            }
            parts.put(claim.id(), part);
        }
        return parts;
    }

    /** The claims in a fact, in lists and in what it is made of; those of unheard parties are joined by their stake. */
    private static void claims(Object thing, Set<String> ids, Set<Object> seen) {
        if (thing instanceof Claim claim) {
            ids.add(claim.id());
        } else if (thing instanceof Collection<?> several) {
            several.forEach(each -> claims(each, ids, seen));
        } else if (thing instanceof Optional<?> optional) {
            optional.ifPresent(each -> claims(each, ids, seen));
        } else if (thing instanceof Record
                && !(thing instanceof Document)
                && !(thing instanceof org.deskcheck.fact.Unheard)
                && seen.add(thing)) {
            for (RecordComponent part : thing.getClass().getRecordComponents()) {
                try {
                    claims(part.getAccessor().invoke(thing), ids, seen);
                } catch (ReflectiveOperationException closed) {
                    throw new LinkageError(closed.getMessage(), closed);
                }
            }
        }
    }

    @Example
    void everyHouseRuleReachesByClaimsAlone() {
        assertThat(Bundle.house().rules().stream().filter(rule -> !rule.near()).map(RuleInfo::rule))
                .isEmpty();
    }
}
