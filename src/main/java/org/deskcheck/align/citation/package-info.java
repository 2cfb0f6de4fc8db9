/**
 * Claims and what they lean on. Comes in: claims and links. Goes out: citations, what a document held in full has, and what could not be looked up.
 */
@NullMarked
package org.deskcheck.align.citation;

import org.jspecify.annotations.NullMarked;
