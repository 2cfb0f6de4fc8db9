package org.deskcheck.fact;

/**
 * How a claim describes a source, and how the registry does.
 *
 * @param registered what the registry says, in words
 * @param agrees whether they say the same
 */
public record Description(Claim claim, Source source, String registered, boolean agrees) implements ClaimComparison {

    @Override
    public Check check() {
        return Check.DESCRIPTION;
    }
}
