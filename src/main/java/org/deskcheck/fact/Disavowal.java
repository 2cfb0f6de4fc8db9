package org.deskcheck.fact;

/**
 * A claim, and a denial of having said what it rests on.
 *
 * @param claim rests on the statement
 * @param denied the statement whose authorship is denied: the claim itself, or one that it leans on at any distance
 * @param denial the claim that denies it, the first published where there are several
 * @param denier whoever that claim names last; its publisher where it names nobody
 * @param credit whom the claim credits: the name that is the denier's, else the last one
 * @param credited whether the claim credits, by any of its names, the source that denies
 */
public record Disavowal(Claim claim, Claim denied, Claim denial, Source denier, Source credit, boolean credited) {}
