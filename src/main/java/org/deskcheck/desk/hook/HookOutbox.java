package org.deskcheck.desk.hook;

import org.deskcheck.desk.store.Change;
import org.deskcheck.desk.store.Outbox;
import org.deskcheck.desk.store.Transaction;

/** Notes with each change which hooks are to be told of it. */
public final class HookOutbox implements Outbox {

    // the id says it all, so that no change can be noted twice for one hook
    private static final String NOTE =
            """
            INSERT INTO delivery (id, hook, change, type, created, attempts, due)
            SELECT 'msg_' || id || '_' || :number, id, :seq, :type, :now, 0, :now FROM hook
            WHERE team = :team AND disabled IS NULL AND (types = '' OR REPLACE(types, :padded, '') <> types)""";

    @Override
    public void changed(Transaction step, Change change) {
        step.handle()
                .createUpdate(NOTE)
                .bind("number", Long.toString(change.seq()))
                .bind("seq", change.seq())
                .bind("type", change.type())
                .bind("now", step.now())
                .bind("team", change.team())
                .bind("padded", " " + change.type() + " ")
                .execute();
    }
}
