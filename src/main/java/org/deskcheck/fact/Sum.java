package org.deskcheck.fact;

import java.util.ArrayList;
import java.util.List;

/**
 * A whole and parts of it, told together.
 *
 * @param whole the claim that gives the whole
 * @param parts the claims that give parts; of overlapping ones, and of those known by name, each stands alone, and
 *     overlapping ones once more together
 * @param adding how the parts are known to be parts
 * @param together what makes the figures belong together
 * @param complete whether there is a figure for every part that the file names
 * @param sum what the parts' words say of their sum, in the base unit
 * @param order where the sum lies to the whole
 * @param even whether the numbers as printed add up to that of the whole
 * @param gapPercent how far the sum of the numbers printed lies from that of the whole, in whole hundredths of it; 0
 *     where one of them is bounded or a range
 * @param partName what the part counts, or where: "dead", "Lindal"; of several, the first
 * @param wholeName the same of the whole: "dead or missing", "Fellshire"
 * @param working the sum in words: "40 + 62 = 102"
 */
public record Sum(
        Claim whole,
        List<Claim> parts,
        Adding adding,
        Together together,
        boolean complete,
        Interval sum,
        Order order,
        boolean even,
        int gapPercent,
        String partName,
        String wholeName,
        String working)
        implements Comparison {

    @Override
    public Check check() {
        return Check.SUM;
    }

    @Override
    public List<Claim> compared() {
        List<Claim> all = new ArrayList<>(List.of(whole));
        all.addAll(parts);
        return List.copyOf(all);
    }

    /** Whether there is one part alone. */
    public boolean single() {
        return parts.size() == 1;
    }

    /** The first eight of the parts: more are not looked up one by one. */
    public List<Claim> some() {
        return parts.size() > 8 ? parts.subList(0, 8) : parts;
    }

    /** The first of the parts. */
    public Claim first() {
        return parts.get(0);
    }
}
