package org.deskcheck.fact;

/** A claim about an exchange between two parties that a voice of each stands behind. */
public record Exchange(Claim claim, Origin one, Origin other) {}
