/**
 * Days to instants, and what can be put in order. Comes in: times as written and zones. Goes out: moments, orders of events, weekdays.
 */
@NullMarked
package org.deskcheck.align.time;

import org.jspecify.annotations.NullMarked;
