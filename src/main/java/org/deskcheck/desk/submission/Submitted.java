package org.deskcheck.desk.submission;

import java.util.Optional;

/**
 * What became of what was sent.
 *
 * @param report its bytes; empty where it is queued
 * @param again whether it was sent before under the same key, and nothing was done
 */
@SuppressWarnings("ArrayRecordComponent")
public record Submitted(Kept kept, Optional<byte[]> report, boolean again) {}
