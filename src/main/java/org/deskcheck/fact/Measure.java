package org.deskcheck.fact;

/**
 * What is asked of a subject: dead, flooded, signed ...
 *
 * @param id its id in the vocabulary or the dossier, or as printed where neither lists it
 * @param name the name to show
 * @param course how the right answer moves while an event goes on
 * @param family the stem of a measure that is another's stricter wording: "confirmed dead" has the family "dead"; its
 *     own id otherwise
 * @param speech whether it asks what somebody said or left unsaid
 * @param planned whether it asks what is to be done and is not done yet: "to be built"
 * @param listed whether the vocabulary or the dossier declares it
 */
public record Measure(
        String id, String name, Course course, String family, boolean speech, boolean planned, boolean listed) {}
