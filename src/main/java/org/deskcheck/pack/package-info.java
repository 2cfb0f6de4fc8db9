/**
 * A rule pack as data. Comes in: a folder or an archive of {@code family/rule.drl} and {@code family/table.csv} files, each
 * with its page {@code family/rule.md}, and a manifest.
 * Goes out: a {@link org.deskcheck.pack.Pack} with its digest, what each rule declares about itself as
 * {@link org.deskcheck.pack.RuleInfo}, and the {@link org.deskcheck.pack.Bundle} that a compiler makes of it, which is
 * all that judging reads.
 */
@NullMarked
package org.deskcheck.pack;

import org.jspecify.annotations.NullMarked;
