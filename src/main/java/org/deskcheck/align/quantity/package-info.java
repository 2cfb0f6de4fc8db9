/**
 * Values in one unit. Comes in: claims and who stands behind them. Goes out: how two values lie to each other, positions, conversions, slips.
 */
@NullMarked
package org.deskcheck.align.quantity;

import org.jspecify.annotations.NullMarked;
