package org.deskcheck.fact;

import java.util.Comparator;

/** The orders in which claims are gone through. Each ends at the id, so that no two claims are level. */
public final class ClaimOrder {

    /** By the first day on which the document can have been published. */
    public static final Comparator<Claim> FIRST_PUBLISHED = Comparator.comparing(
                    (Claim claim) -> claim.document().published().earliest())
            .thenComparing(Claim::id);

    /** The order in which claims are spoken of: the story's, then the first published. */
    public static final Comparator<Claim> STORY_FIRST =
            Comparator.comparing((Claim claim) -> !claim.document().story()).thenComparing(FIRST_PUBLISHED);

    /** By the last day on which the document can have been published, and the story's behind all others. */
    public static final Comparator<Claim> STORY_LAST = Comparator.comparing(
                    (Claim claim) -> claim.document().story())
            .thenComparing(claim -> claim.document().published().latest())
            .thenComparing(Claim::id);

    private ClaimOrder() {}
}
