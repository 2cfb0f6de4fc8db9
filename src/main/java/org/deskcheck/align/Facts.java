package org.deskcheck.align;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.deskcheck.align.name.HeldBack;
import org.deskcheck.dossier.Dossier;
import org.deskcheck.fact.Claim;
import org.deskcheck.fact.Comparison;
import org.deskcheck.fact.Document;
import org.deskcheck.fact.Interest;
import org.deskcheck.fact.Lineage;
import org.deskcheck.fact.Position;
import org.deskcheck.fact.Question;
import org.deskcheck.fact.Unchecked;
import org.deskcheck.problem.Problem;

/**
 * A dossier's facts.
 *
 * @param asOf the day for which the run holds
 * @param heldBack takes the names that must not be shown out of words
 * @param comparisons what was put side by side; each counts as a check
 * @param others facts that count as none: links, relations, exchanges
 * @param remarks problems that stop nothing
 */
public record Facts(
        Dossier dossier,
        LocalDate asOf,
        HeldBack heldBack,
        List<Document> documents,
        List<Claim> claims,
        List<Question> questions,
        List<Lineage> lineages,
        List<Interest> interests,
        List<Position> positions,
        List<Comparison> comparisons,
        List<Unchecked> unchecked,
        List<Object> others,
        List<Problem> remarks) {

    /** All that rules can match. */
    public List<Object> all() {
        List<Object> all = new ArrayList<>();
        all.addAll(documents);
        all.addAll(questions);
        all.addAll(claims);
        all.addAll(lineages);
        all.addAll(interests);
        all.addAll(positions);
        all.addAll(comparisons);
        all.addAll(unchecked);
        all.addAll(others);
        return all;
    }
}
