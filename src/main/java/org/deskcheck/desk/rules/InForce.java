package org.deskcheck.desk.rules;

import java.util.List;
import java.util.stream.Stream;
import org.deskcheck.Deskcheck;
import org.deskcheck.Options;
import org.deskcheck.compile.RulePacks;
import org.deskcheck.desk.Refused;
import org.deskcheck.pack.Bundle;
import org.deskcheck.pack.Levels;

/**
 * What judges from one moment to another; a verification uses one of these from its beginning to its end.
 *
 * @param activation the number of the activation, 0 where none was made
 * @param ids of the packs, and the word {@code house} before them where the house rules judge too
 * @param packs the same, as they were put together
 * @param rules digest of all packs that judge
 * @param registry digest of the registry of sources
 * @param engine version of Deskcheck
 */
public record InForce(
        long activation,
        Deskcheck deskcheck,
        List<String> ids,
        RulePacks packs,
        String rules,
        String registry,
        String engine) {

    private static final RulePacks HOUSE = new RulePacks(List.of(), true, List.of(Bundle.house()), Levels.none());

    public InForce {
        ids = List.copyOf(ids);
    }

    /** The house rules alone, without an activation. */
    public static InForce house(Options options) {
        return of(0, List.of(), HOUSE, options);
    }

    /**
     * Loads packs that were compiled.
     *
     * @param asked their ids, with or without the word {@code house}
     * @throws Refused {@link Refused.Why#INVALID} when they cannot be loaded
     */
    public static InForce of(long activation, List<String> asked, RulePacks packs, Options options) {
        Deskcheck deskcheck = packs.packs().isEmpty()
                ? Deskcheck.houseRules().with(options.withLevels(packs.levels()))
                : loaded(packs, options);
        return new InForce(
                activation,
                deskcheck,
                ids(asked, packs.house()),
                packs,
                deskcheck.rulesDigest(),
                options.registry().digest(),
                Deskcheck.version());
    }

    /** The rules that judge, and those that are turned off, sorted by id. */
    public List<RuleLine> lines() {
        return RuleLine.of(packs);
    }

    /** What may be seen of the registry. */
    public Sources sources(boolean confidential) {
        return Sources.of(deskcheck.options().registry(), confidential);
    }

    /** The same as another activation. */
    InForce as(long number) {
        return new InForce(number, deskcheck, ids, packs, rules, registry, engine);
    }

    private static List<String> ids(List<String> asked, boolean house) {
        return Stream.concat(
                        house ? Stream.of(RulePacks.HOUSE) : Stream.of(),
                        asked.stream().distinct().filter(id -> !id.equals(RulePacks.HOUSE)))
                .toList();
    }

    private static Deskcheck loaded(RulePacks packs, Options options) {
        try {
            return Deskcheck.of(packs.bundles(), options.withLevels(packs.levels()));
        } catch (IllegalStateException | LinkageError unloadable) {
            // what loading runs is a pack's, and it runs under a budget
            throw Refused.because(Refused.Why.INVALID, "the rules cannot be loaded: " + unloadable.getMessage());
        }
    }
}
