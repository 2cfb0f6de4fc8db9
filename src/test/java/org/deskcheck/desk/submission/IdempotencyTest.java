package org.deskcheck.desk.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.deskcheck.desk.submission.Submitting.ANNA;
import static org.deskcheck.desk.submission.Submitting.BEN;
import static org.deskcheck.desk.submission.Submitting.over;
import static org.deskcheck.desk.submission.Submitting.story;
import static org.deskcheck.desk.submission.Submitting.yaml;

import java.nio.file.Path;
import java.time.Duration;
import org.deskcheck.desk.Refused;
import org.deskcheck.desk.Stores;
import org.deskcheck.desk.store.Store;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is sent twice under one key is done once. */
class IdempotencyTest {

    private static final String ONE = story("one", "4,100 houses");
    private static final String OTHER = story("other", "4,100 houses");

    @TempDir
    private Path folder = Path.of("");

    private final Submitting.Hands clock = new Submitting.Hands();

    @ParameterizedTest
    @EnumSource(Stores.class)
    void theSameUnderOneKeyHasTheSameAnswerForADay(Stores which) {
        try (Store store = Store.open(which.address(folder), clock);
                Verifications verifications = over(store, clock)) {
            Submitted first = verifications.submit(ANNA, yaml(ONE, "k")).join();
            Submitted again = verifications.submit(ANNA, yaml(ONE, "k")).join();
            assertThat(again.again()).isTrue();
            assertThat(again.kept()).isEqualTo(first.kept());
            assertThat(again.report().orElseThrow()).isEqualTo(first.report().orElseThrow());
            clock.forward(Duration.ofHours(24).minusSeconds(1));
            assertThat(verifications.submit(ANNA, yaml(ONE, "k")).join().again())
                    .isTrue();
            clock.forward(Duration.ofSeconds(1));
            Submitted later = verifications.submit(ANNA, yaml(ONE, "k")).join();
            assertThat(later.again()).isFalse();
            assertThat(later.kept().id()).isNotEqualTo(first.kept().id());
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void anotherBodyUnderOneKeyIsRefusedAndAnotherCallersKeyIsAnother(Stores which) {
        try (Store store = Store.open(which.address(folder), clock);
                Verifications verifications = over(store, clock)) {
            verifications.submit(ANNA, yaml(ONE, "k")).join();
            assertThatThrownBy(() -> verifications.submit(ANNA, yaml(OTHER, "k")))
                    .isInstanceOfSatisfying(
                            Refused.class, refused -> assertThat(refused.why()).isEqualTo(Refused.Why.INVALID));
            // to be queued is another request than to be verified at once
            assertThatThrownBy(() -> verifications.submitLater(ANNA, yaml(ONE, "k")))
                    .isInstanceOf(Refused.class);
            assertThat(verifications.submit(BEN, yaml(OTHER, "k")).join().again())
                    .isFalse();
            assertThatThrownBy(() -> verifications.submit(ANNA, yaml(ONE, "a key")))
                    .hasMessageContaining("1 to 255 visible ASCII characters");
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void whatIsRefusedTakesNoKey(Stores which) {
        try (Store store = Store.open(which.address(folder), clock);
                Verifications verifications = over(store, clock)) {
            assertThatThrownBy(() ->
                            verifications.submit(ANNA, yaml("claims: 1", "k")).join())
                    .hasCauseInstanceOf(Refused.class);
            assertThat(verifications.submit(ANNA, yaml(ONE, "k")).join().again())
                    .isFalse();
        }
    }
}
