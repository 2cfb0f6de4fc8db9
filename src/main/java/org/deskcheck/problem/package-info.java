/**
 * What a user can mend, as values. Comes in: places and texts from the rooms that read and align. Goes out: sorted
 * {@link org.deskcheck.problem.Problem}s, and {@link org.deskcheck.problem.Checked} values that hold a result or problems.
 */
@NullMarked
package org.deskcheck.problem;

import org.jspecify.annotations.NullMarked;
