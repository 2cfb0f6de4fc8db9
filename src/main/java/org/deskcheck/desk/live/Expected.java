package org.deskcheck.desk.live;

import java.util.Optional;
import org.deskcheck.desk.Refused;

/**
 * What a caller takes a dossier to be while it changes it.
 *
 * @param revision the one that it has read
 * @param absent that there is none yet
 */
public record Expected(Optional<Long> revision, boolean absent) {

    public static final Expected ANYTHING = new Expected(Optional.empty(), false);
    public static final Expected NOTHING = new Expected(Optional.empty(), true);

    public static Expected revision(long revision) {
        return new Expected(Optional.of(revision), false);
    }

    /**
     * @param now the revision that it has; 0 where there is none
     * @throws Refused {@link Refused.Why#CHANGED_SINCE} where it is another
     */
    void check(long now) {
        if (absent && now > 0) {
            throw Refused.because(Refused.Why.CHANGED_SINCE, "the dossier is there already, in revision " + now);
        }
        if (revision.isPresent() && revision.get() != now) {
            throw Refused.because(
                    Refused.Why.CHANGED_SINCE,
                    now == 0 ? "the dossier is not there" : "the dossier is now in revision " + now);
        }
    }
}
