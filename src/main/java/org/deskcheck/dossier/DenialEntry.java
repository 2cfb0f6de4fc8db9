package org.deskcheck.dossier;

import java.util.List;
import org.deskcheck.fact.DenialOf;

/** What a claim denies; {@code claims} are ids, empty where the file names none. */
public record DenialEntry(DenialOf of, List<String> claims) {}
