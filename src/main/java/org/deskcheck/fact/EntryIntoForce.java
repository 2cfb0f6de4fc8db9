package org.deskcheck.fact;

import java.util.List;

/**
 * A claim that an agreement is in force, and what the dossier has of the day.
 *
 * @param claim says that it is in force
 * @param other the claim that has the day of the entry into force, or that the first leans on for the signing
 * @param signing whether the other tells of the signing alone
 * @param day the day for which the claim says it
 * @param entry the day of the entry into force; the day of the other's document where it tells of the signing
 * @param order where the claim's day lies to the entry; open where the other tells of the signing
 */
public record EntryIntoForce(Claim claim, Claim other, boolean signing, Moment day, Moment entry, Sequence order)
        implements Comparison {

    @Override
    public Check check() {
        return Check.ENTRY_INTO_FORCE;
    }

    @Override
    public List<Claim> compared() {
        return List.of(claim);
    }
}
