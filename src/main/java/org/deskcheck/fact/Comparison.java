package org.deskcheck.fact;

import java.util.List;

/** A fact that puts two things side by side: counted as a check, and passed where no rule matched it. */
public interface Comparison {

    /** What is compared with what. */
    Check check();

    /** The claims whose checks it counts among. */
    List<Claim> compared();

    /** The claims whose verdict a finding about {@code about} bears on. */
    default List<Claim> concerned(Claim about) {
        return List.of(about);
    }
}
