package org.deskcheck.workshop.example;

/**
 * Something that was found on an example, as a page would expect it.
 *
 * @param text level or kind, rule and claim; or a claim and its verdicts
 * @param claim that it is about
 * @param message of the finding; empty for a verdict
 */
public record Found(String text, String claim, String message) {}
