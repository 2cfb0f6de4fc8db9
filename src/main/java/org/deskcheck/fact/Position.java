package org.deskcheck.fact;

import java.util.List;

/**
 * One answer to a question exactly as given, with every claim that gives it and still stands.
 *
 * @param id of the answer within the dossier
 * @param question the question that is answered
 * @param lead the claim to speak of: the story's, else the first published
 * @param members every claim that gives it
 * @param same the other claims that give it, one an origin
 * @param origins how many origins stand behind it
 * @param compared the members that were held against another origin's answer
 * @param excluded claims of the nearest answers by other origins, one below and one above, that it excludes
 * @param conveyedApart claims of the nearest answers by other origins that only a reader's understanding excludes
 * @param times how many whole times the greater of the two figures is the lesser, as both are read; 0 where nothing is
 *     only conveyed to be apart
 * @param deferral whether it, or an answer that it excludes, puts the question off
 * @param own claims of the same document, or of the same origin for the same day, that it excludes
 */
public record Position(
        String id,
        Question question,
        Claim lead,
        List<Claim> members,
        List<Claim> same,
        int origins,
        List<Claim> compared,
        List<Claim> excluded,
        List<Claim> conveyedApart,
        int times,
        boolean deferral,
        List<Claim> own)
        implements Comparison {

    @Override
    public Check check() {
        return Check.FIGURES;
    }

    @Override
    public List<Claim> concerned(Claim about) {
        return members;
    }
}
