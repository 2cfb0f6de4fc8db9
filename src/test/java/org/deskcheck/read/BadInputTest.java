package org.deskcheck.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deskcheck.problem.Checked;
import org.deskcheck.problem.Problem;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What bad input is told, case by case: the files in bad-input/, whose README says how they are written. */
class BadInputTest {

    private static final Path CASES = Path.of("src/test/resources/org/deskcheck/read/bad-input");
    private static final boolean WRITE = Boolean.getBoolean("golden.write");
    private static final Pattern MARK = Pattern.compile("<<(?:hex ([0-9A-F ]+)|(\\d+) x (.+?))>>(?!>)", Pattern.DOTALL);

    static Stream<BadInput> cases() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList().stream()
                    .flatMap(file -> BadInput.of(file).stream());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void everyProblemIsNamedAndNothingElse(BadInput input, @TempDir Path folder) throws IOException {
        String problems = problems(input, folder);
        if (WRITE) {
            input.write(problems);
        } else {
            assertThat(problems)
                    .as("%s; with -Dgolden.write=true it is written anew", input)
                    .isEqualTo(input.problems());
        }
    }

    /** What holds of every message: STYLE of problems, and that nobody is shown a program's inside. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void messagesAreForPeople(BadInput input) {
        for (String line : input.problems().split("\n", -1)) {
            String ownWords = line.replaceAll("`[^`]*`", "``");
            assertThat(ownWords)
                    .doesNotContain("Exception", "org.", "com.", "java", "null", "  at ", "invalid", "Optional[");
            assertThat(ownWords).doesNotEndWith(".");
            if (!ownWords.startsWith("  hint: ")) {
                String text = ownWords.replaceFirst("^[^ ]*:\\d+:\\d+: ", "");
                assertThat(text).matches("(?s)[a-z0-9`].*");
            }
        }
    }

    private static String problems(BadInput input, Path folder) throws IOException {
        for (BadInput.File file : input.files()) {
            Files.write(folder.resolve(file.name()), bytes(file.text()));
        }
        Path path = folder.resolve(input.path()).normalize();
        Checked<?> read = path.endsWith(SettingsFile.NAME)
                ? SettingsFile.read(path, path.toString())
                : input.registry() ? Registries.read(path) : new Reading(Registries.house()).read(path);
        String shown = Stream.concat(read.problems().stream(), remarks(read))
                .map(Problem::toString)
                .collect(Collectors.joining("\n"));
        return shown.isEmpty() ? "none" : shown.replace(folder + "/", "").replace(folder.toString(), "folder");
    }

    private static Stream<Problem> remarks(Checked<?> read) {
        return read.value().stream()
                .filter(List.class::isInstance)
                .flatMap(dossiers -> ((List<?>) dossiers).stream())
                .flatMap(dossier -> ((org.deskcheck.dossier.Dossier) dossier).remarks().stream())
                .map(remark -> new Problem(remark.place(), remark.path(), "remark: " + remark.text(), remark.hint()));
    }

    private static byte[] bytes(String written) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Matcher mark = MARK.matcher(written);
        int from = 0;
        while (mark.find()) {
            bytes.writeBytes(written.substring(from, mark.start()).getBytes(StandardCharsets.UTF_8));
            if (mark.group(1) != null) {
                bytes.writeBytes(HexFormat.of().parseHex(mark.group(1).replace(" ", "")));
            } else {
                byte[] once = bytes(mark.group(3));
                for (int i = 0; i < Integer.parseInt(mark.group(2)); i++) {
                    bytes.writeBytes(once);
                }
            }
            from = mark.end();
        }
        bytes.writeBytes(written.substring(from).getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }
}
