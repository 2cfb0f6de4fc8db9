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
import org.deskcheck.desk.live.Living;
import org.deskcheck.desk.rules.RuleDesk;
import org.deskcheck.desk.rules.RulesInForce;
import org.deskcheck.desk.store.Store;
import org.deskcheck.desk.submission.Verifications;
import org.deskcheck.desk.trial.Trials;
import org.deskcheck.read.Registries;

/** The service without HTTP. Opened once, used by many threads; all that it answers is kept already. */
public final class Desk implements AutoCloseable {

    private final Store store;
    private final RuleDesk rules;
    private final Trials trials;
    private final Verifications verifications;
    private final Keys keys;
    private final Access access;
    private final Living living;
    private final Deliveries deliveries;
    private final Hooks hooks;
    private volatile boolean stopping;

    private Desk(DeskSettings settings, Clock clock, Meter meter) {
        Options options = settings.registry()
                .map(file -> Options.standard()
                        .withRegistry(Registries.read(Path.of(file)).orThrow()))
                .orElse(Options.standard());
        HookOutbox outbox = new HookOutbox();
        this.store = Store.open(settings.db(), clock, List.of(outbox));
        this.rules = rules(store, settings, options);
        this.trials = new Trials(store, rules);
        this.verifications = new Verifications(store, rules()::now, clock, meter);
        this.keys = new Keys(store, clock);
        this.access = new Access(keys, settings, clock);
        this.living = new Living(store, rules(), clock, meter);
        Destinations destinations = Destinations.publicAnd(settings.hooksInside());
        this.deliveries = Deliveries.begin(store, destinations, clock);
        this.hooks = new Hooks(store, destinations, outbox, deliveries);
    }

    /**
     * Opens a desk on its store, with the rules that were in force last.
     *
     * @throws org.deskcheck.desk.store.UnsafeStore when what it would keep would not be safe
     * @throws org.deskcheck.desk.rules.RulesUnusable when the rules that were in force are not fit to judge any more
     */
    public static Desk open(DeskSettings settings, Clock clock, Meter meter) {
        return new Desk(settings, clock, meter);
    }

    private static RuleDesk rules(Store store, DeskSettings settings, Options options) {
        try {
            return RuleDesk.open(store, settings.trust(), options, settings.withoutPacks());
        } catch (RuntimeException unusable) {
            store.close();
            throw unusable;
        }
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

    /** Packs tried before they judge. */
    public Trials trials() {
        return trials;
    }

    public Verifications verifications() {
        return verifications;
    }

    public Keys keys() {
        return keys;
    }

    public Access access() {
        return access;
    }

    /** Dossiers that live, and what happens to them. */
    public Living living() {
        return living;
    }

    /** Hooks, and what they were told. */
    public Hooks hooks() {
        return hooks;
    }

    /** Finishes what it took. */
    @Override
    public void close() {
        stopping = true;
        living.close();
        verifications.close();
        deliveries.close();
        store.close();
    }
}
