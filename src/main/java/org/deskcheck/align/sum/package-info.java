/**
 * Figures that hang together by arithmetic. Comes in: claims, the relations that the file declares, which question is a
 * part of which. Goes out: sums, percentages, estimates, ranges beside numbers, each with its working.
 */
@NullMarked
package org.deskcheck.align.sum;

import org.jspecify.annotations.NullMarked;
