package org.deskcheck.desk;

/**
 * Who asks. What one team has, no other sees.
 *
 * @param id of the key, or {@code oidc:} and the subject; stands in the audit log
 * @param confidential whether names of confidential sources may be shown
 */
public record Caller(String id, String team, Role role, boolean confidential) {

    /** The service itself: what it does by the clock. */
    public static Caller itself(String team) {
        return new Caller("deskcheck", team, Role.ADMIN, false);
    }

    /**
     * Holds the caller to a role.
     *
     * @throws Refused {@link Refused.Why#FORBIDDEN} without the role
     */
    public void needs(Role needed) {
        if (!role.may(needed)) {
            throw Refused.because(
                    Refused.Why.FORBIDDEN,
                    "this needs the role `" + needed.word() + "`, and the key has `" + role.word() + "`");
        }
    }
}
