/**
 * The language of rule files: as much of DRL as judging needs, and nothing else. Comes in: the text of a file. Goes out: its
 * {@link org.deskcheck.pack.drl.DrlFile}, a tree in which every part knows where it stands, or every problem. What the
 * parser does not know is refused, and the compiler of Drools is given only what is printed from the tree.
 */
@NullMarked
package org.deskcheck.pack.drl;

import org.jspecify.annotations.NullMarked;
