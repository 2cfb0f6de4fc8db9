package org.deskcheck.desk;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.deskcheck.Options;
import org.deskcheck.desk.access.Access;
import org.deskcheck.desk.access.Keys;
import org.deskcheck.desk.hook.Deliveries;
import org.deskcheck.desk.hook.Destinations;
import org.deskcheck.desk.hook.HookOutbox;
import org.deskcheck.desk.hook.Hooks;
import org.deskcheck.desk.rules.RulesInForce;
import org.deskcheck.desk.store.Store;
import org.deskcheck.read.Registries;

/** The service without HTTP. Opened once, used by many threads; all that it answers is kept already. */
public final class Desk implements AutoCloseable {

    private final Store store;
    private final RulesInForce rules;
    private final Keys keys;
    private final Access access;
    private final Deliveries deliveries;
    private final Hooks hooks;
    private volatile boolean stopping;

    private Desk(DeskSettings settings, Clock clock) {
        Options options = settings.registry()
                .map(file -> Options.standard().withRegistry(Registries.read(Path.of(file)).orThrow()))
                .orElse(Options.standard());
        this.rules = new RulesInForce(options);
        HookOutbox outbox = new HookOutbox();
        this.store = Store.open(settings.db(), clock, List.of(outbox));
        Destinations destinations = Destinations.publicAnd(settings.hooksInside());
        this.deliveries = Deliveries.begin(store, destinations, clock);
        this.hooks = new Hooks(store, destinations, outbox, deliveries);
        this.keys = new Keys(store, clock);
        this.access = new Access(keys, settings, clock);
    }

    /**
     * @throws org.deskcheck.desk.store.UnsafeStore when what it would keep would not be safe
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

    public RulesInForce rules() {
        return rules;
    }

    public Keys keys() {
        return keys;
    }

    public Access access() {
        return access;
    }

    public Hooks hooks() {
        return hooks;
    }

    /** Finishes what it took. */
    @Override
    public void close() {
        stopping = true;
        deliveries.close();
        store.close();
    }
}
