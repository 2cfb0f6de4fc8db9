/**
 * Claim files that are sent to be verified, and what became of them: at once, or queued; kept with input and report, found
 * again, explained, tried otherwise, repeated, deleted.
 */
@NullMarked
package org.deskcheck.desk.submission;

import org.jspecify.annotations.NullMarked;
