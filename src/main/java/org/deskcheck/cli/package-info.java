/**
 * The command line, one file a command; {@link org.deskcheck.cli.Main} is the table of them. Comes in: arguments and the
 * environment. Goes out: a report on standard output, everything else on standard error, and an exit code.
 */
@NullMarked
package org.deskcheck.cli;

import org.jspecify.annotations.NullMarked;
