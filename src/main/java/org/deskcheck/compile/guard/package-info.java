/**
 * The guard of compiled rules. Comes in: what Drools' compiler asks for, and the class files that it makes. Goes out: types
 * with the listed members alone, every problem with a class file that refers to others, and class files that pay for what
 * they do while they run, so that {@code judge} can stop them.
 */
@NullMarked
package org.deskcheck.compile.guard;

import org.jspecify.annotations.NullMarked;
