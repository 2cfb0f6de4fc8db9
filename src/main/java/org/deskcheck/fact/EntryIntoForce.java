package org.deskcheck.fact;

/**
 * A claim that an agreement is in force, and what the dossier has of it.
 *
 * @param claim says that it is in force
 * @param other the claim that has the day of the entry into force, or that the first leans on
 * @param ground what the other has of it
 * @param day the day for which the claim says it
 * @param entry the day of the entry into force; else the day for which the other holds
 * @param order where the claim's day lies to the entry; open where the other has no entry
 */
public record EntryIntoForce(Claim claim, Claim other, ForceGround ground, Moment day, Moment entry, Sequence order)
        implements ClaimComparison {

    @Override
    public Check check() {
        return Check.ENTRY_INTO_FORCE;
    }
}
