import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was compared, whether or not one of the ten rules looks at it: a claim that held in a comparison is consistent. */
final class Coverage {

    /** So many days apart, a number that goes up and down is still of one size. */
    private static final int DAYS_COMPARED = 3;

    private static final Comparator<Claim> FIRST_PUBLISHED = Comparator.comparingLong(
                    (Claim claim) -> claim.document.day())
            .thenComparing(claim -> claim.id);

    int citations;
    int citationsAgainst;
    int credits;
    int clocks;
    int clocksAgainst;
    int forecasts;
    int distances;
    int dues;

    /** Counts after the rules have spoken. */
    static Coverage of(Dossier dossier) {
        Coverage coverage = new Coverage();
        for (Claim claim : dossier.claims.values()) {
            coverage.clocks++;
            coverage.clocksAgainst += claim.clocksAgainst ? 1 : 0;
            if (claim.cited != null) {
                coverage.cited(claim);
            }
        }
        for (Question question : dossier.questions.values()) {
            coverage.plans(question);
            coverage.forecasts(question);
            coverage.distance(question, true);
            coverage.distance(question, false);
            for (Position position : question.positions) {
                if (!position.against) {
                    position.compared.forEach(claim -> claim.held++);
                }
            }
        }
        return coverage;
    }

    private void cited(Claim claim) {
        citations++;
        if (claim.citationAgainst) {
            citationsAgainst++;
        } else {
            claim.held++;
        }
        // the days on which the two have it happen
        claim.held++;
        if (claim.attribution != null && !claim.attribution.id().equals(claim.document.agency())) {
            credits++;
            claim.held++;
        }
    }

    /** What is told as done where a plan or forecast of it is at hand. */
    private void plans(Question question) {
        if (question.answers.stream().anyMatch(claim -> !claim.figure.counted())) {
            for (Claim claim : question.answers) {
                if (claim.figure.counted()) {
                    dues++;
                    claim.held++;
                }
            }
        }
    }

    /** A count of a figure that another document had foretold by then. */
    private void forecasts(Question question) {
        Map<Long, Claim> foretold = new HashMap<>();
        for (Claim claim : question.answers) {
            if (!claim.figure.counted()) {
                foretold.merge(
                        claim.figure.number(),
                        claim,
                        (one, other) -> FIRST_PUBLISHED.compare(one, other) <= 0 ? one : other);
            }
        }
        if (foretold.isEmpty()) {
            return;
        }
        for (Claim claim : question.answers) {
            Claim forecast = claim.figure.counted() ? foretold.get(claim.figure.number()) : null;
            if (forecast != null && forecast.document.day() < claim.document.day()) {
                forecasts++;
                claim.held++;
            }
        }
    }

    /** The greatest or the least figure, where two other origins or more could be held against it. */
    private void distance(Question question, boolean greatest) {
        Claim end = null;
        for (Claim claim : question.answers) {
            if (claim.figure.counted() && (end == null || before(claim, end, greatest))) {
                end = claim;
            }
        }
        if (end == null) {
            return;
        }
        Set<String> others = new HashSet<>();
        for (Claim claim : question.answers) {
            if (claim.figure.counted() && !claim.standsFor.equals(end.standsFor) && timely(question, end, claim, greatest)) {
                others.add(claim.standsFor);
            }
        }
        if (others.size() > 1) {
            distances++;
            end.held++;
        }
    }

    private static boolean before(Claim claim, Claim end, boolean greatest) {
        int order = greatest
                ? Long.compare(end.figure.conveyed().low(), claim.figure.conveyed().low())
                : Long.compare(claim.figure.conveyed().high(), end.figure.conveyed().high());
        return order < 0 || order == 0 && Claim.STORY_FIRST.compare(claim, end) < 0;
    }

    private static boolean timely(Question question, Claim end, Claim other, boolean greatest) {
        long here = end.document.day();
        long there = other.document.day();
        return switch (question.course) {
            case FIXED -> true;
            case VARIES -> Math.abs(here - there) <= DAYS_COMPARED;
            case GROWS -> greatest ? there >= here : there <= here;
        };
    }

    /** Claims against what no document of their source is at hand for. */
    static List<Claim> untold(Dossier dossier) {
        Set<String> publishers = new HashSet<>();
        dossier.documents.values().forEach(document -> publishers.add(document.publisher().id()));
        List<Claim> untold = new ArrayList<>();
        for (Claim claim : dossier.claims.values()) {
            if (claim.cited == null && claim.attribution != null && !publishers.contains(claim.attribution.id())) {
                untold.add(claim);
            }
        }
        return untold;
    }
}
