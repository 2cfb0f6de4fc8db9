package org.deskcheck.fact;

/**
 * A claim, and the withdrawal of a document that it rests on.
 *
 * @param cited the statement of the withdrawn document that it rests on, at any distance; the claim itself where its own
 *     document was withdrawn
 * @param by the document that withdraws
 * @param whole whether it withdraws the document; else its source takes the one statement back
 * @param afterwards whether the claim's document was published after the withdrawal
 */
public record Withdrawal(
        Claim claim, Claim cited, Document withdrawn, Document by, boolean whole, boolean afterwards) {}
