package org.deskcheck.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deskcheck.dossier.Dossier;
import org.deskcheck.dossier.Registry;
import org.deskcheck.dossier.SourceEntry;
import org.deskcheck.problem.Place;
import org.deskcheck.vocabulary.Attributions;

/** The lines of claim files, read again to be shown; a line that names a confidential source is not. */
public final class SourceLines {

    /** An entry has about five lines; more than these are cut. */
    private static final int MOST_LINES = 8;

    /** A row of a table is one line, and may be as long as a page. */
    private static final int LONGEST = 700;

    private static final String HELD_BACK = "(a line that names a confidential source)";

    private final Set<String> confidential;

    public SourceLines(Dossier dossier, Registry registry) {
        this.confidential = Stream.concat(dossier.sources().stream(), registry.sources().stream())
                .filter(SourceEntry::confidential)
                .flatMap(source -> source.names().stream())
                .map(Attributions::folded)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
    }

    /** The lines of an entry without the blanks that all begin with; none where the file cannot be read again. */
    public List<String> at(Place place) {
        List<String> lines = new ArrayList<>();
        try (Stream<String> all = Files.lines(Path.of(place.file()))) {
            all.skip(place.line() - 1L)
                    .limit(Math.min(place.endLine() - place.line() + 1, MOST_LINES + 1))
                    .forEach(lines::add);
        } catch (IOException | UncheckedIOException | InvalidPathException e) {
            // what cannot be read again was read once, and its place is shown
            return List.of();
        }
        boolean cut = lines.size() > MOST_LINES;
        int indent = lines.stream()
                .filter(line -> !line.isBlank())
                .mapToInt(line -> line.length() - line.stripLeading().length())
                .min()
                .orElse(0);
        List<String> shown = new ArrayList<>();
        lines.stream()
                .limit(MOST_LINES)
                .filter(line -> !line.isBlank())
                .forEach(line -> shown.add(shown(line.substring(indent))));
        if (cut) {
            shown.add("…");
        }
        return shown;
    }

    private String shown(String line) {
        String folded = " " + Attributions.folded(line) + " ";
        if (confidential.stream().anyMatch(folded::contains)) {
            return HELD_BACK;
        }
        return line.length() > LONGEST ? line.substring(0, line.offsetByCodePoints(0, LONGEST / 2)) + " …" : line;
    }
}
