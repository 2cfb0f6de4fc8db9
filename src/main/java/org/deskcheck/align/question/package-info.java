/**
 * Questions and how they lie to one another. Comes in: entries of questions, places and measures. Goes out: {@link org.deskcheck.fact.Question}s and their relations.
 */
@NullMarked
package org.deskcheck.align.question;

import org.jspecify.annotations.NullMarked;
