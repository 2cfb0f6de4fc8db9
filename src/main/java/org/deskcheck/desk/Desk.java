package org.deskcheck.desk;

import java.nio.file.Path;
import java.time.Clock;
import org.deskcheck.Options;
import org.deskcheck.desk.access.Access;
import org.deskcheck.desk.access.Keys;
import org.deskcheck.desk.rules.RuleDesk;
import org.deskcheck.desk.rules.RulesInForce;
import org.deskcheck.desk.store.Store;
import org.deskcheck.read.Registries;

/** The service without HTTP. Opened once, used by many threads; all that it answers is kept already. */
public final class Desk implements AutoCloseable {

    private final Store store;
    private final RuleDesk rules;
    private final Keys keys;
    private final Access access;
    private volatile boolean stopping;

    private Desk(DeskSettings settings, Clock clock) {
        Options options = settings.registry()
                .map(file -> Options.standard().withRegistry(Registries.read(Path.of(file)).orThrow()))
                .orElse(Options.standard());
        this.store = Store.open(settings.db(), clock);
        try {
            this.rules = RuleDesk.open(store, settings.trust(), options, settings.withoutPacks());
        } catch (RuntimeException unusable) {
            store.close();
            throw unusable;
        }
        this.keys = new Keys(store, clock);
        this.access = new Access(keys);
    }

    /**
     * @throws org.deskcheck.desk.store.UnsafeStore when what it would keep would not be safe
     * @throws org.deskcheck.desk.rules.RulesUnusable when the rules that were in force are not fit to judge any more
     */
    public static Desk open(DeskSettings settings, Clock clock) {
        return new Desk(settings, clock);
    }

    /** Whether it takes requests. */
    public boolean ready() {
        return !stopping && store.trouble().isEmpty();
    }

    public Store store() {
        return store;
    }

    /** What judges now. */
    public RulesInForce rules() {
        return rules.inForce();
    }

    /** The packs, and what is done with them. */
    public RuleDesk ruleDesk() {
        return rules;
    }

    public Keys keys() {
        return keys;
    }

    public Access access() {
        return access;
    }

    /** Finishes what it took. */
    @Override
    public void close() {
        stopping = true;
        store.close();
    }
}
