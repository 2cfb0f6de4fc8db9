package org.deskcheck.fact;

/**
 * How a claim describes a source, and how the registry does.
 *
 * @param claim describes the source: a claim on the measure "described as"
 * @param source the source that is described
 * @param registered what the registry says, in words
 * @param agrees whether they say the same
 */
public record Description(Claim claim, Source source, String registered, boolean agrees) implements ClaimComparison {

    @Override
    public Check check() {
        return Check.DESCRIPTION;
    }
}
