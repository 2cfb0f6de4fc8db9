/**
 * Mutation: rules weakened on purpose, to see whether their examples notice. Comes in: a pack. Goes out: every change that
 * was made, and of each whether an example finds something else by it.
 */
@NullMarked
package org.deskcheck.workshop.mutation;

import org.jspecify.annotations.NullMarked;
