/**
 * Words: units, bounds, hedges, measures, weekdays, number words, dates. Comes in: tables in resources, and text as a
 * person writes it. Goes out: typed values with what they entail and convey. Words of many languages are data here,
 * never conditions elsewhere.
 */
@NullMarked
package org.deskcheck.vocabulary;

import org.jspecify.annotations.NullMarked;
