package org.deskcheck.align.stance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.deskcheck.fact.Answer;
import org.deskcheck.fact.Claim;
import org.deskcheck.fact.EntryIntoForce;
import org.deskcheck.fact.ForceGround;
import org.deskcheck.fact.Moment;
import org.deskcheck.fact.Sequence;

/** Claims that an agreement is in force, beside the day on which it came into force, or its signing. */
public final class EntriesIntoForce {

    private static final String IN_FORCE = "in-force";
    private static final String SIGNED = "signed";
    private static final Set<Answer> NOT_YET = Set.of(Answer.NO, Answer.DEFERRED);

    private EntriesIntoForce() {}

    /** {@code leansOn} tells what a claim leans on. */
    public static List<EntryIntoForce> of(List<Claim> claims, Function<Claim, List<Claim>> leansOn) {
        Map<String, Claim> entries = new HashMap<>();
        claims.stream()
                .filter(claim -> measured(claim, IN_FORCE) && entry(claim).isPresent())
                .sorted(Comparator.comparing(
                                (Claim claim) -> entry(claim).orElseThrow().earliest())
                        .thenComparing(Claim::id))
                .forEach(claim -> entries.putIfAbsent(subject(claim), claim));
        List<EntryIntoForce> facts = new ArrayList<>();
        for (Claim claim : claims) {
            if (!measured(claim, IN_FORCE)
                    || claim.answer() != Answer.YES
                    || !claim.document().story()) {
                continue;
            }
            Optional.ofNullable(entries.get(subject(claim)))
                    .filter(other ->
                            !other.document().id().equals(claim.document().id()))
                    .map(other -> beside(claim, other))
                    .or(() -> leaned(claim, leansOn.apply(claim)))
                    .ifPresent(facts::add);
        }
        return facts;
    }

    private static EntryIntoForce beside(Claim claim, Claim other) {
        Moment day = claim.happened().orElse(claim.asOf());
        Moment entry = entry(other).orElseThrow();
        Sequence order = day.dayBefore(entry) ? Sequence.BEFORE : entry.dayBefore(day) ? Sequence.AFTER : Sequence.OPEN;
        return new EntryIntoForce(claim, other, ForceGround.ENTRY, day, entry, order);
    }

    /** What the claim leans on has of it: that it is not in force yet, or the signing alone. */
    private static Optional<EntryIntoForce> leaned(Claim claim, List<Claim> cited) {
        List<Claim> here = cited.stream()
                .filter(other -> subject(other).equals(subject(claim)))
                .toList();
        Optional<EntryIntoForce> notYet = here.stream()
                .filter(other -> measured(other, IN_FORCE) && NOT_YET.contains(other.answer()))
                .findFirst()
                .map(other -> ground(claim, other, ForceGround.NOT_YET));
        boolean told = here.stream().anyMatch(other -> measured(other, IN_FORCE));
        return notYet.or(() -> here.stream()
                .filter(other -> !told && measured(other, SIGNED))
                .findFirst()
                .map(other -> ground(claim, other, ForceGround.SIGNING)));
    }

    private static EntryIntoForce ground(Claim claim, Claim other, ForceGround ground) {
        return new EntryIntoForce(
                claim,
                other,
                ground,
                claim.happened().orElse(claim.asOf()),
                other.happened().orElse(other.asOf()),
                Sequence.OPEN);
    }

    /** The day of the entry into force that a claim of another document than a story gives. */
    private static Optional<Moment> entry(Claim claim) {
        if (claim.value() instanceof Moment moment) {
            return Optional.of(moment);
        }
        return claim.answer() == Answer.YES ? claim.happened() : Optional.empty();
    }

    private static boolean measured(Claim claim, String measure) {
        return claim.question().measure().family().equals(measure);
    }

    private static String subject(Claim claim) {
        return claim.question().subject().id();
    }
}
