/** Packs of rules tried before they judge: on the examples of their pages, and on what a team has stored. */
@NullMarked
package org.deskcheck.desk.trial;

import org.jspecify.annotations.NullMarked;
