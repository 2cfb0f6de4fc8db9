package org.deskcheck.desk.live;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.deskcheck.fact.Claim;
import org.deskcheck.fact.Course;
import org.deskcheck.fact.Document;
import org.deskcheck.fact.Quantity;
import org.deskcheck.fact.Source;

/**
 * A figure of a source: as it said it, took it back, or as a story rests on it. What is of several dossiers is matched by
 * ids and names, since each dossier gives ids of its own.
 *
 * @param claim of the dossier that has it
 * @param source its id, or its name where neither registry nor dossier has it
 * @param sourceName folded
 * @param shown what the source may be called in an answer
 * @param about the question in words that may be shown
 * @param varies whether the measure goes up and down, so that another day's figure replaces none
 * @param value as printed
 * @param figure in its base unit: two numbers and the thing counted
 * @param firstDay of those for which it holds: the source's own, where the dossier has its word
 * @param dated whether the claim itself names a day, and does not hold for its day of publication
 * @param published the last day on which its document may have come out
 */
record Figure(
        Kind kind,
        String claim,
        String source,
        String sourceName,
        String shown,
        String about,
        String subject,
        String subjectName,
        String measure,
        boolean varies,
        String scope,
        String scopeName,
        String value,
        String figure,
        String firstDay,
        String lastDay,
        boolean dated,
        String document,
        String published) {

    /** Whose it is. */
    enum Kind {
        SAID,
        WITHDRAWN,
        LEANS;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A figure that a claim prints.
     *
     * @param day the claim that tells for which day it holds: the source's own where it is there
     * @param document tells when it came out
     * @param shown takes out of words what may not be shown
     */
    static Optional<Figure> of(
            Kind kind, Claim claim, Claim day, Document document, Source source, UnaryOperator<String> shown) {
        if (!(claim.value() instanceof Quantity quantity)
                || !quantity.comparable()
                || !source.named()
                || day.asOf().firstDay().isEmpty()
                || day.asOf().lastDay().isEmpty()
                || document.published().lastDay().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Figure(
                kind,
                claim.id(),
                source.id(),
                // by what is shown of them, all that are confidential would be one
                folded(source.confidential() ? source.id() : source.name()),
                source.name(),
                shown.apply(claim.question().subject().name() + ", "
                        + claim.question().measure().name()
                        + (claim.question().scope().stated()
                                ? ", " + claim.question().scope().name()
                                : "")),
                claim.question().subject().id(),
                folded(claim.question().subject().name()),
                claim.question().measure().id(),
                claim.question().measure().course() == Course.VARIES,
                claim.question().scope().id(),
                folded(claim.question().scope().name()),
                shown.apply(quantity.text()),
                number(quantity),
                day(day.asOf().firstDay()),
                day(day.asOf().lastDay()),
                dated(claim),
                document.id(),
                day(document.published().lastDay())));
    }

    private static boolean dated(Claim claim) {
        return !claim.asOf().equals(claim.document().published());
    }

    private static String day(Optional<java.time.LocalDate> day) {
        return day.orElseThrow().toString();
    }

    private static String number(Quantity quantity) {
        return plain(quantity.baseNumber().orElseThrow()) + ".."
                + plain(quantity.baseUpper().or(quantity::baseNumber).orElseThrow()) + " " + quantity.dimension();
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }

    /** Whether both are answers of one source to one question. */
    boolean sameQuestion(Figure other) {
        return one(source, sourceName, other.source, other.sourceName)
                && one(subject, subjectName, other.subject, other.subjectName)
                && measure.equals(other.measure)
                && one(scope, scopeName, other.scope, other.scopeName)
                && thing().equals(other.thing());
    }

    /** By name; by id where one of them has no name beside it: two floods may both have the id "flood". */
    private static boolean one(String id, String name, String otherId, String otherName) {
        if (name.equals(otherName)) {
            return true;
        }
        boolean named = !name.equals(folded(id)) && !otherName.equals(folded(otherId));
        return !named && id.equals(otherId);
    }

    private String thing() {
        return figure.substring(figure.indexOf(' ') + 1);
    }

    /** Whether, said by a source, it takes the place of one that a story rests on. */
    boolean replaces(Figure old) {
        if (figure.equals(old.figure) || !sameQuestion(old)) {
            return false;
        }
        boolean sameDay = firstDay.equals(old.firstDay) && lastDay.equals(old.lastDay);
        if (sameDay) {
            return old.published.compareTo(published) < 0;
        }
        // who prints for which day a figure holds is right after the next day's too
        return !old.dated && !varies && old.lastDay.compareTo(firstDay) < 0;
    }

    /** Whether, taken back by a source, it is what a story rests on. */
    boolean isOf(Figure resting) {
        boolean days = resting.dated
                ? firstDay.equals(resting.firstDay) && lastDay.equals(resting.lastDay)
                : firstDay.compareTo(resting.firstDay) <= 0;
        return figure.equals(resting.figure) && days && sameQuestion(resting);
    }
}
