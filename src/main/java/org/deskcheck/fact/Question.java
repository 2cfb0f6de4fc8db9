package org.deskcheck.fact;

/** What a claim answers: subject, measure and scope. */
public record Question(String id, Subject subject, Measure measure, Scope scope) {}
