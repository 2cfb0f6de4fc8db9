package org.deskcheck.read;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deskcheck.dossier.Dossier;
import org.deskcheck.dossier.QuestionEntry;
import org.deskcheck.dossier.Registry;
import org.deskcheck.dossier.SourceEntry;
import org.deskcheck.problem.Checked;
import org.deskcheck.problem.Problem;
import org.deskcheck.read.Reading.Format;
import org.deskcheck.vocabulary.Language;

/**
 * Reads the files of one dossier again and again as they change: a file that is as it was is not read anew. It gives the
 * very dossier, or the very problems, that {@link Reading#together} gives. Not safe to share between threads.
 */
public final class KeptReading {

    /** A file that was sound, and what it gave when it was bound by itself. */
    private record Kept(byte[] bytes, byte[] digest, Entries entries) {

        Kept {
            bytes = bytes.clone();
        }
    }

    private final Registry registry;
    private final Reading reading;
    private final Set<String> registered;
    private SortedMap<String, Kept> kept = new TreeMap<>();
    private final Map<Kind, Map<String, Integer>> declared = new EnumMap<>(Kind.class);

    public KeptReading(Registry registry) {
        this.registry = registry;
        this.reading = new Reading(registry);
        this.registered =
                registry.sources().stream().map(SourceEntry::id).collect(Collectors.toSet());
    }
}
