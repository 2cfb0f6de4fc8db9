package org.deskcheck.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deskcheck.Deskcheck;
import org.deskcheck.dossier.Dossier;
import org.deskcheck.problem.Checked;
import org.deskcheck.read.Reading.Format;
import org.deskcheck.read.Registries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every claim file that a page shows reads and verifies. */
class ExamplesTest {

    private static final Map<String, Format> DOSSIERS = Map.of(
            "yaml dossier",
            Format.YAML,
            "json dossier",
            Format.JSON,
            "jsonl table",
            Format.JSON_LINES,
            "csv table",
            Format.CSV);

    /** What stands behind a fence, where the block is no claim file: how it is written decides who tests it. */
    private static final Set<String> OTHERS = Set.of(
            "sh",
            "java",
            "xml",
            "text",
            "drl",
            "expect",
            "expect silent",
            "console",
            "csv rules",
            "yaml pack",
            "yaml settings",
            "yaml workflow",
            "groovy",
            "md");

    private static final String FILE = "yaml file ";
    private static final String REGISTRY = "yaml registry";

    @Test
    void everyBlockIsOfAKindThatATestKnows() {
        assertThat(Pages.fences()).allSatisfy(fence -> assertThat(fence.info())
                .as("%s", fence)
                .matches(info -> info.startsWith(FILE)
                        || info.startsWith("drl file ")
                        || info.startsWith("markdown file ")
                        || info.equals(REGISTRY)
                        || DOSSIERS.containsKey(info)
                        || OTHERS.contains(info)));
    }

    static Stream<Fence> dossiers() {
        return Pages.fences().filter(fence -> DOSSIERS.containsKey(fence.info()));
    }

    @ParameterizedTest
    @MethodSource("dossiers")
    void aDossierVerifies(Fence fence) {
        Format format = Optional.ofNullable(DOSSIERS.get(fence.info())).orElseThrow();
        verifies(Deskcheck.houseRules().read(fence.text(), fence.toString(), format));
    }

    static Stream<Arguments> folders() {
        Map<Path, List<Fence>> files = Pages.fences()
                .filter(fence -> fence.info().startsWith(FILE))
                .collect(Collectors.groupingBy(Fence::page));
        return files.entrySet().stream().map(page -> arguments(page.getKey(), page.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("folders")
    void theFilesOfAPageMakeOneDossier(Path page, List<Fence> files, @TempDir Path home) throws IOException {
        Path folder = home;
        for (Fence fence : files) {
            Path file = home.resolve(fence.info().substring(FILE.length()));
            folder = Files.createDirectories(file.getParent());
            Files.writeString(file, fence.text());
        }
        verifies(Deskcheck.houseRules().read(folder));
    }

    static Stream<Fence> registries() {
        return Pages.fences().filter(fence -> fence.info().equals(REGISTRY));
    }

    @ParameterizedTest
    @MethodSource("registries")
    void aRegistryReads(Fence fence, @TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("registry.yaml"), fence.text());
        assertThat(Registries.read(file).problems()).isEmpty();
    }

    private static void verifies(Checked<List<Dossier>> read) {
        assertThat(read.problems()).isEmpty();
        assertThat(read.orThrow()).singleElement().satisfies(dossier -> assertThat(
                        Deskcheck.houseRules().verify(dossier).report().complete())
                .isTrue());
    }
}
