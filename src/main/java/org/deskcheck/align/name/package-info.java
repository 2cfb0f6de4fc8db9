/**
 * Names to sources: registry, dossier and descriptions that name nobody. Comes in: entries. Goes out: {@link org.deskcheck.fact.Source}s and how they fold into one another.
 */
@NullMarked
package org.deskcheck.align.name;

import org.jspecify.annotations.NullMarked;
