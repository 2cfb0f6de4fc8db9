package org.deskcheck.pack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.deskcheck.problem.Checked;
import org.deskcheck.problem.Place;
import org.deskcheck.problem.Problem;
import org.deskcheck.problem.Quoted;
import org.deskcheck.read.ManifestText;

/**
 * What a pack says of itself in {@code pack.yaml}.
 *
 * @param name the same in every revision
 * @param revision grows with each that is given away; 0 where there is no manifest
 * @param title what the pack is, in a line; may be empty
 * @param needs the least version of Deskcheck; empty where any will do
 * @param extendsHouse whether the house rules judge too
 * @param levels what the pack sets of rules, its own and the house's
 * @param measures ids of measures that its tables name and the vocabulary lacks
 */
public record Manifest(
        String name,
        int revision,
        String title,
        String needs,
        boolean extendsHouse,
        Levels levels,
        List<String> measures) {

    /** Where the manifest stands in a pack. */
    public static final String FILE = "pack.yaml";

    private static final Pattern VERSION = Pattern.compile("\\d{1,5}(\\.\\d{1,5}){0,2}");

    public Manifest {
        measures = List.copyOf(measures);
    }

    /** Of a pack without one: the name of its folder, beside the house rules. */
    public static Manifest none(String name) {
        return new Manifest(name, 0, "", "", true, Levels.none(), List.of());
    }

    /** Reads the text of a manifest; {@code engine} is the version that is to run it, empty where that is not known. */
    static Checked<Manifest> read(String text, String engine) {
        Checked<ManifestText> read = ManifestText.read(FILE, text);
        if (!read.isPresent()) {
            return Checked.failed(read.problems());
        }
        ManifestText said = read.orThrow();
        List<Problem> problems = new ArrayList<>(version(said.needs(), engine));
        return problems.isEmpty()
                ? Checked.of(new Manifest(
                        said.name(),
                        said.revision(),
                        said.title(),
                        said.needs(),
                        said.base().equals("house"),
                        Levels.of(said.levels().stream()
                                .map(level -> new Levels.Setting(
                                        level.rules(),
                                        Levels.Weight.of(level.level()).orElseThrow(),
                                        Optional.of(level.place())))
                                .toList()),
                        said.measures()))
                : Checked.failed(problems);
    }

    /** The version of the program that runs; empty where it runs from classes. */
    static String engine() {
        String version = Manifest.class.getPackage().getImplementationVersion();
        return version == null ? "" : version;
    }

    private static List<Problem> version(String needs, String engine) {
        if (!needs.isEmpty() && !VERSION.matcher(needs).matches()) {
            return List.of(Problem.at(
                    Place.at(FILE, 1, 1),
                    "/needs",
                    "`needs` is " + Quoted.of(needs) + ", which is no version",
                    "write a version, as 0.1"));
        }
        boolean older = !needs.isEmpty()
                && VERSION.matcher(engine).lookingAt()
                && Arrays.compare(numbers(engine), numbers(needs)) < 0;
        return older
                ? List.of(Problem.at(
                        Place.at(FILE, 1, 1),
                        "/needs",
                        "the pack needs Deskcheck " + needs + " or later, and this is " + engine,
                        "take a newer Deskcheck, or an older revision of the pack"))
                : List.of();
    }

    private static int[] numbers(String version) {
        int[] numbers = new int[3];
        String[] parts = version.split("[^0-9]+");
        for (int i = 0; i < Math.min(numbers.length, parts.length); i++) {
            numbers[i] = Integer.parseInt(parts[i]);
        }
        return numbers;
    }
}
