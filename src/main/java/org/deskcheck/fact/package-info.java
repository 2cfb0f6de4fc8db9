/**
 * Everything that a rule can see, flat: what the claim file gives (claims, documents, sources, links) and what
 * {@code align} puts side by side and measures (positions, citations, wordings, lineages ...). Records that say what
 * is there, never what matters: no fact and no field is named by a fault.
 */
@NullMarked
package org.deskcheck.fact;

import org.jspecify.annotations.NullMarked;
