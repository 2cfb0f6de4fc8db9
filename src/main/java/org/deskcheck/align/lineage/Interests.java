package org.deskcheck.align.lineage;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.deskcheck.dossier.InterestEntry;
import org.deskcheck.fact.Answer;
import org.deskcheck.fact.Claim;
import org.deskcheck.fact.DenialOf;
import org.deskcheck.fact.Direction;
import org.deskcheck.fact.Exchange;
import org.deskcheck.fact.Gain;
import org.deskcheck.fact.Interest;
import org.deskcheck.fact.Interval;
import org.deskcheck.fact.Lineage;
import org.deskcheck.fact.OneSide;
import org.deskcheck.fact.Origin;
import org.deskcheck.fact.Position;
import org.deskcheck.fact.Quantity;
import org.deskcheck.fact.Term;
import org.deskcheck.fact.Value;

/** What the origins of a claim stand to gain, and exchanges that a voice of each side stands behind. */
public final class Interests {

    private final Map<String, List<InterestEntry>> byMatter = new HashMap<>();
    private final UnaryOperator<String> rootOf;
    private final UnaryOperator<String> nameOf;

    /** {@code rootOf} gives the id that a party's name folds into, {@code nameOf} the name to show for an id. */
    public Interests(List<InterestEntry> entries, UnaryOperator<String> rootOf, UnaryOperator<String> nameOf) {
        this.rootOf = rootOf;
        this.nameOf = nameOf;
        entries.forEach(
                entry -> entry.matter().forEach(matter -> byMatter.computeIfAbsent(matter, unused -> new ArrayList<>())
                        .add(entry)));
    }

    /** Ids of the parties to what a claim is about: those with an interest in it, and the sides of an exchange. */
    public Set<String> parties(Claim claim) {
        Set<String> parties = new HashSet<>(claim.question().subject().between());
        entries(claim).forEach(entry -> parties.add(rootOf.apply(entry.party())));
        return parties;
    }

    /** The interests of a claim's origins in its answer; {@code position} is the one that the claim is in. */
    public List<Interest> of(Lineage lineage, Position position) {
        Claim claim = lineage.claim();
        List<Interest> interests = new ArrayList<>();
        for (InterestEntry entry : entries(claim)) {
            String party = rootOf.apply(entry.party());
            lineage.origins().stream()
                    .filter(origin -> origin.id().equals(party))
                    .map(origin -> new Interest(
                            claim,
                            origin,
                            nameOf.apply(party),
                            entry.gain(),
                            direction(entry, claim, position),
                            entry.why(),
                            ofFigure(entry) && side(position) != Direction.OPEN ? position.excluded() : List.of()))
                    .forEach(interests::add);
        }
        return interests;
    }

    /** Ids of the parties that would gain from another answer than the claim's. */
    Set<String> losing(Claim claim, Position position) {
        Set<String> losing = new HashSet<>();
        entries(claim).stream()
                .filter(entry -> direction(entry, claim, position) == Direction.AGAINST)
                .forEach(entry -> losing.add(rootOf.apply(entry.party())));
        return losing;
    }

    /** What a claim's origins have at stake in words; empty text where nothing is declared. */
    String stake(Lineage lineage) {
        Set<String> origins = new HashSet<>();
        lineage.origins().forEach(origin -> origins.add(origin.id()));
        return entries(lineage.claim()).stream()
                .filter(entry -> origins.contains(rootOf.apply(entry.party())))
                .map(entry -> entry.why().isEmpty() ? "the file declares an interest of its own" : entry.why())
                .findFirst()
                .or(() -> lineage.claim().question().subject().between().stream()
                        .filter(origins::contains)
                        .findFirst()
                        .map(side -> "it is one side of the exchange"))
                .orElse("");
    }

    /** The name to show for a party. */
    String name(String party) {
        return nameOf.apply(party);
    }

