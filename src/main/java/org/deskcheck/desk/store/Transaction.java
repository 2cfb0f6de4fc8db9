package org.deskcheck.desk.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deskcheck.desk.Caller;
import org.jdbi.v3.core.Handle;

/** What a step writes through: the tables, the audit log, the feed of changes. Used by the writer's thread alone. */
public final class Transaction {

    private final Handle handle;
    private final String now;
    private final AuditLog audit;
    private final Feed feed;
    private final List<Runnable> afterwards = new ArrayList<>();

    Transaction(Handle handle, String now, AuditLog audit, Feed feed) {
        this.handle = handle;
        this.now = now;
        this.audit = audit;
        this.feed = feed;
    }

    public Handle handle() {
        return handle;
    }

    /** When this transaction was begun: RFC 3339 in UTC with microseconds. */
    public String now() {
        return now;
    }

    /** Notes who did what; the detail holds no secret, no name of a source and no text of a claim. */
    public void audit(Caller caller, String action, String object, Map<String, String> detail) {
        audit.append(handle, now, caller, action, object, detail);
    }

    /**
     * Tells a team of a change; those who listen hear of it after it is on disk.
     *
     * @param data a JSON object
     * @return its number in the feed
     */
    public long change(String team, String type, Optional<String> dossier, String data) {
        Change change = feed.append(handle, now, team, type, dossier, data);
        feed.pass(this, change);
        afterwards.add(() -> feed.tell(change));
        return change.seq();
    }

    /** Done after the commit, and not at all where this is not kept; must be quick and not throw. */
    public void afterwards(Runnable done) {
        afterwards.add(done);
    }

    List<Runnable> afterwards() {
        return afterwards;
    }
}
