/**
 * The guard of compiled rules. Comes in: class files as the compiler of rules made them. Goes out: class files that pay for
 * what they do while they run, so that {@code judge} can stop them.
 */
@NullMarked
package org.deskcheck.compile.guard;

import org.jspecify.annotations.NullMarked;