    /** The exchange that a claim is about, where each side of it, or one side alone, has an origin behind the claim. */
    public Optional<Object> exchange(Lineage lineage) {
        Set<String> between = lineage.claim().question().subject().between();
        List<Origin> sides = lineage.origins().stream()
                .filter(origin -> between.contains(origin.id()))
                .toList();
        if (sides.size() == 2) {
            return Optional.of(new Exchange(lineage.claim(), sides.get(0), sides.get(1)));
        }
        return sides.stream().filter(side -> lineage.single()).findFirst().flatMap(side -> between.stream()
                .filter(party -> !party.equals(side.id()))
                .findFirst()
                .map(other -> new OneSide(lineage.claim(), side, nameOf.apply(other))));
    }

    private List<InterestEntry> entries(Claim claim) {
        List<InterestEntry> entries =
                new ArrayList<>(byMatter.getOrDefault(claim.question().id(), List.of()));
        byMatter.getOrDefault(claim.question().subject().id(), List.of()).stream()
                .filter(entry -> !entries.contains(entry))
                .forEach(entries::add);
        return entries;
    }

    /** A figure that is denied is not its origin's answer, so it speaks neither for nor against an interest. */
    private static Direction direction(InterestEntry entry, Claim claim, Position position) {
        if (claim.denial().filter(denial -> denial.of() == DenialOf.FIGURE).isPresent()) {
            return Direction.OPEN;
        }
        return switch (entry.gain()) {
            case NOT -> turned(happened(claim.value()));
            case HAPPENED -> happened(claim.value());
            case NAMED -> named(claim.value(), entry.answer());
            case HIGHER -> side(position);
            case LOWER -> turned(side(position));
        };
    }

    private static boolean ofFigure(InterestEntry entry) {
        return entry.gain() == Gain.HIGHER || entry.gain() == Gain.LOWER;
    }

    /** Towards where a figure lies above the nearest ones of other origins that it excludes, against where below. */
    private static Direction side(Position position) {
        Set<Direction> sides = EnumSet.noneOf(Direction.class);
        position.excluded().forEach(other -> sides.add(side(position.lead().value(), other.value())));
        return sides.size() == 1 ? sides.iterator().next() : Direction.OPEN;
    }

    private static Direction side(Value value, Value other) {
        if (!(value instanceof Quantity here) || !(other instanceof Quantity there)) {
            return Direction.OPEN;
        }
        return above(here.entailed(), there.entailed())
                ? Direction.TOWARDS
                : above(there.entailed(), here.entailed()) ? Direction.AGAINST : Direction.OPEN;
    }

    private static boolean above(Interval upper, Interval lower) {
        return upper.low()
                .filter(low ->
                        lower.high().filter(high -> low.compareTo(high) >= 0).isPresent())
                .isPresent();
    }

    /** Whether an answer says that something was so: a yes, or a figure above nought. */
    private static Direction happened(Value value) {
        if (value instanceof Term term && term.decided()) {
            return term.answer() == Answer.YES ? Direction.TOWARDS : Direction.AGAINST;
        }
        if (value instanceof Quantity quantity && quantity.hedge().counted()) {
            boolean some = quantity.entailed()
                    .low()
                    .filter(low -> low.signum() > 0
                            || (low.signum() == 0 && quantity.entailed().aboveLow()))
                    .isPresent();
            boolean none = quantity.entailed()
                    .high()
                    .filter(high -> high.compareTo(BigDecimal.ZERO) == 0)
                    .isPresent();
            return some ? Direction.TOWARDS : none ? Direction.AGAINST : Direction.OPEN;
        }
        return Direction.OPEN;
    }

    private static Direction turned(Direction direction) {
        return switch (direction) {
            case TOWARDS -> Direction.AGAINST;
            case AGAINST -> Direction.TOWARDS;
            case OPEN -> Direction.OPEN;
        };
    }

    private static Direction named(Value value, String answer) {
        if (!(value instanceof Term term)) {
            return Direction.OPEN;
        }
        return term.name().equals(answer) ? Direction.TOWARDS : term.decided() ? Direction.AGAINST : Direction.OPEN;
    }
}
