package org.deskcheck.desk.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.deskcheck.desk.Refused;
import org.deskcheck.desk.Role;
import org.deskcheck.problem.Problem;
import org.deskcheck.problem.Quoted;
import org.deskcheck.read.Limits;

/**
 * A key to be made.
 *
 * @param team 1 to 63 lower-case letters, digits and hyphens, with no hyphen at either end
 * @param name what it is for; stands in lists and in the audit log
 */
public record WantedKey(String team, String name, Role role, boolean confidential, Optional<Instant> expires) {

    private static final Pattern TEAM = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");
    private static final int NAME_CHARACTERS = Limits.most("key-name-characters");

    /**
     * @throws Refused {@link Refused.Why#INVALID} with all that is to be mended
     */
    public WantedKey {
        List<Problem> problems = new ArrayList<>();
        if (!isTeam(team)) {
            problems.add(problem(
                    "/team",
                    "no name of a team: " + Quoted.of(team),
                    "take lower-case letters, digits and hyphens, 63 at most"));
        }
        if (name.isBlank() || name.length() > NAME_CHARACTERS || name.chars().anyMatch(Character::isISOControl)) {
            problems.add(problem(
                    "/name",
                    "no name of a key: " + Quoted.of(name),
                    "say in one line of " + NAME_CHARACTERS + " characters at most what it is for"));
        }
        if (!problems.isEmpty()) {
            throw Refused.because(Refused.Why.INVALID, problems);
        }
    }

    static boolean isTeam(String name) {
        return TEAM.matcher(name).matches();
    }

    static Problem problem(String path, String text, String hint) {
        return new Problem(Optional.empty(), path, text, Optional.of(hint));
    }
}
