/**
 * Hooks: addresses of other programs that are told of a team's changes, signed as Standard Webhooks has it. Comes in: an
 * address that somebody wrote, and each change, in the step that writes it. Goes out: requests to addresses on the public
 * internet, until each is answered.
 */
@NullMarked
package org.deskcheck.desk.hook;

import org.jspecify.annotations.NullMarked;
