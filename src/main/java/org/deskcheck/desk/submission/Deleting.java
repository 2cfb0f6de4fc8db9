package org.deskcheck.desk.submission;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deskcheck.desk.Caller;
import org.deskcheck.desk.Refused;
import org.deskcheck.desk.Role;
import org.deskcheck.desk.store.Transaction;
import org.deskcheck.problem.Problem;

/** Takes away what was sent and what was reported; that it was, by whom and with which hashes, stays in the audit log. */
final class Deleting {

    private Deleting() {}

    /**
     * @throws Refused {@link Refused.Why#FORBIDDEN} for another's, {@link Refused.Why#CONFLICT} for one that is being made
     *     or that a dossier rests on now
     */
    static void asked(Transaction step, Caller caller, Kept kept) {
        if (!caller.id().equals(kept.caller()) && !caller.role().may(Role.ADMIN)) {
            throw Refused.because(Refused.Why.FORBIDDEN, "an admin deletes what somebody else sent");
        }
        if (kept.state() == State.RUNNING) {
            throw new Refused(
                    Refused.Why.CONFLICT,
                    List.of(Problem.of("it is being verified now")),
                    Optional.of(Duration.ofSeconds(1)));
        }
        if (lives(step, kept)) {
            throw Refused.because(
                    Refused.Why.CONFLICT,
                    List.of(Problem.of("a dossier rests on this verification now", "delete the dossier")));
        }
        delete(step, caller, kept, "asked");
    }

    /** Takes it away, and notes why. */
    static void delete(Transaction step, Caller caller, Kept kept, String why) {
        step.handle()
                .createUpdate("DELETE FROM verification_rule WHERE verification = :id")
                .bind("id", kept.id())
                .execute();
        step.handle()
                .createUpdate(
                        "UPDATE verification SET state = 'deleted', input = :nothing, report = NULL, problem = NULL, "
                                + "dossier = NULL WHERE id = :id")
                .bind("nothing", new byte[0])
                .bind("id", kept.id())
                .execute();
        step.audit(
                caller,
                "verification.deleted",
                kept.id(),
                Map.of(
                        "why", why,
                        "input", kept.inputHash(),
                        "report", kept.made().map(Kept.Made::reportHash).orElse("")));
    }

    private static boolean lives(Transaction step, Kept kept) {
        return step.handle()
                        .createQuery("SELECT COUNT(*) FROM dossier WHERE verification = :id")
                        .bind("id", kept.id())
                        .mapTo(Long.class)
                        .one()
                > 0;
    }
}
