package org.deskcheck.desk.trial;

import java.util.List;
import org.deskcheck.desk.rules.StoredPack;
import org.deskcheck.workshop.diff.Difference;
import org.deskcheck.workshop.example.Outcome;

/**
 * What came of testing a pack.
 *
 * @param proposed the set that it was tried in: that in force, with the pack
 * @param outcome of its own examples
 * @param examples the run of these, as JSON
 * @param difference what the team's stored dossiers and verifications give, by the rules in force and with the pack
 * @param dossiers how many stored dossiers were verified
 * @param verifications how many other stored verifications were
 * @param leftOut how many more there are that were not verified
 * @param unreadable ids of those that could not be read again
 */
public record Trial(
        StoredPack pack,
        List<String> proposed,
        Outcome outcome,
        String examples,
        Difference difference,
        int dossiers,
        int verifications,
        long leftOut,
        List<String> unreadable) {}
