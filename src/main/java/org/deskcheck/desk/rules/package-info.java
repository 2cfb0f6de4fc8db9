/** Which rules and which registry judge now, and which did before. */
@NullMarked
package org.deskcheck.desk.rules;

import org.jspecify.annotations.NullMarked;
