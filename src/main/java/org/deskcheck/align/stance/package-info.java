/**
 * What parties to an agreement say of its terms. Comes in: claims, and whom each speaks for. Goes out: stances, rewordings,
 * entries into force.
 */
@NullMarked
package org.deskcheck.align.stance;

import org.jspecify.annotations.NullMarked;
