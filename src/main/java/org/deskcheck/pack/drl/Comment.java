package org.deskcheck.pack.drl;

/** A comment with the marks that open and close it. */
public record Comment(String text, Span span) {}
