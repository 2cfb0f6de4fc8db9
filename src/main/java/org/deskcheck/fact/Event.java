package org.deskcheck.fact;

import java.util.Optional;

/**
 * Something that happened.
 *
 * @param id the author's, unchanged
 * @param name what it is called
 * @param when when it happened; empty where the file does not say
 */
public record Event(String id, String name, Optional<Moment> when) {}
