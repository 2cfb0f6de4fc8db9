package org.deskcheck.fact;

import java.util.List;

/**
 * Two figures of one estimate: its lowest and its likeliest, or its likeliest and its highest.
 *
 * @param lesser the one that the file declares to be the lesser
 * @param greater the one that it declares to be the greater
 * @param order where the first lies to the second
 */
public record Estimate(Claim lesser, Claim greater, Order order) implements Comparison {

    @Override
    public Check check() {
        return Check.ESTIMATE;
    }

    @Override
    public List<Claim> compared() {
        return List.of(lesser, greater);
    }
}
