package org.deskcheck.desk.live;

import java.util.Optional;

/**
 * What a dossier came to by a change.
 *
 * @param at when, RFC 3339 in UTC
 * @param cause a word of {@link Cause}
 * @param part the document that was added, replaced or removed
 * @param rules digest of the rules that judged it
 * @param verification id of its verification
 * @param summary JSON object: how many claims have which verdict, how many findings there are of each level
 * @param differences JSON array: the claims whose verdicts or findings became other by it, each with why
 */
public record Revision(
        long number,
        String at,
        String caller,
        String cause,
        Optional<String> part,
        String rules,
        String verification,
        String summary,
        String differences) {}
