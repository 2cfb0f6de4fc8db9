package org.deskcheck.fact;

/**
 * A claim, and who withdraws the document, or takes back the statement, that it rests on.
 *
 * @param claim rests on what is withdrawn
 * @param cited the statement that is withdrawn, by itself or with its document, and that it rests on, at any distance; the claim itself where its own
 *     document was withdrawn
 * @param withdrawn the document of that statement
 * @param by the document that withdraws
 * @param whole whether it withdraws the document; else its source takes the one statement back
 */
public record Withdrawal(Claim claim, Claim cited, Document withdrawn, Document by, boolean whole) {}
