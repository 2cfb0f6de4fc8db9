/** One verification: what was sent is read, judged and reported; nothing is stored. */
@NullMarked
package org.deskcheck.desk.run;

import org.jspecify.annotations.NullMarked;
