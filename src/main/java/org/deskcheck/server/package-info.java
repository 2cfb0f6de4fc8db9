/** The service over HTTP: resources, roles, what an answer looks like. Everything that lasts is done by the desk. */
@NullMarked
package org.deskcheck.server;

import org.jspecify.annotations.NullMarked;
