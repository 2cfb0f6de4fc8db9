package org.deskcheck.fact;

/**
 * Quoted words: whose they are printed as, and who gives them.
 *
 * @param claim has the quoted words
 * @param printedAs the source whose words they are printed as
 * @param given the last source of the attribution that can be told, who gives the words
 * @param same whether both are one
 */
public record Speaking(Claim claim, Source printedAs, Source given, boolean same) {}
