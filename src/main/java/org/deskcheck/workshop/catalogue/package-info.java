/**
 * What rules there are, and what they can be made of. Comes in: packs, and the page of facts that is made of the facts' own
 * sources. Goes out: both to look through.
 */
@NullMarked
package org.deskcheck.workshop.catalogue;

import org.jspecify.annotations.NullMarked;
