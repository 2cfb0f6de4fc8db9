/**
 * Rules read condition by condition over facts, without an engine: which facts meet what, and where they stop. Comes in:
 * rule files and facts. Goes out: matches, the first condition that no fact met, what examples show of each condition.
 */
@NullMarked
package org.deskcheck.workshop.trace;

import org.jspecify.annotations.NullMarked;
