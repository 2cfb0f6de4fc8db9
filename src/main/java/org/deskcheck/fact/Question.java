package org.deskcheck.fact;

/**
 * What a claim answers: subject, measure and scope.
 *
 * @param id of the question within the dossier
 * @param subject what is asked about
 * @param measure what is asked of it
 * @param scope where, or of which whole
 */
public record Question(String id, Subject subject, Measure measure, Scope scope) {
    /** By the id, which no two of a dossier share: a record's own hash walks all that it holds. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
