/**
 * A claim file's model: what the file says, typed, with names still as the file writes them and a place for each entry.
 * Comes in: what {@code read} has found sound. Goes out: a {@link org.deskcheck.dossier.Dossier} and a
 * {@link org.deskcheck.dossier.Registry}, which {@code align} turns to facts.
 */
@NullMarked
package org.deskcheck.dossier;

import org.jspecify.annotations.NullMarked;
