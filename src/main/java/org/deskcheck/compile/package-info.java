/**
 * Compiling. Comes in: a {@link org.deskcheck.pack.Pack}. Goes out: a {@link org.deskcheck.pack.Bundle} with the classes of
 * Drools' executable model, or every problem that keeps the pack from compiling. Runs when Deskcheck is built; what judges
 * needs no compiler.
 */
@NullMarked
package org.deskcheck.compile;

import org.jspecify.annotations.NullMarked;
