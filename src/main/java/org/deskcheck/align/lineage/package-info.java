/**
 * Chains closed to their roots. Comes in: links and citations. Goes out: lineages, origins, interests, and a source's answers over time.
 */
@NullMarked
package org.deskcheck.align.lineage;

import org.jspecify.annotations.NullMarked;
