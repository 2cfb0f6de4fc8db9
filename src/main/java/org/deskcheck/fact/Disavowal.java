package org.deskcheck.fact;

/**
 * A claim, and a denial of having said what it rests on.
 *
 * @param denied the statement whose authorship is denied: the claim itself, or one that it leans on at any distance
 * @param denial the claim that denies it, the first published where there are several
 * @param credit whom the claim credits: the name that is the denier's, else the last one
 * @param credited whether the claim credits, by any of its names, the source that denies
 * @param afterwards whether the claim's document was published after the denial
 */
public record Disavowal(
        Claim claim, Claim denied, Claim denial, Source denier, Source credit, boolean credited, boolean afterwards) {}
