import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A claim, what is measured of it, and what is found. Claims are one and the same or they are not: no equals. */
final class Claim {

    /** The order in which claims are spoken of: the story's, then the first published. */
    static final Comparator<Claim> STORY_FIRST = Comparator.comparing((Claim claim) -> !claim.document.story())
            .thenComparingLong(claim -> claim.document.day())
            .thenComparing(claim -> claim.id);

    /** The order in which a report lists them. */
    static final Comparator<Claim> IN_REPORT = Comparator.comparing((Claim claim) -> !claim.document.story())
            .thenComparing(claim -> claim.document.story() ? "" : claim.document.id(), Words.NATURAL)
            .thenComparing(claim -> claim.id, Words.NATURAL);

    final String id;
    final Document document;
    final Question question;
    final Figure figure;
    final String text;
    final LocalDate happened;
    final Source attribution;
    /** Where it stands in its line, from 1. */
    final int column;

    final int endColumn;

    /** What it leans on; null where it leans on nothing. */
    Claim cited;

    Figure.Relation taken;
    boolean citationAgainst;
    boolean clocksAgainst;

    /** The source behind it; null where there is none. */
    Source origin;

    /** What it stands for among others: its origin, or its document alone. */
    String standsFor;

    int depth;
    List<Claim> ring = List.of();
    Position position;
    List<Claim> excluded = List.of();
    List<Claim> conveyedApart = List.of();
    List<Claim> own = List.of();
    boolean compared;

    /** How many comparisons it was in that no rule speaks against. */
    int held;

    final List<Finding> findings = new ArrayList<>(2);
    /** What findings say of it, by the ladder of consistencies; the bits of reviews apart. */
    int found;

    int foundForSure;

    Claim(
            String id,
            Document document,
            Question question,
            Figure figure,
            String text,
            LocalDate happened,
            Source attribution,
            int column,
            int endColumn) {
        this.id = id;
        this.document = document;
        this.question = question;
        this.figure = figure;
        this.text = text.isEmpty() ? figure.written() + ", " + question.measure : text;
        this.happened = happened;
        this.attribution = attribution;
        this.column = column;
        this.endColumn = endColumn;
    }

    void supports(Consistency consistency, boolean review) {
        found |= 1 << consistency.ordinal();
        if (!review) {
            foundForSure |= 1 << consistency.ordinal();
        }
    }

    /** Days by the calendar from the publication to the event. */
    long daysAhead() {
        return happened.toEpochDay() - document.day();
    }
}
