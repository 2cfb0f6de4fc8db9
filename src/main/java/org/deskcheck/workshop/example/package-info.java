/**
 * The examples of a rule's page. Comes in: the page's text. Goes out: small dossiers, what must be found on each, and, once
 * they have run, what was found instead.
 */
@NullMarked
package org.deskcheck.workshop.example;

import org.jspecify.annotations.NullMarked;
