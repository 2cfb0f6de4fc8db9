/**
 * Who may: API keys, bearer tokens of an issuer, how often. Comes in: what a request carries and from where. Goes out: a
 * {@link org.deskcheck.desk.Caller}, or a {@link org.deskcheck.desk.Refused}.
 */
@NullMarked
package org.deskcheck.desk.access;

import org.jspecify.annotations.NullMarked;
