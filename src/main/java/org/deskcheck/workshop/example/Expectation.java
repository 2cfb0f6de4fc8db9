package org.deskcheck.workshop.example;

import java.util.List;

/**
 * What a page says of a dossier. Lines count from 1, in the page.
 *
 * @param line of the block's fence
 * @param silent whether the rule must find nothing
 * @param expected what must be found, all of it and nothing else; none where it is silent
 * @param reasons why it is silent; none where it is not
 * @param text the lines of the block
 */
public record Expectation(int line, boolean silent, List<Expected> expected, List<Reason> reasons, List<String> text) {

    /** A near miss: as close to a hit as it can be while still being right. */
    public static final String NEAR_MISS = "near miss";

    /** Plainly none of the rule's business. */
    public static final String SILENT = "silent";

    /**
     * One thing that must be found.
     *
     * @param line where it stands
     * @param text level or kind, rule and claim; or a claim and its verdicts
     * @param message what the finding's message must read like, all of them; none where any will do
     */
    public record Expected(int line, String text, List<Words> message) {}

    /** A reason of a kind, {@link #NEAR_MISS} or {@link #SILENT}, in words. */
    public record Reason(String kind, String words) {}

    /** Whether it is silent for a reason of this kind. */
    public boolean gives(String kind) {
        return reasons.stream().anyMatch(reason -> reason.kind().equals(kind));
    }
}
