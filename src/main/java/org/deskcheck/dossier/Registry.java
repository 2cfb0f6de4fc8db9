package org.deskcheck.dossier;

import java.util.List;

/**
 * The sources that all dossiers share.
 *
 * @param digest SHA-256 of the file, in hexadecimal
 */
public record Registry(List<SourceEntry> sources, String digest) {

    public static final Registry EMPTY = new Registry(List.of(), "");
}
