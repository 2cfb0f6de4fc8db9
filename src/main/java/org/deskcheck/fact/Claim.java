package org.deskcheck.fact;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.deskcheck.problem.Place;

/**
 * What a document says about one question.
 *
 * @param id the author's, unchanged
 * @param document where it stands
 * @param question what it answers
 * @param value its answer: a figure, a time, words, or that it is not known
 * @param text the claim in the file's words, for people
 * @param quotation words in quotation marks, beside the value or as the value
 * @param happened when what it tells of happened
 * @param asOf the day for which it holds: as the file says, else the day of publication
 * @param said when it was said
 * @param attributed whether it names anyone, however vaguely
 * @param named whether it names someone who can be told
 * @param witnessed whether the document saw it itself
 * @param within whether it stands inside another's sentence, so that its source is open
 * @param denial what it denies; empty where it denies nothing
 * @param about id of the question that it speaks of saying or leaving unsaid; empty otherwise
 * @param extra a desk's own keys: text, numbers or booleans
 * @param place where it stands in the claim file
 */
public record Claim(
        String id,
        Document document,
        Question question,
        Value value,
        String text,
        Optional<Quotation> quotation,
        Optional<Moment> happened,
        Moment asOf,
        Optional<Moment> said,
        boolean attributed,
        boolean named,
        boolean witnessed,
        boolean within,
        Optional<Denial> denial,
        Optional<String> about,
        Map<String, Object> extra,
        Place place) {

    /** How the figure is bounded; {@link Bound#NONE} where the value is no figure. */
    public Bound bound() {
        return value instanceof Quantity quantity ? quantity.bound() : Bound.NONE;
    }

    /** Whether the figure ends in noughts, so that a reader takes it for rounded. */
    public boolean round() {
        return value instanceof Quantity quantity && quantity.step().compareTo(BigDecimal.ONE) > 0;
    }

    /** How firm the figure is; {@link Hedge#STATED} where the value is no figure. */
    public Hedge hedge() {
        return value instanceof Quantity quantity ? quantity.hedge() : Hedge.STATED;
    }

    /** The answer in words; {@link Answer#NONE} where the value is something else. */
    public Answer answer() {
        return value instanceof Term term ? term.answer() : Answer.NONE;
    }

    /** The number that a desk's own key has; empty where the claim has no such key, or words under it. */
    public Optional<BigDecimal> extraNumber(String key) {
        return extra.get(key) instanceof BigDecimal number ? Optional.of(number) : Optional.empty();
    }

    /** Whether a desk's own key has {@code true}; false also where the claim has no such key. */
    public boolean extraFlag(String key) {
        return Boolean.TRUE.equals(extra.get(key));
    }

    /** What a desk's own key has, a number or a flag as written; empty text where the claim has no such key. */
    public String extraText(String key) {
        Object value = extra.get(key);
        return value == null ? "" : value.toString();
    }

    /** Facts are told apart by what they are, claims by their id; a record's own hash would walk the dossier. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Claim claim && claim.id.equals(id);
    }

    @Override
    public String toString() {
        return id;
    }
}
