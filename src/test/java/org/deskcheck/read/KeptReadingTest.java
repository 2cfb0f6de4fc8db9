package org.deskcheck.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.deskcheck.dossier.Dossier;
import org.deskcheck.problem.Checked;
import org.deskcheck.story.Newsroom;

/** Files that are read again and again give what they give when all of them are read. */
class KeptReadingTest {

    private static final Reading READING = new Reading(Registries.house());

    @Property(tries = 5)
    void everyStateReadsAsAllOfItsFilesDo(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        KeptReading kept = new KeptReading(Registries.house());
        List<SortedMap<String, byte[]>> homes = homes(seed);
        SortedMap<String, byte[]> all = homes.get(random.nextInt(homes.size()));
        List<String> names = List.copyOf(all.keySet());
        SortedMap<String, byte[]> now = new TreeMap<>(all);
        for (int i = 0; i < 25; i++) {
            String name = names.get(random.nextInt(names.size()));
            switch (random.nextInt(4)) {
                case 0 -> now.remove(name);
                case 1 -> now.put(name, edited(Objects.requireNonNull(all.get(name)), random));
                default -> now.put(name, all.get(name));
            }
            Checked<Dossier> read = kept.together(now, "here");
            Checked<List<Dossier>> full = READING.together(now, "here");
            assertThat(read.problems()).isEqualTo(full.problems());
            assertThat(read.value()).isEqualTo(full.value().map(dossiers -> dossiers.get(0)));
        }
    }

    /** Digits, languages, ids and whole lines are others; what is broken by that is broken for both. */
    private static byte[] edited(byte[] file, Random random) {
        List<String> lines =
                new ArrayList<>(List.of(new String(file, java.nio.charset.StandardCharsets.UTF_8).split("\n")));
        int at = random.nextInt(lines.size());
        String line = lines.get(at);
        lines.set(
                at,
                switch (random.nextInt(5)) {
                    case 0 -> line.replace('1', '2');
                    case 1 -> line.replace("language: en", "language: fr").replace("\"en\"", "\"fr\"");
                    case 2 -> line.replace("id", "id ");
                    case 3 -> line.replaceAll("question: [a-z-]+", "question: { subject: flood, measure: dead }");
                    default -> "";
                });
        return Newsroom.bytes(String.join("\n", lines) + "\n");
    }

    private static List<SortedMap<String, byte[]>> homes(long seed) throws IOException {
        List<SortedMap<String, byte[]>> homes = new ArrayList<>();
        homes.add(new Newsroom(seed, 10, 4, 3).files());
        for (String folder : List.of("layoffs", "election-count", "peace-agreement", "north-korea-floods")) {
            SortedMap<String, byte[]> files = new TreeMap<>();
            try (Stream<Path> listed = Files.list(Path.of("claims", folder))) {
                for (Path file :
                        listed.filter(file -> file.toString().endsWith(".yaml")).toList()) {
                    files.put(file.getFileName().toString(), Files.readAllBytes(file));
                }
            }
            homes.add(files);
        }
        return homes;
    }
}
