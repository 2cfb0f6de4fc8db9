/**
 * Facts judged by rules. Comes in: facts and a bundle of compiled rules. Goes out: findings, then one verdict a claim,
 * and which checks were made and passed. Two passes, each a session of its own that is closed when it has fired.
 */
@NullMarked
package org.deskcheck.judge;

import org.jspecify.annotations.NullMarked;
