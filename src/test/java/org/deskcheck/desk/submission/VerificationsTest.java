package org.deskcheck.desk.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.deskcheck.desk.submission.Submitting.ANNA;
import static org.deskcheck.desk.submission.Submitting.HOUSE;
import static org.deskcheck.desk.submission.Submitting.OTHERS;
import static org.deskcheck.desk.submission.Submitting.READER;
import static org.deskcheck.desk.submission.Submitting.over;
import static org.deskcheck.desk.submission.Submitting.story;
import static org.deskcheck.desk.submission.Submitting.yaml;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deskcheck.desk.Refused;
import org.deskcheck.desk.Stores;
import org.deskcheck.desk.run.Asked;
import org.deskcheck.desk.run.Part;
import org.deskcheck.desk.run.Runner;
import org.deskcheck.desk.store.AuditLog;
import org.deskcheck.desk.store.Change;
import org.deskcheck.desk.store.Feed;
import org.deskcheck.desk.store.Store;
import org.deskcheck.read.Reading.Format;
import org.deskcheck.read.Sha256;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is sent is verified, kept and found again. */
class VerificationsTest {

    private static final String DRIFTED = story("lindal", "4,100 houses");
    private static final String SOUND = story("lindal", "more than 4,100 houses");

    @TempDir
    private Path folder = Path.of("");

    private final Submitting.Hands clock = new Submitting.Hands();

