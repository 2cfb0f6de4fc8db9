package org.deskcheck.desk.hook;

import java.util.Set;
import java.util.stream.Collectors;
import org.deskcheck.desk.store.Change;
import org.deskcheck.desk.store.Outbox;
import org.deskcheck.desk.store.Transaction;
import org.jspecify.annotations.Nullable;

/** Notes with each change which hooks are to be told of it. Used by the writer's thread alone. */
public final class HookOutbox implements Outbox {

    // the id says it all, so that no change can be noted twice for one hook
    private static final String NOTE = """
            INSERT INTO delivery (id, hook, change, type, created, attempts, due)
            SELECT 'msg_' || id || '_' || :number, id, :seq, :type, :now, 0, :now FROM hook
            WHERE team = :team AND disabled IS NULL AND (types = '' OR REPLACE(types, :padded, '') <> types)""";

    /** Teams that have hooks, or had: most have none, and pay nothing for those who do. */
    private @Nullable Set<String> teams;

    @Override
    public void changed(Transaction step, Change change) {
        if (!teams(step).contains(change.team())) {
            return;
        }
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

    /** Within a step that makes a hook: from then on its team is asked after. */
    void made() {
        teams = null;
    }

    private Set<String> teams(Transaction step) {
        Set<String> known = teams;
        if (known == null) {
            known = step.handle().createQuery("SELECT DISTINCT team FROM hook").mapTo(String.class).stream()
                    .collect(Collectors.toUnmodifiableSet());
            teams = known;
        }
        return known;
    }
}
