/**
 * What other rules change. Comes in: dossiers, one after another, and two packs to verify them by. Goes out: the findings
 * gained, lost and changed, by rule, and the verdicts that became others. Only what differs is kept.
 */
@NullMarked
package org.deskcheck.workshop.diff;

import org.jspecify.annotations.NullMarked;
