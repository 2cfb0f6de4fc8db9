/** Beginnings of rules and packs. Comes in: a name and a folder. Goes out: files that pass, for an author to change. */
@NullMarked
package org.deskcheck.workshop.create;

import org.jspecify.annotations.NullMarked;
