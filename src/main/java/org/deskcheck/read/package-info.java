/**
 * Claim files and the registry, from bytes to a {@link org.deskcheck.dossier.Dossier}. Comes in: YAML, JSON and JSON
 * Lines, files or folders. Goes out: what they say, typed, or every problem in them with its place.
 */
@NullMarked
package org.deskcheck.read;

import org.jspecify.annotations.NullMarked;
