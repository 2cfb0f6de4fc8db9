/**
 * Where the service keeps what it was given: SQLite in one file, or PostgreSQL, by the same SQL. Comes in: what is to be
 * written, as steps of a transaction. Goes out: what was read, and for what was written, that it is on disk.
 */
@NullMarked
package org.deskcheck.desk.store;

import org.jspecify.annotations.NullMarked;
