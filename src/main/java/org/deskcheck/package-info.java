/**
 * What embedders call: {@link org.deskcheck.Deskcheck} verifies dossiers by the house rules. Comes in: claim files, or
 * dossiers built in code. Goes out: a {@link org.deskcheck.Verification}, or every problem that kept one from being made.
 */
@NullMarked
package org.deskcheck;

import org.jspecify.annotations.NullMarked;
