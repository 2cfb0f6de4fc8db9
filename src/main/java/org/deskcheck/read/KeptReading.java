package org.deskcheck.read;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.deskcheck.dossier.Dossier;
import org.deskcheck.dossier.QuestionEntry;
import org.deskcheck.dossier.Registry;
import org.deskcheck.problem.Checked;
import org.deskcheck.problem.Problem;
import org.deskcheck.read.Reading.Format;
import org.deskcheck.vocabulary.Language;

/**
 * Reads the files of one dossier again and again as they change: a file that is as it was is not read anew, and its
 * entries are the same objects. It gives the very dossier, or the very problems, that {@link Reading#together} gives. Not
 * safe to share between threads.
 */
public final class KeptReading {

    /** A file that was sound, and what it gives by itself; never compared as a whole. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Kept(byte[] bytes, byte[] digest, Ahead ahead, Entries entries) {

        /** Whether it declares nothing but documents, claims and questions. */
        boolean light() {
            return Stream.of(
                            entries.sources,
                            entries.subjects,
                            entries.events,
                            entries.places,
                            entries.measures,
                            entries.interests,
                            entries.relations,
                            ahead.units())
                    .allMatch(List::isEmpty);
        }
    }

    /** By what the values of all files are read. */
    private record Ahead(List<String> units, Map<String, Language> languages) {

        static Ahead of(Tree tree) {
            Entries entries = new Entries();
            new Binding(entries, new ArrayList<>()).ahead(tree);
            return new Ahead(entries.units, entries.languages);
        }
    }

    private record Come(Tree tree, Ahead ahead) {}

    private final Registry registry;
    private NavigableMap<String, Kept> kept = new TreeMap<>();
    private List<String> units = List.of();
    private Map<String, Language> languages = Map.of();

    public KeptReading(Registry registry) {
        this.registry = registry;
    }

    /** The one dossier of files, as {@link Reading#together}. */
    public Checked<Dossier> together(SortedMap<String, byte[]> files, String name) {
        Optional<Dossier> sound = sound(files, name);
        if (sound.isPresent()) {
            return Checked.of(sound.get());
        }
        // what is wrong is found, and told, in one place
        kept = new TreeMap<>();
        Checked<List<Dossier>> read = new Reading(registry).together(files, name);
        return read.value()
                .map(dossiers -> Checked.of(dossiers.get(0), read.problems()))
                .orElseGet(() -> Checked.failed(read.problems()));
    }

    private Optional<Dossier> sound(SortedMap<String, byte[]> files, String name) {
        SortedMap<String, Come> come = new TreeMap<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Kept there = kept.get(file.getKey());
            if (there == null || !Arrays.equals(there.bytes(), file.getValue())) {
                Optional<Tree> tree = tree(file.getKey(), file.getValue());
                if (tree.isEmpty()) {
                    return Optional.empty();
                }
                come.put(file.getKey(), new Come(tree.get(), Ahead.of(tree.get())));
            }
        }
        List<Kept> gone = kept.entrySet().stream()
                .filter(entry -> come.containsKey(entry.getKey()) || !files.containsKey(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        if (!context(files, come)) {
            // what values mean has changed: all of them are read anew
            kept = new TreeMap<>();
            return sound(files, name);
        }
        NavigableMap<String, Kept> now = new TreeMap<>();
        List<Problem> problems = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Come fresh = come.get(file.getKey());
            Kept there = kept.get(file.getKey());
            if (fresh == null && there != null) {
                now.put(file.getKey(), there);
            } else if (fresh != null) {
                Entries entries = new Entries(units, languages, new Declared());
                new Binding(entries, problems).bind(fresh.tree());
                byte[] bytes = file.getValue().clone();
                now.put(file.getKey(), new Kept(bytes, Sha256.begun().digest(bytes), fresh.ahead(), entries));
            }
        }
        Entries whole = whole(now.values());
        boolean sound = problems.isEmpty()
                && whole.declared.twice().isEmpty()
                && whole.claims.size() <= Limits.CLAIMS
                && names(whole, now, come.keySet(), gone);
        if (!sound) {
            return Optional.empty();
        }
        kept = now;
        return Optional.of(Dossiers.of(whole, name, false, digest(now), List.of()));
    }

    private static Optional<Tree> tree(String file, byte[] bytes) {
        Optional<Format> format = Format.of(file).filter(each -> each == Format.YAML || each == Format.JSON);
        if (format.isEmpty() || bytes.length > Reading.limit(format.get())) {
            return Optional.empty();
        }
        List<Problem> problems = new ArrayList<>();
        return Reading.tree(file, bytes, format.get(), problems)
                .map(tree -> Schema.DOSSIER.sound(tree, problems))
                .filter(tree -> tree.kind() == Tree.Kind.OBJECT && problems.isEmpty());
    }

    /** By what values are read; false where those of files that are kept would be read otherwise now. */
    private boolean context(SortedMap<String, byte[]> files, SortedMap<String, Come> come) {
        List<String> counted = new ArrayList<>();
        Map<String, Language> spoken = new HashMap<>();
        for (String file : files.keySet()) {
            Come fresh = come.get(file);
            Kept there = kept.get(file);
            Ahead ahead =
                    fresh != null ? fresh.ahead() : there != null ? there.ahead() : new Ahead(List.of(), Map.of());
            counted.addAll(ahead.units());
            ahead.languages().forEach(spoken::putIfAbsent);
        }
        boolean same = counted.equals(units)
                && languages.entrySet().stream()
                        .allMatch(entry -> !spoken.containsKey(entry.getKey())
                                || entry.getValue().equals(spoken.get(entry.getKey())));
        units = counted;
        languages = spoken;
        return same || kept.isEmpty();
    }

    /** All entries, in the order of the files. */
    private Entries whole(Iterable<Kept> files) {
        Entries whole = new Entries(units, languages, new Declared());
        for (Kept file : files) {
            Entries own = file.entries();
            whole.id = whole.id.isEmpty() ? own.id : whole.id;
            whole.title = whole.title.isEmpty() ? own.title : whole.title;
            for (Kind kind : Kind.values()) {
                if (kind != Kind.QUESTION) {
                    whole.declared.addAll(own.declared, kind);
                }
            }
            own.questions.forEach(question -> question(whole, own, question));
            whole.documents.addAll(own.documents);
            whole.claims.addAll(own.claims);
            whole.sources.addAll(own.sources);
            whole.subjects.addAll(own.subjects);
            whole.events.addAll(own.events);
            whole.places.addAll(own.places);
            whole.interests.addAll(own.interests);
            whole.relations.addAll(own.relations);
            whole.measures.addAll(own.measures);
            whole.measurePlaces.addAll(own.measurePlaces);
            whole.waivers.addAll(own.waivers);
        }
        return whole;
    }

    private static void question(Entries whole, Entries own, QuestionEntry question) {
        boolean given = own.inPlace.contains(question.id());
        if (!given || !whole.declared.has(Kind.QUESTION, question.id())) {
            whole.declared.add(Kind.QUESTION, question.id(), question.place());
            whole.questions.add(question);
        }
    }

    /** Whether all names stand for something; those of files that are kept, where something has gone. */
    private boolean names(Entries whole, NavigableMap<String, Kept> now, Set<String> come, List<Kept> gone) {
        List<Problem> problems = new ArrayList<>();
        boolean light = !kept.isEmpty()
                && gone.stream().allMatch(Kept::light)
                && come.stream().map(now::get).allMatch(file -> file != null && file.light())
                && gone.stream().allMatch(file -> stays(file.entries(), whole.declared));
        if (light) {
            for (String file : come) {
                Names.check(
                        alone(whole, Objects.requireNonNull(now.get(file)).entries()),
                        registry.ids(),
                        new Paths(),
                        problems);
            }
        } else {
            Names.check(whole, registry.ids(), new Paths(), problems);
            SourceNames.check(whole, registry, new Paths(), problems);
        }
        return problems.isEmpty();
    }

    /** Whether all that is declared in it is declared still. */
    private static boolean stays(Entries own, Declared declared) {
        return Arrays.stream(Kind.values())
                .allMatch(kind -> own.declared.ids(kind).stream().allMatch(id -> declared.has(kind, id)));
    }

    /** The entries of one file beside what all of them declare. */
    private static Entries alone(Entries whole, Entries own) {
        Entries alone = new Entries(whole.units, whole.languages, whole.declared);
        alone.documents.addAll(own.documents);
        alone.claims.addAll(own.claims);
        alone.questions.addAll(own.questions);
        alone.waivers.addAll(own.waivers);
        alone.sources.addAll(whole.sources);
        alone.measures.addAll(whole.measures);
        alone.measurePlaces.addAll(whole.measurePlaces);
        return alone;
    }

    private static String digest(NavigableMap<String, Kept> files) {
        MessageDigest digest = Sha256.begun();
        files.forEach((file, kept) -> Reading.digest(digest, file, kept.digest()));
        return Sha256.hex(digest);
    }
}
