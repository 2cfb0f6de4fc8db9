package org.deskcheck.workshop.mutation;

import java.util.Optional;

/**
 * A change, and what came of it.
 *
 * @param noticedBy the first example that finds something else by it, as {@code page:line}; absent where none does
 */
public record Trial(Mutant mutant, Optional<String> noticedBy) {}
