/**
 * Class files without call sites that a JVM links at their first use. In come the class files of the build; out go the same
 * with a class for each lambda and methods for what a record compares: the JVM makes these at each start otherwise, which
 * takes longer than verifying a story, and no archive of classes holds what it makes of a record.
 */
@NullMarked
package org.deskcheck.compile.link;

import org.jspecify.annotations.NullMarked;
