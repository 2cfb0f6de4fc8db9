package org.deskcheck.fact;

import java.util.List;

/** A comparison that counts among the checks of one claim alone. */
public interface ClaimComparison extends Comparison {

    /** The claim that was compared. */
    Claim claim();

    @Override
    default List<Claim> compared() {
        return List.of(claim());
    }
}
