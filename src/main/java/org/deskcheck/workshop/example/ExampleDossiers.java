package org.deskcheck.workshop.example;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.deskcheck.Options;
import org.deskcheck.align.Align;
import org.deskcheck.align.Facts;
import org.deskcheck.dossier.Dossier;
import org.deskcheck.problem.Checked;
import org.deskcheck.problem.Place;
import org.deskcheck.problem.Problem;
import org.deskcheck.problem.Quoted;
import org.deskcheck.read.Reading;
import org.deskcheck.read.Reading.Format;

/**
 * The dossiers of examples, read and aligned. What stands in a page is kept, so that it is read again only where it changes.
 * Safe for threads.
 */
public final class ExampleDossiers {

    private record Key(String file, int line, String text) {}

    private final Path pack;
    private final Options options;
    private final Reading reading;
    private final Map<Key, Checked<Facts>> kept = new ConcurrentHashMap<>();

    /** Of a pack's folder, where the folders of longer examples stand. */
    public ExampleDossiers(Path pack, Options options) {
        this.pack = pack;
        this.options = options;
        this.reading = new Reading(options.registry());
    }

    /** The dossier of an example, or its problems, with their lines in the page. */
    public Checked<Dossier> dossier(RulePage page, Example example) {
        return example.claimFile()
                .map(text -> inPage(page, example, text))
                .orElseGet(() -> inFolder(page, example, folder(page, example)));
    }

    /** The same as facts. */
    public Checked<Facts> facts(RulePage page, Example example) {
        return example.claimFile()
                .map(text -> kept.computeIfAbsent(
                        new Key(page.file(), example.line(), text), unused -> aligned(dossier(page, example))))
                .orElseGet(() -> aligned(dossier(page, example)));
    }

    /** Forgets what no page has any more. */
    public void keepOnly(List<RulePage> pages) {
        kept.keySet()
                .retainAll(pages.stream()
                        .flatMap(page -> page.examples().stream().flatMap(example -> example.claimFile().stream()
                                .map(text -> new Key(page.file(), example.line(), text))))
                        .collect(Collectors.toSet()));
    }

    String registryDigest() {
        return options.registry().digest();
    }

    private Checked<Facts> aligned(Checked<Dossier> dossier) {
        return dossier.value()
                .map(read -> Checked.of(Align.facts(read, options.registry(), options.asOf()), dossier.problems()))
                .orElseGet(() -> Checked.failed(dossier.problems()));
    }

    private Checked<Dossier> inPage(RulePage page, Example example, String text) {
        // empty lines before it give its problems their lines in the page
        String there = "\n".repeat(example.line()) + text;
        return only(reading.read(there, page.file(), Format.YAML), page, example);
    }

    private Checked<Dossier> inFolder(RulePage page, Example example, Path folder) {
        return Files.isDirectory(folder)
                ? only(reading.read(folder), page, example)
                : refused(
                        page,
                        example,
                        "there is no folder " + Quoted.of(folder.toString()),
                        "put the claim files of this example there, or take the block out");
    }

    private Path folder(RulePage page, Example example) {
        return pack.resolve(page.id()).resolve(example.folder().orElse(""));
    }

    private static Checked<Dossier> only(Checked<List<Dossier>> read, RulePage page, Example example) {
        if (!read.isPresent()) {
            return Checked.failed(read.problems());
        }
        return read.orThrow().size() == 1
                ? Checked.of(read.orThrow().get(0), read.problems())
                : refused(
                        page,
                        example,
                        "an example is one dossier, and there are "
                                + read.orThrow().size(),
                        "make an example of each");
    }

    private static Checked<Dossier> refused(RulePage page, Example example, String text, String hint) {
        return Checked.failed(List.of(Problem.at(Place.at(page.file(), example.line(), 1), "", text, hint)));
    }
}
