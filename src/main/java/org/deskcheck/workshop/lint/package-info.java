/**
 * Looks over packs of rules for what is no fault of language and still no good rule. Comes in: a pack. Goes out: a {@link
 * org.deskcheck.workshop.lint.Linted}. Each check is a class, and a page of its name among the resources.
 */
@NullMarked
package org.deskcheck.workshop.lint;

import org.jspecify.annotations.NullMarked;
