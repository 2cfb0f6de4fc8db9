package org.deskcheck.desk.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.deskcheck.desk.live.Floods.NEWS;
import static org.deskcheck.desk.live.Floods.OTHERS;
import static org.deskcheck.desk.live.Floods.RECOUNT;
import static org.deskcheck.desk.live.Floods.STORY;
import static org.deskcheck.desk.live.Floods.yaml;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.assertj.core.api.AbstractStringAssert;
import org.deskcheck.Options;
import org.deskcheck.desk.Caller;
import org.deskcheck.desk.Meter;
import org.deskcheck.desk.Refused;
import org.deskcheck.desk.Role;
import org.deskcheck.desk.Stores;
import org.deskcheck.desk.rules.RulesInForce;
import org.deskcheck.desk.run.Part;
import org.deskcheck.desk.store.AuditLog;
import org.deskcheck.desk.store.Change;
import org.deskcheck.desk.store.Feed;
import org.deskcheck.desk.store.Store;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A dossier that lives is verified at each change, and tells what became other. */
class LiveDossiersTest {

    private static final RulesInForce HOUSE = new RulesInForce(Options.standard());

    @TempDir
    Path folder;

    private final Moving clock = new Moving();

    @ParameterizedTest
    @EnumSource(Stores.class)
    void aLaterCountMakesTheStorySupersededAndSaysWhy(Stores which) {
        try (Store store = open(which)) {
            LiveDossiers dossiers = dossiers(store);
            LiveDossier first = dossiers.put(NEWS, "lindal", List.of(yaml("story", STORY)), Expected.NOTHING);
            assertThat(first.revision()).isEqualTo(1);
            assertThat(first.now().cause()).isEqualTo("created");
            assertThat(feed(store)).extracting(Change::type).containsExactly("dossier.changed");

            LiveDossier second = dossiers.add(NEWS, "lindal", yaml("recount", RECOUNT), Expected.revision(1));

            assertThat(second.parts())
                    .extracting(LiveDossier.Piece::name, LiveDossier.Piece::mediaType, LiveDossier.Piece::since)
                    .containsExactly(
                            tuple("recount.yaml", "application/yaml", 2L), tuple("story.yaml", "application/yaml", 1L));
            assertThat(feed(store))
                    .extracting(Change::type)
                    .startsWith("dossier.changed", "dossier.changed")
                    .contains("verdict.changed");
            assertThat(feed(store).stream().filter(change -> change.data().contains("\"claim\":\"s1\"")))
                    .singleElement()
                    .satisfies(change -> assertThat(change.data())
                            .startsWith("{\"dossier\":\"lindal\",\"revision\":2,\"cause\":\"document-added\","
                                    + "\"document\":\"recount.yaml\",\"verification\":\""
                                    + second.now().verification())
                            .contains("\"before\":{\"consistency\":\"consistent\",\"provenance\":\"singleOrigin\"}")
                            .contains("\"after\":{\"consistency\":\"superseded\"")
                            .contains("\"gained\":[{\"id\":")
                            .contains("\"supports\":\"superseded\""));
            assertThat(dossiers.history(NEWS, "lindal", Long.MAX_VALUE, 10))
                    .extracting(Revision::number, Revision::cause)
                    .containsExactly(tuple(2L, "document-added"), tuple(1L, "created"));
            assertThat(store.read(AuditLog::verify).broken()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void aDocumentTakenOutGivesTheVerdictBack(Stores which) {
        try (Store store = open(which)) {
            LiveDossiers dossiers = dossiers(store);
            dossiers.put(NEWS, "lindal", List.of(yaml("story", STORY), yaml("recount", RECOUNT)), Expected.ANYTHING);
            dossiers.remove(NEWS, "lindal", "recount.yaml", Expected.ANYTHING);
            assertThat(dossiers.get(NEWS, "lindal").now().differences())
                    .contains(
                            "\"before\":{\"consistency\":\"superseded\"", "\"after\":{\"consistency\":\"consistent\"");
            assertThatThrownBy(() -> dossiers.remove(NEWS, "lindal", "story.yaml", Expected.ANYTHING))
                    .satisfies(refused -> why(refused, Refused.Why.CONFLICT));
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void whatCannotBeReadKeepsNothing(Stores which) {
        try (Store store = open(which)) {
            LiveDossiers dossiers = dossiers(store);
            dossiers.put(NEWS, "lindal", List.of(yaml("story", STORY)), Expected.ANYTHING);
            String wrong = RECOUNT.replace("question: houses", "question: horses");
            assertThatThrownBy(() -> dossiers.add(NEWS, "lindal", yaml("recount", wrong), Expected.ANYTHING))
                    .satisfies(refused -> {
                        why(refused, Refused.Why.INVALID);
                        assertThat(refused).hasMessageContaining("horses");
                    });
            assertThat(dossiers.get(NEWS, "lindal").revision()).isEqualTo(1);
            assertThat(feed(store)).hasSize(1);
            assertThat(rows(store, "verification")).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void whoReadAnotherRevisionChangesNothing(Stores which) {
        try (Store store = open(which)) {
            LiveDossiers dossiers = dossiers(store);
            dossiers.put(NEWS, "lindal", List.of(yaml("story", STORY)), Expected.ANYTHING);
            assertThatThrownBy(() -> dossiers.add(NEWS, "lindal", yaml("recount", RECOUNT), Expected.revision(7)))
                    .satisfies(refused -> why(refused, Refused.Why.CHANGED_SINCE));
            assertThatThrownBy(() -> dossiers.put(NEWS, "lindal", List.of(yaml("story", STORY)), Expected.NOTHING))
                    .satisfies(refused -> why(refused, Refused.Why.CHANGED_SINCE));
            assertThatThrownBy(() -> dossiers.delete(NEWS, "lindal", Expected.revision(7)))
                    .satisfies(refused -> why(refused, Refused.Why.CHANGED_SINCE));
            // the same again is no change
            assertThat(dossiers.put(NEWS, "lindal", List.of(yaml("story", STORY)), Expected.ANYTHING)
                            .revision())
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void ofManyWhoChangeOneRevisionAtOnceOneDoes(Stores which) {
        try (Store store = open(which)) {
            LiveDossiers dossiers = dossiers(store);
            dossiers.put(NEWS, "lindal", List.of(yaml("story", STORY)), Expected.ANYTHING);
            List<CompletableFuture<Boolean>> tries = IntStream.range(0, 6)
                    .mapToObj(each -> CompletableFuture.supplyAsync(() -> {
                        try {
                            dossiers.add(NEWS, "lindal", yaml("recount", RECOUNT + "# " + each), Expected.revision(1));
                            return true;
                        } catch (Refused refused) {
                            why(refused, Refused.Why.CHANGED_SINCE);
                            return false;
                        }
                    }))
                    .toList();
            assertThat(tries.stream().filter(CompletableFuture::join)).hasSize(1);
            assertThat(dossiers.get(NEWS, "lindal").revision()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void anotherTeamSeesNothing(Stores which) {
        try (Store store = open(which)) {
            LiveDossiers dossiers = dossiers(store);
            dossiers.put(NEWS, "lindal", List.of(yaml("story", STORY)), Expected.ANYTHING);
            assertThat(dossiers.list(OTHERS, "", 10)).isEmpty();
            for (Runnable asking : List.<Runnable>of(
                    () -> dossiers.get(OTHERS, "lindal"),
                    () -> dossiers.history(OTHERS, "lindal", 9, 9),
                    () -> dossiers.timeline(OTHERS, "lindal", "houses"),
                    () -> dossiers.waivers(OTHERS, "lindal"),
                    () -> dossiers.document(OTHERS, "lindal", "story.yaml"),
                    () -> dossiers.add(OTHERS, "lindal", yaml("recount", RECOUNT), Expected.ANYTHING),
                    () -> dossiers.delete(OTHERS, "lindal", Expected.ANYTHING))) {
                assertThatThrownBy(asking::run).satisfies(refused -> why(refused, Refused.Why.NOT_FOUND));
            }
            // and its own of that name is another one
            dossiers.put(OTHERS, "lindal", List.of(yaml("story", STORY)), Expected.NOTHING);
            assertThat(feed(store)).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void whatIsDeletedIsGoneAndTheLogSaysThatItWas(Stores which) {
        try (Store store = open(which)) {
            LiveDossiers dossiers = dossiers(store);
            dossiers.put(NEWS, "lindal", List.of(yaml("story", STORY), yaml("recount", RECOUNT)), Expected.ANYTHING);
            dossiers.delete(NEWS, "lindal", Expected.revision(1));
            assertThatThrownBy(() -> dossiers.get(NEWS, "lindal"))
                    .satisfies(refused -> why(refused, Refused.Why.NOT_FOUND));
            assertThat(rows(store, "dossier_part")).isZero();
            assertThat(rows(store, "dossier_revision")).isZero();
            assertThat(store.<Integer>read(
                            handle -> handle.createQuery("SELECT COUNT(*) FROM verification WHERE report IS NOT NULL")
                                    .mapTo(Integer.class)
                                    .one()))
                    .isZero();
            List<AuditLog.Entry> log = store.read(handle -> AuditLog.since(handle, "news", 0, 10));
            assertThat(log)
                    .extracting(AuditLog.Entry::action)
                    .containsExactly("verification.finished", "dossier.changed", "dossier.deleted");
            assertThat(feed(store)).extracting(Change::type).containsExactly("dossier.changed", "dossier.deleted");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a/b", "a\\b", "a b", "é", "a\n", "%2e%2e"})
    void aNameThatIsNoneIsRefused(String name) {
        try (Store store = open(Stores.SQLITE)) {
            assertThatThrownBy(() -> dossiers(store).put(NEWS, name, List.of(yaml("story", STORY)), Expected.ANYTHING))
                    .satisfies(refused -> why(refused, Refused.Why.INVALID));
            assertThatThrownBy(() -> dossiers(store).put(NEWS, "lindal", List.of(yaml(name, STORY)), Expected.ANYTHING))
                    .satisfies(refused -> why(refused, Refused.Why.INVALID));
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void aReaderChangesNothing(Stores which) {
        Caller reader = new Caller("k3", "news", Role.READER, false);
        try (Store store = open(which)) {
            assertThatThrownBy(() ->
                            dossiers(store).put(reader, "lindal", List.of(yaml("story", STORY)), Expected.ANYTHING))
                    .satisfies(refused -> why(refused, Refused.Why.FORBIDDEN));
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void theTimelineOfAQuestionSaysWhoSaidWhatWhen(Stores which) {
        try (Store store = open(which)) {
            LiveDossiers dossiers = dossiers(store);
            dossiers.put(NEWS, "lindal", List.of(yaml("story", STORY), yaml("recount", RECOUNT)), Expected.ANYTHING);
            Timeline timeline = dossiers.timeline(NEWS, "lindal", "houses");
            assertThat(timeline.said())
                    .extracting(
                            Timeline.Said::claim, Timeline.Said::publisher, Timeline.Said::asOf, Timeline.Said::value)
                    .containsExactly(
                            tuple("n1", "River Board", "2026-03-02", "40 houses"),
                            tuple("s1", "The Ledger", "2026-03-03", "40 houses"),
                            tuple("n2", "River Board", "2026-03-04", "61 houses"));
            assertThat(timeline.said().get(1).through())
                    .containsExactly(new Timeline.Voice("River Board", "according-to"));
            assertThat(timeline.said().get(2).supersedes()).contains("n1");
            assertThatThrownBy(() -> dossiers.timeline(NEWS, "lindal", "horses"))
                    .satisfies(refused -> why(refused, Refused.Why.NOT_FOUND));
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void whatMayNameAConfidentialSourceIsShownToThoseWhoMaySeeIt(Stores which) {
        Caller trusted = new Caller("k4", "news", Role.SUBMITTER, true);
        String told = STORY.replace("kind: office}", "kind: office, confidential: true}");
        try (Store store = open(which)) {
            LiveDossiers dossiers = dossiers(store);
            dossiers.put(NEWS, "lindal", List.of(yaml("story", told)), Expected.ANYTHING);
            dossiers.waive(trusted, "lindal", "s1", "lineage/single-origin", "River Board said so.", Optional.empty());
            assertThatThrownBy(() -> dossiers.document(NEWS, "lindal", "story.yaml"))
                    .satisfies(refused -> why(refused, Refused.Why.FORBIDDEN));
            assertThat(new String(
                            dossiers.document(trusted, "lindal", "story.yaml").content(), UTF_8))
                    .isEqualTo(told);
            assertThat(dossiers.waivers(NEWS, "lindal").get(0).reason()).doesNotContain("River");
            assertThat(dossiers.waivers(trusted, "lindal").get(0).reason()).contains("River");
            assertThat(dossiers.timeline(trusted, "lindal", "houses").toString())
                    .doesNotContain("River");
            assertThat(feed(store)).noneMatch(change -> change.data().contains("River"));
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void aMistakeIsToldWithoutWhatOtherDocumentsSay(Stores which) {
        Caller trusted = new Caller("k4", "news", Role.SUBMITTER, true);
        String told = STORY.replace("kind: office}", "kind: office, confidential: true}");
        Part near = yaml("near", "deskcheck: 1\nsources: [{id: x, name: X, party: Rivr Board}]\n");
        // read before the story, so that the story is the one that takes a name twice
        Part before = yaml("a", "deskcheck: 1\nsources: [{id: x, name: X, aliases: [river board]}]\n");
        try (Store store = open(which)) {
            LiveDossiers dossiers = dossiers(store);
            dossiers.put(trusted, "lindal", List.of(yaml("story", told)), Expected.ANYTHING);
            assertThatThrownBy(() -> dossiers.add(NEWS, "lindal", near, Expected.ANYTHING))
                    .satisfies(refused -> problems(refused)
                            .contains("unknown source `Rivr Board`")
                            .doesNotContain("River", "river-board"));
            assertThatThrownBy(() -> dossiers.add(NEWS, "lindal", before, Expected.ANYTHING))
                    .satisfies(refused -> problems(refused)
                            .contains("in other documents, which may name confidential sources")
                            .doesNotContain("River", "river-board"));
            assertThatThrownBy(() -> dossiers.add(trusted, "lindal", before, Expected.ANYTHING))
                    .satisfies(refused -> problems(refused).contains("`River Board` of a confidential source"));
        }
    }

    private static AbstractStringAssert<?> problems(Throwable refused) {
        return assertThat(((Refused) refused).problems().toString());
    }

    private static void why(Throwable refused, Refused.Why why) {
        assertThat(refused).isInstanceOfSatisfying(Refused.class, it -> assertThat(it.why())
                .isEqualTo(why));
    }

    private static int rows(Store store, String table) {
        return store.read(handle -> handle.createQuery("SELECT COUNT(*) FROM " + table)
                .mapTo(Integer.class)
                .one());
    }

    private static List<Change> feed(Store store) {
        return store.read(handle -> Feed.since(handle, "news", Optional.empty(), 0, 100)).stream()
                .filter(change -> !change.type().equals("verification.finished"))
                .toList();
    }

    private LiveDossiers dossiers(Store store) {
        return new LiveDossiers(store, HOUSE, clock, Meter.NONE);
    }

    private Store open(Stores which) {
        return Store.open(which.address(folder), clock);
    }
}
