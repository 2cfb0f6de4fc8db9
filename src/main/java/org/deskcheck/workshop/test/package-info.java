/**
 * Testing a pack by the examples of its pages. Comes in: a pack's folder, a family's, or one rule. Goes out: a result for each
 * example and for each page that proves too little, once or again after each save.
 */
@NullMarked
package org.deskcheck.workshop.test;

import org.jspecify.annotations.NullMarked;
