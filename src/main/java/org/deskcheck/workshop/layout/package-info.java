/**
 * How rule files are laid out. Comes in: a {@link org.deskcheck.pack.drl.DrlFile}. Goes out: the same rules and comments as
 * text in the one layout that there is.
 */
@NullMarked
package org.deskcheck.workshop.layout;

import org.jspecify.annotations.NullMarked;
