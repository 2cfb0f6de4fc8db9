/**
 * A dossier turned to facts: converted, paired and measured, never judged. Comes in: a dossier and a registry. Goes
 * out: {@link org.deskcheck.align.Facts}. {@link org.deskcheck.align.Align} shows the order of the steps; the rooms
 * inside do not know one another.
 */
@NullMarked
package org.deskcheck.align;

import org.jspecify.annotations.NullMarked;
