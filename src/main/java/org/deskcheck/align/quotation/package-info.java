/**
 * Quoted words against cited words. Comes in: claims with quotations. Goes out: wordings.
 */
@NullMarked
package org.deskcheck.align.quotation;

import org.jspecify.annotations.NullMarked;
