package org.deskcheck.desk.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskcheck.desk.submission.Submitting.ANNA;
import static org.deskcheck.desk.submission.Submitting.over;
import static org.deskcheck.desk.submission.Submitting.story;
import static org.deskcheck.desk.submission.Submitting.yaml;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.deskcheck.desk.Refused;
import org.deskcheck.desk.Stores;
import org.deskcheck.desk.store.Store;

/** However requests under few keys come together, and whenever the server is started again: one verification a key. */
class IdempotencyLawsTest {

    /**
     * A request.
     *
     * @param waits whether the client waits for it before the next
     * @param restart whether the server is started again behind it
     */
    record Sent(int key, int body, boolean later, boolean waits, boolean restart) {}

    /** What came of it. */
    private record Came(Sent sent, CompletableFuture<Submitted> answer) {}

    @Property(tries = 12, edgeCases = EdgeCasesMode.NONE)
    void oneVerificationAKey(@ForAll("requests") List<Sent> requests, @ForAll Stores which) throws IOException {
        Path folder = Files.createTempDirectory("deskcheck");
        Submitting.Hands clock = new Submitting.Hands();
        String address = which.address(folder);
        List<Came> came = new ArrayList<>();
        Store store = Store.open(address, clock);
        Verifications verifications = over(store, clock);
        try {
            for (Sent sent : requests) {
                Came one = new Came(sent, send(verifications, sent));
                came.add(one);
                if (sent.waits()) {
                    one.answer().handle((done, failed) -> done).join();
                }
                if (sent.restart()) {
                    verifications.close();
                    store.close();
                    store = Store.open(address, clock);
                    verifications = over(store, clock);
                }
            }
            came.forEach(one -> one.answer().handle((done, failed) -> done).join());
            holds(came, verifications.list(ANNA, Submitting.all()).entries());
        } finally {
            verifications.close();
            store.close();
        }
    }

    private static void holds(List<Came> came, List<Kept> kept) {
        Map<Integer, Set<String>> ids = new HashMap<>();
        Map<Integer, Set<List<Object>>> requests = new HashMap<>();
        for (Came one : came) {
            Optional<Refused> refused = refused(one.answer());
            if (refused.isPresent()) {
                // it is still being answered, or another request has the key
                assertThat(refused.get().why()).isIn(Refused.Why.CONFLICT, Refused.Why.INVALID);
                continue;
            }
            ids.computeIfAbsent(one.sent().key(), key -> new HashSet<>())
                    .add(one.answer().join().kept().id());
            requests.computeIfAbsent(one.sent().key(), key -> new HashSet<>())
                    .add(List.of(one.sent().body(), one.sent().later()));
        }
        assertThat(ids.values()).allSatisfy(each -> assertThat(each).hasSize(1));
        assertThat(requests.values()).allSatisfy(each -> assertThat(each).hasSize(1));
        assertThat(kept)
                .extracting(Kept::id)
                .containsExactlyInAnyOrderElementsOf(
                        ids.values().stream().flatMap(Set::stream).toList());
    }

    private static CompletableFuture<Submitted> send(Verifications verifications, Sent sent) {
        Submission submission = yaml(story("story-" + sent.body(), "4,100 houses"), "key-" + sent.key());
        try {
            return sent.later() ? verifications.submitLater(ANNA, submission) : verifications.submit(ANNA, submission);
        } catch (Refused refused) {
            return CompletableFuture.failedFuture(refused);
        }
    }

    private static Optional<Refused> refused(CompletableFuture<Submitted> answer) {
        try {
            answer.join();
            return Optional.empty();
        } catch (CompletionException failed) {
            assertThat(failed).hasCauseInstanceOf(Refused.class);
            return Optional.ofNullable((Refused) failed.getCause());
        }
    }

    @Provide
    Arbitrary<List<Sent>> requests() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.frequency(net.jqwik.api.Tuple.of(4, 1), net.jqwik.api.Tuple.of(1, 2)),
                        Arbitraries.of(false, false, true),
                        Arbitraries.of(true, false),
                        Arbitraries.frequency(net.jqwik.api.Tuple.of(9, false), net.jqwik.api.Tuple.of(1, true)))
                .as(Sent::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }
}