    @ParameterizedTest
    @EnumSource(Stores.class)
    void aReportComesBackAsItWasAlsoFromAServerThatWasStartedAgain(Stores which) {
        String address = which.address(folder);
        String expected = Runner.run(
                        HOUSE,
                        "claims",
                        List.of(new Part("claims.yaml", Format.YAML, DRIFTED.getBytes(StandardCharsets.UTF_8))),
                        Asked.PLAINLY)
                .json();
        String id;
        try (Store store = Store.open(address, clock);
                Verifications verifications = over(store, clock)) {
            Submitted submitted = verifications.submit(ANNA, yaml(DRIFTED)).join();
            id = submitted.kept().id();
            assertThat(submitted.report())
                    .hasValueSatisfying(report -> assertThat(report).asString().isEqualTo(expected));
        }
        try (Store store = Store.open(address, clock);
                Verifications verifications = over(store, clock)) {
            assertThat(verifications.report(READER, id)).asString().isEqualTo(expected);
            Kept kept = verifications.get(READER, id);
            assertThat(kept.state()).isEqualTo(State.FINISHED);
            assertThat(kept.dossier()).contains("lindal");
            assertThat(kept.made())
                    .contains(new Kept.Made(
                            HOUSE.rules(),
                            HOUSE.registry(),
                            HOUSE.engine(),
                            Sha256.of(expected.getBytes(StandardCharsets.UTF_8)),
                            0,
                            1,
                            1,
                            true));
            assertThat(audited(store))
                    .extracting(AuditLog.Entry::caller, AuditLog.Entry::action, AuditLog.Entry::object)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple("key-anna", "verification.finished", id));
            assertThat(told(store)).extracting(change -> change.type()).containsExactly("verification.finished");
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void whatCannotBeReadIsRefusedWithItsPlacesAndNothingIsKept(Stores which) {
        try (Store store = Store.open(which.address(folder), clock);
                Verifications verifications = over(store, clock)) {
            assertThatThrownBy(() -> verifications
                            .submit(
                                    ANNA,
                                    yaml(DRIFTED.replace("question: houses, says: \"4", "question: house, says: \"4")))
                            .join())
                    .hasCauseInstanceOf(Refused.class)
                    .cause()
                    .satisfies(
                            refused -> assertThat(((Refused) refused).problems().toString())
                                    .contains("claims.yaml:14:46")
                                    .contains("did you mean `houses`"));
            assertThat(verifications.list(READER, Submitting.all()).entries()).isEmpty();
            assertThat(audited(store)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void anotherTeamSeesNothing(Stores which) {
        try (Store store = Store.open(which.address(folder), clock);
                Verifications verifications = over(store, clock)) {
            String id = verifications.submit(ANNA, yaml(DRIFTED)).join().kept().id();
            assertThatThrownBy(() -> verifications.get(OTHERS, id))
                    .isInstanceOfSatisfying(
                            Refused.class, refused -> assertThat(refused.why()).isEqualTo(Refused.Why.NOT_FOUND));
            assertThatThrownBy(() -> verifications.report(OTHERS, id)).isInstanceOf(Refused.class);
            assertThat(verifications.list(OTHERS, Submitting.all()).entries()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void whatIsQueuedIsVerifiedByAServerThatWasStartedAgain(Stores which) throws Exception {
        String address = which.address(folder);
        String id;
        try (Store store = Store.open(address, clock)) {
            // as of a server that ended in between
            id = store.write(step -> {
                Keeping.queue(
                        step,
                        ANNA,
                        Keeping.Input.of(
                                "v1", Format.YAML, Optional.empty(), DRIFTED.getBytes(StandardCharsets.UTF_8)));
                return "v1";
            });
        }
        try (Store store = Store.open(address, clock);
                Done done = new Done(store);
                Verifications verifications = over(store, clock)) {
            done.await("verification.finished");
            assertThat(verifications.get(READER, id))
                    .extracting(Kept::state, Kept::attempts, Kept::caller)
                    .containsExactly(State.FINISHED, 1L, "key-anna");
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void whatIsQueuedAndCannotBeReadFailsWithItsProblemsForWhoSentIt(Stores which) throws Exception {
        try (Store store = Store.open(which.address(folder), clock);
                Done done = new Done(store);
                Verifications verifications = over(store, clock)) {
            Submitted submitted = verifications
                    .submitLater(ANNA, yaml("deskcheck: 1\nclaims: [{id: Jane Doe said so}]\n"))
                    .join();
            assertThat(submitted.kept().state()).isEqualTo(State.QUEUED);
            done.await("verification.failed");
            String id = submitted.kept().id();
            assertThat(verifications.get(ANNA, id).problems()).isNotEmpty();
            assertThat(verifications.get(READER, id).problems())
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.text()).contains("shown to who sent it"));
            assertThatThrownBy(() -> verifications.report(ANNA, id))
                    .hasMessageContaining("this verification failed and has no report");
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void whatEndsTheServerThreeTimesFails(Stores which) {
        String address = which.address(folder);
        try (Store store = Store.open(address, clock)) {
            store.write(step -> {
                Keeping.queue(
                        step,
                        ANNA,
                        Keeping.Input.of(
                                "v1", Format.YAML, Optional.empty(), DRIFTED.getBytes(StandardCharsets.UTF_8)));
                return step.handle().execute("UPDATE verification SET state = 'running', attempts = 3");
            });
        }
        try (Store store = Store.open(address, clock);
                Verifications verifications = over(store, clock)) {
            Kept kept = verifications.get(ANNA, "v1");
            assertThat(kept.state()).isEqualTo(State.FAILED);
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void aListIsPagedAndFilteredAndStaysRightWhileOthersComeIn(Stores which) {
        try (Store store = Store.open(which.address(folder), clock);
                Verifications verifications = over(store, clock)) {
            List<String> drifted = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                clock.forward(java.time.Duration.ofSeconds(1));
                drifted.add(
                        0,
                        verifications.submit(ANNA, yaml(DRIFTED)).join().kept().id());
                verifications.submit(ANNA, yaml(SOUND)).join();
            }
            Listing first = asked(Optional.empty());
            Listing.Page<Kept> page = verifications.list(READER, first);
            List<String> seen = new ArrayList<>(ids(page));
            verifications.submit(ANNA, yaml(DRIFTED)).join();
            while (page.next().isPresent()) {
                page = verifications.list(READER, asked(page.next()));
                seen.addAll(ids(page));
            }
            assertThat(seen).isEqualTo(drifted);
            assertThat(verifications.list(READER, Submitting.all()).entries()).hasSize(11);
        }
    }

    private static List<AuditLog.Entry> audited(Store store) {
        return store.read(handle -> AuditLog.since(handle, "news", 0, 10));
    }

    private static List<Change> told(Store store) {
        return store.read(handle -> Feed.since(handle, "news", Optional.empty(), 0, 10));
    }

    private static List<String> ids(Listing.Page<Kept> page) {
        return page.entries().stream().map(Kept::id).toList();
    }

    /** Two a page, of those that drifted. */
    private static Listing asked(Optional<String> cursor) {
        return Listing.of(
                Optional.of("2"),
                cursor,
                Optional.empty(),
                Optional.of("drift/bound-changed"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
