package org.deskcheck.fact;

import java.util.List;

/**
 * A claim that denies another, and the claim that it denies.
 *
 * @param claim the denial
 * @param denied the claim that it denies
 */
public record Rebuttal(Claim claim, Claim denied) implements Comparison {

    @Override
    public Check check() {
        return Check.DENIAL;
    }

    @Override
    public List<Claim> compared() {
        return List.of(claim, denied);
    }

    @Override
    public List<Claim> concerned(Claim about) {
        return List.of(claim, denied);
    }
}
