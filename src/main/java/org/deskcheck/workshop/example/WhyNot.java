package org.deskcheck.workshop.example;

import java.util.List;
import org.deskcheck.judge.Judgement;
import org.deskcheck.pack.Pack;

/** Says why a rule found nothing on a claim. */
@FunctionalInterface
public interface WhyNot {

    /** Says nothing. */
    WhyNot UNTOLD = (rule, claim, judgement) -> List.of();

    /**
     * Lines in an author's words, each to stand alone; none where there is nothing to say.
     *
     * @param rule id of the rule, whose variants all found nothing there
     * @param claim id of the claim, which the dossier has
     * @param judgement all that was found, and the facts that it was found on
     */
    List<String> told(String rule, String claim, Judgement judgement);

    /** The same over the rules of a pack as it now is. */
    default WhyNot over(Pack pack) {
        return this;
    }
}
