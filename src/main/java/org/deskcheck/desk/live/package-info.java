/**
 * Dossiers that live: kept in parts, verified again at each change, with their history, what changed and why, waivers that
 * end, and the figures of sources that stories of other dossiers rest on.
 */
@NullMarked
package org.deskcheck.desk.live;

import org.jspecify.annotations.NullMarked;
