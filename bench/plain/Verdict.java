import java.util.ArrayList;
import java.util.List;

/**
 * The verdicts of rules/verdict on a claim.
 *
 * @param also what holds beside the first of the ladder
 */
record Verdict(Consistency consistency, List<Consistency> also, boolean tentative, Provenance provenance, int credibility) {

    /** The ladder of provenances, as the report names them; those that the stream has are reached. */
    enum Provenance {
        circular,
        disowned,
        unattributed,
        vague,
        ownAccount,
        singleOrigin,
        interestedPartiesOnly,
        independenceNotShown,
        corroborated
    }

    private static final int AGAINST = 1 << Consistency.impossible.ordinal()
            | 1 << Consistency.misattributed.ordinal()
            | 1 << Consistency.altered.ordinal()
            | 1 << Consistency.contradicted.ordinal()
            | 1 << Consistency.superseded.ordinal();

    static Verdict of(Claim claim) {
        int holds = claim.found != 0
                ? claim.found
                : 1 << (claim.held > 0 ? Consistency.consistent : Consistency.notCheckable).ordinal();
        int first = Integer.numberOfTrailingZeros(holds);
        List<Consistency> also = List.of();
        for (int rest = holds & ~(1 << first); rest != 0; rest &= rest - 1) {
            also = also.isEmpty() ? new ArrayList<>(2) : also;
            also.add(Consistency.values()[Integer.numberOfTrailingZeros(rest)]);
        }
        boolean tentative = claim.found != 0 && (claim.foundForSure & 1 << first) == 0;
        return new Verdict(Consistency.values()[first], also, tentative, provenance(claim), credibility(claim, holds));
    }

    private static Provenance provenance(Claim claim) {
        if (!claim.ring.isEmpty()) {
            return Provenance.circular;
        }
        if (claim.origin == null) {
            return claim.attribution == null ? Provenance.unattributed : Provenance.vague;
        }
        return Provenance.singleOrigin;
    }

    private static int credibility(Claim claim, int holds) {
        if ((holds & AGAINST) != 0) {
            return 5;
        }
        if ((holds & 1 << Consistency.disputed.ordinal()) != 0) {
            return 4;
        }
        boolean another = claim.origin != null && claim.position.origins > 1
                || claim.compared && claim.position.excluded.isEmpty();
        if (another) {
            return 2;
        }
        return (holds & 1 << Consistency.notCheckable.ordinal()) != 0 ? 6 : 3;
    }

    /** What the number of the grade stands for. */
    String because() {
        return switch (credibility) {
            case 5 -> "what it rests on, its own source or the calendar is against it";
            case 4 -> "another origin is against it";
            case 2 -> "another origin agrees with it";
            case 6 -> "no check could be made";
            default -> "nothing is against it, and no other origin is beside it";
        };
    }
}
