package org.deskcheck.workshop.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.deskcheck.pack.drl.Comment;
import org.deskcheck.pack.drl.DrlFile;
import org.deskcheck.pack.drl.Token;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The layout of rule files, by pairs of files, over the house rules, and as a law. */
class LayoutTest {

    private static final Path PAIRS = Path.of("src/test/resources/org/deskcheck/workshop/layout");

    static Stream<Path> pairs() throws IOException {
        try (Stream<Path> files = Files.list(PAIRS)) {
            return files.filter(file -> file.toString().endsWith(".in.drl")).sorted().toList().stream();
        }
    }

    /** With -Dgolden.write=true what comes out is written anew. */
    @ParameterizedTest
    @MethodSource("pairs")
    void aFileIsLaidOutAsItsPartnerShows(Path in) throws IOException {
        Path out = Path.of(in.toString().replace(".in.drl", ".out.drl"));
        String laid = Layout.of(read(Files.readString(in)));
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(out, laid);
        } else {
            assertThat(laid).isEqualTo(Files.readString(out));
        }
        assertThat(Layout.of(read(laid))).isEqualTo(laid);
    }

    static List<Path> houseRules() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("rules"))) {
            return files.filter(file -> file.toString().endsWith(".drl"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("houseRules")
    void theHouseRulesAreLaidOut(Path file) throws IOException {
        String text = Files.readString(file);
        assertThat(text).as("./deskcheck fmt lays it out").isEqualTo(Layout.of(read(text)));
    }

    /** Blanks, line ends and comments anywhere between words. */
    @Property(tries = 150)
    void whateverTheSpacingTheLayoutIsStableAndNothingIsLost(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        List<Path> files = houseRules();
        String text = Files.readString(files.get(random.nextInt(files.size())));
        String scattered = scattered(read(text), random);
        DrlFile file = read(scattered);
        String laid = Layout.of(file);
        assertThat(words(read(laid))).containsExactlyInAnyOrderElementsOf(words(file));
        assertThat(comments(read(laid))).containsExactlyInAnyOrderElementsOf(comments(file));
        assertThat(Layout.of(read(laid))).isEqualTo(laid);
    }

    private static String scattered(DrlFile file, Random random) {
        StringBuilder text = new StringBuilder();
        for (Token token : file.tokens()) {
            text.append(token.text());
            text.append(
                    switch (random.nextInt(12)) {
                        case 0 -> "\n\n   ";
                        case 1 -> " // " + random.nextInt(100) + "\n";
                        case 2 -> " /* " + random.nextInt(100) + " */ ";
                        case 3 -> "\n# " + random.nextInt(100) + "\n";
                        default -> " ";
                    });
        }
        return text.toString();
    }

    private static List<String> words(DrlFile file) {
        return file.tokens().stream().map(Token::text).toList();
    }

    private static List<String> comments(DrlFile file) {
        return file.comments().stream().map(Comment::text).toList();
    }

    private static DrlFile read(String text) {
        return DrlFile.parse("rule.drl", text).orThrow();
    }
}
