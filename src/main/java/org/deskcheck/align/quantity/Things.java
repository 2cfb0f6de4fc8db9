package org.deskcheck.align.quantity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.deskcheck.fact.Claim;
import org.deskcheck.fact.Fraction;
import org.deskcheck.fact.Quantity;
import org.deskcheck.fact.SameNumber;
import org.deskcheck.fact.ThingRelation;
import org.deskcheck.vocabulary.Units;

/** What figures count, and whether one number stands under two things. */
public final class Things {

    private static final String PERCENT = "percent";
    /** How the dimension of every currency begins. */
    private static final String MONEY = "money in ";

    private static final String POINTS = "percentage-point";

    /** Numbers that stand for themselves, and for no things. */
    private static final Set<String> UNCOUNTABLE = Set.of(PERCENT, "magnitude");

    /** Copy uses these for one another, rightly where each household has its house. */
    private static final Set<String> DWELLINGS = Set.of("houses", "households", "families", "buildings");

    private Things() {}

    /** Where a claim and another have one number, each of another thing. */
    public static Optional<SameNumber> between(Claim claim, Claim other, boolean leans) {
        if (!(claim.value() instanceof Quantity here) || !(other.value() instanceof Quantity there)) {
            return Optional.empty();
        }
        boolean same = here.comparable()
                && there.comparable()
                && !Comparing.comparable(here, there)
                && here.number().equals(there.number())
                && here.upper().equals(there.upper());
        return same ? Optional.of(new SameNumber(claim, other, leans, relation(here, there))) : Optional.empty();
    }

    private static ThingRelation relation(Quantity one, Quantity other) {
        if (one.dimension().startsWith(MONEY) && other.dimension().startsWith(MONEY)) {
            return ThingRelation.OTHER_CURRENCY;
        }
        String here = one.unit();
        String there = other.unit();
        if (Units.madeUpOf(there, here)) {
            return ThingRelation.MEMBERS;
        }
        if (Units.madeUpOf(here, there)) {
            return ThingRelation.GROUPS;
        }
        if (DWELLINGS.contains(here) && DWELLINGS.contains(there)) {
            return ThingRelation.DWELLINGS;
        }
        if (here.equals(PERCENT) && there.equals(POINTS)) {
            return ThingRelation.PERCENT_OF_POINTS;
        }
        return here.equals(POINTS) && there.equals(PERCENT) ? ThingRelation.POINTS_OF_PERCENT : ThingRelation.OTHER;
    }

    /** Two figures of one document for one question, the people of households among them. */
    public static List<SameNumber> within(Collection<Claim> claims) {
        Map<String, Claim> groups = new LinkedHashMap<>();
        for (Claim claim : claims) {
            if (claim.value() instanceof Quantity quantity && quantity.comparable()) {
                groups.putIfAbsent(key(claim) + "\n" + quantity.unit(), claim);
            }
        }
        List<SameNumber> found = new ArrayList<>();
        for (Claim claim : claims) {
            if (claim.value() instanceof Quantity quantity && quantity.comparable()) {
                Units.groupsOf(quantity.unit()).stream()
                        .flatMap(group -> Optional.ofNullable(groups.get(key(claim) + "\n" + group)).stream())
                        .flatMap(other -> between(claim, other, false).stream())
                        .forEach(found::add);
            }
        }
        return found;
    }

    private static String key(Claim claim) {
        Quantity quantity = (Quantity) claim.value();
        return claim.document().id()
                + "\n"
                + claim.question().id()
                + "\n"
                + quantity.number().orElseThrow().toPlainString();
    }

    /** A count with decimals, of what only comes whole. */
    public static Optional<Fraction> fraction(Claim claim) {
        boolean whole = !(claim.value() instanceof Quantity quantity)
                || !quantity.comparable()
                || !quantity.dimension().equals(quantity.unit())
                || UNCOUNTABLE.contains(quantity.unit())
                || quantity.number().orElseThrow().stripTrailingZeros().scale() <= 0;
        return whole ? Optional.empty() : Optional.of(new Fraction(claim));
    }
}
