package org.deskcheck.dossier;

import java.time.LocalDate;
import java.util.Optional;
import org.deskcheck.problem.Place;

/**
 * A finding that the desk has decided to live with.
 *
 * @param rule a rule id; empty where the waiver names a finding
 * @param claim the claim that it holds for; empty for every claim
 * @param finding the first digits of a fingerprint
 * @param until the last day on which it holds
 */
public record WaiverEntry(
        Optional<String> rule,
        Optional<String> claim,
        Optional<String> finding,
        String reason,
        Optional<String> by,
        Optional<LocalDate> until,
        Place place) {}
