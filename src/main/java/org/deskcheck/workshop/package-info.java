/**
 * The rule workshop: what people who write rules use. Comes in: a {@link org.deskcheck.pack.Pack}. Goes out: whether its
 * examples hold, what its text could do better, what its rules reach and what would be lost without them.
 */
@NullMarked
package org.deskcheck.workshop;

import org.jspecify.annotations.NullMarked;
