/**
 * Judgements as people and programs read them. Comes in: a judgement. Goes out: a {@link org.deskcheck.report.Report},
 * its messages made and confidential names taken out, and the formats it is written in, one file a format.
 */
@NullMarked
package org.deskcheck.report;

import org.jspecify.annotations.NullMarked;
