package org.deskcheck.fact;

/**
 * Two questions on one subject.
 *
 * @param question the first
 * @param other the second
 * @param measures from the question to the other
 * @param scopes from the question to the other
 */
public record Related(Question question, Question other, MeasureRelation measures, ScopeRelation scopes) {}
