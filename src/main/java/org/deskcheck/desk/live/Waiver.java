package org.deskcheck.desk.live;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A finding of a dossier that the desk has decided to live with.
 *
 * @param by who decided: the caller's id
 * @param until the last day on which it holds, by the service's clock in UTC
 * @param ended when it ended, where it has
 */
public record Waiver(
        String id,
        String claim,
        String rule,
        String reason,
        String by,
        String created,
        Optional<LocalDate> until,
        Optional<String> ended) {

    /** For those who may not see names that it may hold. */
    Waiver withoutReason() {
        return new Waiver(id, claim, rule, "(words that may name a confidential source)", by, created, until, ended);
    }

    boolean holds(LocalDate today) {
        return ended.isEmpty() && until.filter(day -> day.isBefore(today)).isEmpty();
    }
}
