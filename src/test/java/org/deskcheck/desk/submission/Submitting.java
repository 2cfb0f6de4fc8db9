package org.deskcheck.desk.submission;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.deskcheck.Options;
import org.deskcheck.desk.Caller;
import org.deskcheck.desk.Meter;
import org.deskcheck.desk.Role;
import org.deskcheck.desk.rules.InForce;
import org.deskcheck.desk.store.Store;
import org.deskcheck.read.Reading.Format;

/** What tests of submissions send, and from whom. */
final class Submitting {

    static final Caller ANNA = new Caller("key-anna", "news", Role.SUBMITTER, false);
    static final Caller BEN = new Caller("key-ben", "news", Role.SUBMITTER, false);
    static final Caller CHIEF = new Caller("key-chief", "news", Role.ADMIN, true);
    static final Caller OTHERS = new Caller("key-other", "sport", Role.ADMIN, true);
    static final Caller READER = new Caller("key-reader", "news", Role.READER, false);

    static final InForce HOUSE = InForce.house(Options.standard());

    private Submitting() {}

    /** A story whose figure is not its source's. */
    static String story(String id, String printed) {
        return """
                deskcheck: 1
                id: %s
                sources:
                  - {id: ledger, name: The Ledger, kind: newspaper}
                  - {id: river-board, name: River Board, kind: office}
                documents:
                  - {id: notice, publisher: river-board, published: 2026-03-02}
                  - {id: story, publisher: ledger, published: 2026-03-03, story: true}
                subjects: [{id: flood, name: the Lindal flood}]
                questions:
                  - {id: houses, subject: flood, measure: flooded}
                claims:
                  - {id: notice-1, document: notice, question: houses, says: "more than 4,100 houses"}
                  - {id: story-1, document: story, question: houses, says: "%s", attribution: river-board}
                """.formatted(id, printed);
    }

    static Submission yaml(String text) {
        return new Submission(Format.YAML, text.getBytes(StandardCharsets.UTF_8), Optional.empty(), Optional.empty());
    }

    static Submission yaml(String text, String key) {
        return new Submission(Format.YAML, text.getBytes(StandardCharsets.UTF_8), Optional.empty(), Optional.of(key));
    }

    static Verifications over(Store store, Clock clock) {
        return new Verifications(store, () -> HOUSE, clock, Meter.NONE, 2);
    }

    /** All of a team. */
    static Listing all() {
        return Listing.of(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** A clock that tests move. */
    static final class Hands extends Clock {

        private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T12:00:00Z"));

        void forward(java.time.Duration by) {
            now.updateAndGet(then -> then.plus(by));
        }

        @Override
        public Instant instant() {
            return Objects.requireNonNull(now.get());
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
