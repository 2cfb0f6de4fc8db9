package org.deskcheck.fact;

/**
 * What a claim answers: subject, measure and scope.
 *
 * @param id of the question within the dossier
 * @param subject what is asked about
 * @param measure what is asked of it
 * @param scope where, or of which whole
 */
public record Question(String id, Subject subject, Measure measure, Scope scope) {}
