package org.deskcheck.pack;

import java.util.List;
import java.util.Optional;
import org.deskcheck.fact.Consistency;

/**
 * What one rule declares about itself, and where it stands.
 *
 * @param id {@code family/kebab-name}; the variants of one judgement share it
 * @param rule name in DRL: the id, or the id and a variant, {@code family/kebab-name (variant)}
 * @param file of the DRL, from the pack's folder
 * @param line of the word {@code rule}, from 1
 * @param consequenceLine of the word {@code then}, from 1
 * @param level {@link Level#NONE} unless it is of kind {@link Kind#FAIL}
 * @param message template of the finding; empty for a rule that finds nothing itself: it derives facts, or gives verdicts
 * @param ask the next question, as a template; may be empty
 * @param supports the consistency that a finding of this rule speaks for
 * @param title the rule in a line, from its page
 * @param why the first sentence of the page's reasons; empty where it gives none
 * @param absent the facts that the rule asks to be absent, by their names in DRL
 * @param near whether what it finds of a claim depends on facts that claims join to it, and on nothing else
 */
public record RuleInfo(
        String id,
        String rule,
        Pass pass,
        String file,
        int line,
        int consequenceLine,
        Level level,
        Kind kind,
        String message,
        String ask,
        Optional<Consistency> supports,
        String title,
        String why,
        List<String> absent,
        boolean near) {

    public String family() {
        return id.substring(0, id.indexOf('/'));
    }

    /** The same rule with another level. */
    RuleInfo withLevel(Level other) {
        return new RuleInfo(
                id,
                rule,
                pass,
                file,
                line,
                consequenceLine,
                other,
                kind,
                message,
                ask,
                supports,
                title,
                why,
                absent,
                near);
    }

    public boolean finds() {
        return !message.isEmpty();
    }
}
