/**
 * The service without HTTP: submissions and their history, dossiers that live, who may do what, the audit log, hooks. Comes
 * in: what a caller asks for. Goes out: what is stored, or a {@link org.deskcheck.desk.Refused} that says why not.
 */
@NullMarked
package org.deskcheck.desk;

import org.jspecify.annotations.NullMarked;
