package org.deskcheck.desk.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskcheck.desk.live.Floods.MATTER;
import static org.deskcheck.desk.live.Floods.NEWS;
import static org.deskcheck.desk.live.Floods.OTHERS;
import static org.deskcheck.desk.live.Floods.STORY;
import static org.deskcheck.desk.live.Floods.yaml;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.deskcheck.Options;
import org.deskcheck.desk.Caller;
import org.deskcheck.desk.Meter;
import org.deskcheck.desk.Stores;
import org.deskcheck.desk.rules.RulesInForce;
import org.deskcheck.desk.store.Change;
import org.deskcheck.desk.store.Feed;
import org.deskcheck.desk.store.Store;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A source that gives another figure in one dossier is announced to the stories that rest on the old one in others. */
class WatchingTest {

    private static final RulesInForce HOUSE = new RulesInForce(Options.standard());

    private static final String RECOUNT = MATTER + """
            documents:
              - {id: notice-2, publisher: river-board, published: 2026-03-04}
            claims:
              - {id: n2, document: notice-2, question: houses, says: 61 houses}
            """;

    private static final String RETRACTION = MATTER + """
            documents:
              - {id: notice, publisher: river-board, published: 2026-03-02}
              - {id: retraction, publisher: river-board, published: 2026-03-04, withdraws: notice}
            claims:
              - {id: n1, document: notice, question: houses, says: 40 houses}
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Stores.class)
    void aLaterFigureOfTheSameSourceIsAnnouncedToTheStoryThatRestsOnTheOldOne(Stores which) {
        try (Store store = open(which)) {
            put(store, NEWS, "story", STORY);
            put(store, NEWS, "inbox", RECOUNT);
            assertThat(announced(store))
                    .containsExactly("{\"dossier\":\"story\",\"claim\":\"s1\",\"source\":\"River Board\","
                            + "\"question\":\"the Lindal flood, flooded\",\"old\":\"40 houses\",\"new\":\"61 houses\","
                            + "\"asOf\":\"2026-03-04\",\"by\":{\"dossier\":\"inbox\",\"claim\":\"n2\","
                            + "\"document\":\"notice-2\",\"published\":\"2026-03-04\"}}");
            // once: what was said before is not said anew
            put(store, NEWS, "inbox", RECOUNT + "# looked at again\n");
            assertThat(announced(store)).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void aStoryThatComesAfterTheNewFigureIsTold(Stores which) {
        try (Store store = open(which)) {
            put(store, NEWS, "inbox", RECOUNT);
            put(store, NEWS, "story", STORY);
            assertThat(announced(store)).singleElement().asString().contains("\"dossier\":\"story\"", "61 houses");
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void aFigureThatIsTakenBackIsAnnounced(Stores which) {
        try (Store store = open(which)) {
            put(store, NEWS, "story", STORY);
            put(store, NEWS, "inbox", RETRACTION);
            assertThat(announced(store))
                    .singleElement()
                    .asString()
                    .contains("\"old\":\"40 houses\",\"withdrawn\":true", "\"document\":\"retraction\"");
        }
    }

    /** The recount, changed in one word: what is not the same question, source, day or figure is silent. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name: the Lindal flood | name: the Fell flood",
                "measure: flooded | measure: dead",
                "measure: flooded} | measure: flooded, scope: ledger}",
                "says: 61 houses | says: 40 houses",
                "says: 61 houses | says: 61 acres",
                "published: 2026-03-04 | published: 2026-03-01",
                "publisher: river-board | publisher: ledger",
                "name: River Board | name: Lake Board",
                "measure: flooded | measure: missing"
            })
    void silentWhereItIsNotTheSame(String from, String to) {
        try (Store store = open(Stores.SQLITE)) {
            String story = to.contains("missing") ? STORY.replace(from, to) : STORY;
            put(store, NEWS, "story", story);
            put(store, NEWS, "inbox", RECOUNT.replace(from, to));
            assertThat(announced(store)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void silentWhereTheStorySaysForWhichDayItsFigureHolds(Stores which) {
        try (Store store = open(which)) {
            put(
                    store,
                    NEWS,
                    "story",
                    STORY.replace("40 houses, attribution", "40 houses, asOf: 2026-03-02, attribution"));
            put(store, NEWS, "inbox", RECOUNT);
            assertThat(announced(store)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void silentWhereTheStoryHasTheNewFigureItself(Stores which) {
        try (Store store = open(which)) {
            put(
                    store,
                    NEWS,
                    "story",
                    STORY.replace(
                                    "  - {id: story,",
                                    "  - {id: notice-2, publisher: river-board, published: 2026-03-04}\n  - {id: story,")
                            + "  - {id: n2, document: notice-2, question: houses, says: 61 houses}\n");
            put(store, NEWS, "inbox", RECOUNT);
            assertThat(announced(store)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void anotherTeamHearsNothing(Stores which) {
        try (Store store = open(which)) {
            put(store, NEWS, "story", STORY);
            put(store, OTHERS, "inbox", RECOUNT);
            assertThat(announced(store)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void aConfidentialSourceIsAnnouncedWithoutItsName(Stores which) {
        try (Store store = open(which)) {
            String from = "{id: river-board, name: River Board, kind: office}";
            String to = "{id: river-board, name: River Board, kind: office, confidential: true}";
            put(store, NEWS, "story", STORY.replace(from, to));
            put(store, NEWS, "inbox", RECOUNT.replace(from, to));
            assertThat(announced(store)).singleElement().asString().contains("\"source\":\"a confidential source\"");
            assertThat(store.<List<Change>>read(handle -> Feed.since(handle, "news", Optional.empty(), 0, 100)))
                    .noneMatch(change -> change.data().contains("River Board")
                            || change.data().contains("river-board"));
        }
    }

    private static void put(Store store, Caller caller, String id, String text) {
        new LiveDossiers(store, HOUSE, new Moving(), Meter.NONE)
                .put(caller, id, List.of(yaml(id, text)), Expected.ANYTHING);
    }

    private static List<String> announced(Store store) {
        return store.read(handle -> Feed.since(handle, "news", Optional.empty(), 0, 100)).stream()
                .filter(change -> change.type().equals("figure.superseded"))
                .map(Change::data)
                .toList();
    }

    private Store open(Stores which) {
        return Store.open(which.address(folder), new Moving());
    }
}
