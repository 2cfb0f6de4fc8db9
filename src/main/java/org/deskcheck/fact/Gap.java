package org.deskcheck.fact;

import java.util.List;

/**
 * What the marked gaps of a quotation leave out, and what stands next to it in the cited text.
 *
 * @param words the words left out, in the order of the text; empty text where no gap is marked
 * @param negations the negations among them
 * @param conditions the conditions among them: if, unless, only
 * @param hedges the hedges among them: may, perhaps, reportedly
 * @param negationAtEdge whether a negation among them stands next to the words that were kept
 * @param negationsBefore negations directly before the quoted words, where the claim's own words have none
 * @param conditionsAfter conditions directly behind the quoted words, where the claim's own words have none
 */
public record Gap(
        String words,
        List<String> negations,
        List<String> conditions,
        List<String> hedges,
        boolean negationAtEdge,
        List<String> negationsBefore,
        List<String> conditionsAfter) {

    /** Nothing left out. */
    public static final Gap NONE = new Gap("", List.of(), List.of(), List.of(), false, List.of(), List.of());
}
