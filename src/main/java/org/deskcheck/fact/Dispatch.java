package org.deskcheck.fact;

import java.util.List;

/**
 * A claim in a document that carries an agency's dispatch, and the same answer where else that agency's is carried.
 *
 * @param claim stands in a document that carries the dispatch
 * @param agency the agency whose dispatch it is
 * @param others claims with the very same answer in other documents of the agency or of its customers, one a document
 */
public record Dispatch(Claim claim, Source agency, List<Claim> others) {}
