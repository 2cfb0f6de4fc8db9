package org.deskcheck.desk.hook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.deskcheck.desk.store.Store;
import org.deskcheck.desk.store.Times;

/** Takes away what nobody asks for any more: deliveries that were done long ago, secrets that sign no more. */
final class Forgetting {

    /** Ten times as long as a delivery is tried. */
    private static final Duration DONE_IS_KEPT = Duration.ofDays(30);

    private static final Duration EVERY = Duration.ofHours(1);

    /** Rows of one step: others write between. */
    private static final int TOGETHER = 500;

    private final Store store;
    private final Clock clock;
    private Instant next = Instant.MIN;

    Forgetting(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Where it is time again. */
    void now() {
        Instant now = clock.instant();
        if (now.isBefore(next)) {
            return;
        }
        next = now.plus(EVERY);
        store.write(step -> step.handle()
                .execute("UPDATE hook SET old_secret = NULL, old_until = NULL WHERE old_until < ?", step.now()));
        List<String> hooks = store.read(handle -> handle.createQuery("SELECT id FROM hook ORDER BY id")
                .mapTo(String.class)
                .list());
        String before = Times.text(now.minus(DONE_IS_KEPT));
        for (String hook : hooks) {
            int gone = TOGETHER;
            while (gone == TOGETHER) {
                gone = store.write(step -> step.handle()
                        .execute(
                                "DELETE FROM delivery WHERE id IN (SELECT id FROM delivery "
                                        + "WHERE hook = ? AND created < ? AND due IS NULL LIMIT " + TOGETHER + ")",
                                hook,
                                before));
            }
        }
    }
}
