package org.deskcheck.workshop.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.deskcheck.Deskcheck;
import org.deskcheck.compile.PackCompiler;
import org.deskcheck.pack.Bundle;
import org.deskcheck.pack.Pack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two small packs over two dossiers: one rule goes, one comes, one weighs otherwise, one says otherwise, one stays. */
class DifferenceTest {

    private static final Path HOME = Path.of("src/test/resources/org/deskcheck/workshop/diff");
    private static final Deskcheck OLD = judging("old");
    private static final Deskcheck NEW = judging("new");
    private static final Difference FORTH = difference("old", OLD, "new", NEW);

    @ParameterizedTest
    @ValueSource(strings = {"text", "narrow.text", "json", "html"})
    void eachFormIsTheExpectedOne(String form) throws IOException {
        Path expected = HOME.resolve("difference." + form);
        String written =
                switch (form) {
                    case "text" -> DiffText.of(FORTH, 100, false);
                    case "narrow.text" -> DiffText.of(FORTH, 50, true);
                    case "json" -> DiffJson.of(FORTH);
                    default -> DiffHtml.of(FORTH);
                };
        // the digests are those of the rules that judge, and change with any house rule
        String pinned = digests(written);
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(expected, pinned);
        }
        assertThat(pinned).as("with -Dgolden.write=true it is written anew").isEqualTo(Files.readString(expected));
    }

    @Test
    void backwardsWhatWasGainedIsLost() {
        Difference back = difference("new", NEW, "old", OLD);
        for (Difference.Kind kind : Difference.Kind.values()) {
            assertThat(back.count(kind))
                    .isEqualTo(FORTH.count(
                            switch (kind) {
                                case LOST -> Difference.Kind.GAINED;
                                case GAINED -> Difference.Kind.LOST;
                                case CHANGED -> Difference.Kind.CHANGED;
                            }));
        }
        assertThat(back.verdicts())
                .extracting(verdict -> verdict.claim() + verdict.kind() + verdict.now() + verdict.before())
                .containsExactlyElementsOf(FORTH.verdicts().stream()
                        .map(verdict -> verdict.claim() + verdict.kind() + verdict.before() + verdict.now())
                        .toList());
    }

    @Test
    void byTheSameRulesNothingDiffers() {
        Difference none = difference("old", OLD, "old", OLD);
        assertThat(none.rules()).isEmpty();
        assertThat(none.verdicts()).isEmpty();
        assertThat(none.nothingLost()).isTrue();
        assertThat(DiffText.of(none, 80, false))
                .isEqualTo("old → old\n2 dossiers, 5 claims\n\n"
                        + "  No finding lost, none changed, none gained; no verdict changed.\n");
    }

    private static String digests(String written) {
        return written.replace(FORTH.before().digest(), "OLD")
                .replace(FORTH.now().digest(), "NEW")
                .replace(FORTH.before().digest().substring(0, 12), "OLD")
                .replace(FORTH.now().digest().substring(0, 12), "NEW");
    }

    private static Difference difference(String before, Deskcheck old, String now, Deskcheck changed) {
        Comparing comparing = new Comparing(before, old, now, changed);
        Stream.of("lindal-flood", "mill-fire")
                .map(name -> HOME.resolve("dossiers").resolve(name + ".yaml"))
                .flatMap(file -> old.read(file).orThrow().stream())
                .forEach(comparing::add);
        return comparing.difference();
    }

    private static Deskcheck judging(String pack) {
        try {
            return Deskcheck.of(List.of(
                    Bundle.house(),
                    PackCompiler.compile(Pack.read(HOME.resolve(pack))).orThrow()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
