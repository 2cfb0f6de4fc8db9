package org.deskcheck.desk.run;

import org.deskcheck.read.Reading.Format;

/**
 * A claim file as it was sent.
 *
 * @param name as problems call it; of several of one dossier, each its own
 * @param content never changed
 */
@SuppressWarnings("ArrayRecordComponent")
public record Part(String name, Format format, byte[] content) {}
