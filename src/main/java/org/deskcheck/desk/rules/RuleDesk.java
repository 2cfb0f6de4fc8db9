package org.deskcheck.desk.rules;

import org.deskcheck.Options;
import org.deskcheck.desk.store.Store;
import org.deskcheck.pack.Trust;

/**
 * All that has to do with rules: what judges now, the packs, putting them in force. Safe to share between
 * threads.
 *
 * @param inForce what judges now
 * @param tests where packs are compiled and tested, one at a time
 */
public record RuleDesk(RulesInForce inForce, Packs packs, Activations activations, Workbench tests) {

    /**
     * With what was in force last.
     *
     * @param withoutPacks the house rules judge, whatever was in force
     * @throws RulesUnusable where what was in force is not fit to judge any more
     */
    public static RuleDesk open(Store store, Trust trust, Options options, boolean withoutPacks) {
        // a set is put in force, or taken back, whatever else is being compiled or tested
        Workbench tests = new Workbench();
        Packs packs = new Packs(store, trust, options, tests);
        RulesInForce inForce =
                new RulesInForce(withoutPacks ? InForce.house(options) : Activations.last(store, packs, options));
        return new RuleDesk(inForce, packs, new Activations(store, packs, options, new Workbench(), inForce), tests);
    }
}
