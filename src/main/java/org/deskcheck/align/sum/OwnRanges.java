package org.deskcheck.align.sum;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.deskcheck.fact.Bound;
import org.deskcheck.fact.Claim;
import org.deskcheck.fact.Quantity;
import org.deskcheck.fact.RangeBeside;
import org.deskcheck.fact.RangeEnd;

/** Bare numbers beside a range that their own document gives. */
final class OwnRanges {

    private final List<RangeBeside> found = new ArrayList<>();

    OwnRanges(Told told, Map<String, List<Claim>> leansOn) {
        for (String document : told.documents()) {
            for (List<Claim> answers : told.questionsOf(document)) {
                List<Claim> ranges = answers.stream().filter(OwnRanges::range).toList();
                if (!ranges.isEmpty()) {
                    Map<BigDecimal, List<Claim>> byEnd = byEnd(ranges);
                    for (Claim point : answers) {
                        boolean leans = leansOn.getOrDefault(point.id(), List.of()).stream()
                                .anyMatch(OwnRanges::range);
                        if (bare(point) && !leans) {
                            List<Claim> near = byEnd.getOrDefault(number(point), ranges.subList(0, 1));
                            beside(point, near, told).ifPresent(found::add);
                        }
                    }
                }
            }
        }
    }

    /** The ranges by each of their ends. */
    private static Map<BigDecimal, List<Claim>> byEnd(List<Claim> ranges) {
        Map<BigDecimal, List<Claim>> byEnd = new HashMap<>();
        for (Claim range : ranges) {
            Stream.of(Numbers.of(range).baseNumber(), Numbers.of(range).baseUpper())
                    .map(end -> end.orElseThrow().stripTrailingZeros())
                    .forEach(end -> byEnd.computeIfAbsent(end, unused -> new ArrayList<>())
                            .add(range));
        }
        return byEnd;
    }

    private static BigDecimal number(Claim point) {
        return Numbers.of(point).baseNumber().orElseThrow().stripTrailingZeros();
    }

    List<RangeBeside> all() {
        return found;
    }

    private static boolean range(Claim claim) {
        return claim.denial().isEmpty()
                && claim.value() instanceof Quantity quantity
                && (quantity.bound() == Bound.RANGE || quantity.bound() == Bound.LOW_END)
                && !quantity.number().equals(quantity.upper());
    }

    private static boolean bare(Claim claim) {
        return claim.denial().isEmpty()
                && claim.value() instanceof Quantity quantity
                && quantity.bound() == Bound.EXACT;
    }

    /** The range that the number is an end of, else one of those given. */
    private static Optional<RangeBeside> beside(Claim point, List<Claim> ranges, Told told) {
        Map<RangeEnd, RangeBeside> byEnd = new LinkedHashMap<>();
        for (Claim range : ranges) {
            boolean alike = Told.sameDay(point, range)
                    && point.hedge() == range.hedge()
                    && told.oneVoice(point, range)
                    && Numbers.of(point).dimension().equals(Numbers.of(range).dimension());
            if (alike) {
                RangeEnd end = end(Numbers.of(point), Numbers.of(range));
                byEnd.putIfAbsent(end, new RangeBeside(point, range, end));
            }
        }
        return Optional.ofNullable(byEnd.get(RangeEnd.HIGH))
                .or(() -> Optional.ofNullable(byEnd.get(RangeEnd.LOW)))
                .or(() -> Optional.ofNullable(byEnd.get(RangeEnd.NEITHER)));
    }

    private static RangeEnd end(Quantity point, Quantity range) {
        BigDecimal number = point.baseNumber().orElseThrow();
        if (number.compareTo(range.baseUpper().orElseThrow()) == 0) {
            return RangeEnd.HIGH;
        }
        boolean low = range.bound() == Bound.RANGE
                && number.compareTo(range.baseNumber().orElseThrow()) == 0;
        return low ? RangeEnd.LOW : RangeEnd.NEITHER;
    }
}
