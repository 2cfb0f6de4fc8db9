package org.deskcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskcheck.cli.Typed.deskcheck;
import static org.deskcheck.cli.Typed.refused;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.deskcheck.Running;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code verify} of JSON Lines: a line a dossier, whatever became of it, and on from where an earlier run was stopped. */
class StreamingTest {

    /** Sound, a finding at level warning; a bad one between them. */
    private static final List<String> LINES = List.of(
            dossier("a", "4,100 houses"),
            dossier("b", "more than 4,100 houses"),
            "",
            "{\"deskcheck\": 1, \"titel\": \"x\"}",
            dossier("c", "3,000 houses"),
            dossier("d", "4,100 houses"));

    @TempDir
    private Path folder = Path.of("");

    private String in = "";
    private String out = "";

    @BeforeEach
    void input() throws IOException {
        in = file("in.jsonl", LINES);
        out = folder.resolve("out.ndjson").toString();
    }

    @Test
    void aLineADossierInTheirOrderAndABadOneCostsItselfAlone() {
        Running run = deskcheck("verify", "--format", "ndjson", in);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out().lines())
                .extracting(line -> line.replaceFirst("^.*?\"(?:dossier\":\\{\"id\":\"|line\":)(\\w+).*$", "$1"))
                .containsExactly("a", "b", "4", "c", "d");
        assertThat(run.err())
                .isEqualTo(in + ":4:18: unknown field `titel` in the file (at /titel)\n"
                        + "  hint: did you mean `title`?\n"
                        + "1 problem in 1 of 5 dossiers; the others were verified\n");
    }

    @Test
    void theExitCodeIsThatOfTheWorst() throws IOException {
        String sound = file("sound.jsonl", LINES.subList(0, 2));
        assertThat(deskcheck("verify", "--format", "ndjson", sound).exit()).isEqualTo(0);
        assertThat(deskcheck("verify", "--format", "ndjson", "--fail-level", "warning", sound)
                        .exit())
                .isEqualTo(1);
        String worse = file("worse.jsonl", LINES.subList(4, 5));
        assertThat(deskcheck("verify", "--format", "ndjson", sound, worse).exit())
                .isEqualTo(1);
        assertThat(deskcheck("verify", "--format", "ndjson", sound, worse, in).exit())
                .isEqualTo(2);
    }

    @Test
    void severalFilesAreOneStream() throws IOException {
        String first = file("first.jsonl", LINES.subList(0, 2));
        String second = file("second.jsonl", LINES.subList(4, 6));
        assertThat(deskcheck("verify", "--format", "ndjson", first, second).out())
                .isEqualTo(deskcheck("verify", "--format", "ndjson", first).out()
                        + deskcheck("verify", "--format", "ndjson", second).out());
    }

    @Test
    void standardInputIsReadNoFurtherThanItIsAnswered() throws IOException {
        byte[] bytes = Files.readAllBytes(Path.of(in));
        Running file = deskcheck("verify", "--format", "ndjson", in);
        Running piped = reading(new ByteArrayInputStream(bytes), "verify", "--format", "ndjson", "-");
        assertThat(piped.exit()).isEqualTo(2);
        assertThat(piped.out().lines().count()).isEqualTo(5);
        assertThat(piped.out().replace("standard input", in)).isEqualTo(file.out());
    }

    @Test
    void aTableIsOneDossierAsBefore() throws IOException {
        String row = "{'id':'1','question':'houses','value':{'min':3},'publisher':'p','published':'2026-03-02'}"
                .replace('\'', '"');
        String table = file("table.jsonl", List.of("", row, row.replace("\"1\"", "\"2\"")));
        Running run = deskcheck("verify", "--format", "ndjson", table);
        assertThat(run.out().lines()).hasSize(1);
        assertThat(run.out()).contains("\"dossier\":{\"id\":\"table\"");
        String broken = file("broken.jsonl", List.of("{", row));
        assertThat(deskcheck("verify", "--format", "ndjson", broken).err())
                .endsWith("1 problem; nothing was verified\n");
    }

    @Test
    void textEndsWithWhatWasCountedInAllOfThem() {
        Running run = deskcheck("verify", in);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out())
                .endsWith("\n\n4 dossiers with 8 claims: 1 error, 2 warnings, 4 notes\n"
                        + "1 dossier makes the exit code 1\n"
                        + "1 dossier could not be read\n");
        assertThat(run.err()).endsWith("1 problem in 1 of 5 dossiers; the others were verified\n");
    }

    @Test
    void anEmptyStreamIsRefused() throws IOException {
        String empty = file("empty.jsonl", List.of("", " "));
        assertThat(deskcheck("verify", "--format", "ndjson", empty))
                .isEqualTo(refused(
                        empty + ":1:1: the file is empty",
                        "  hint: write one claim or one dossier a line",
                        "1 problem; nothing was verified"));
    }

    @Test
    void theOutputIsWhatStandardOutputWouldHaveGot() throws IOException {
        Running printed = deskcheck("verify", "--format", "ndjson", in);
        for (String threads : List.of("1", "2", "7")) {
            Files.deleteIfExists(Path.of(out));
            Running written = deskcheck("verify", "--format", "ndjson", "--threads", threads, "--output", out, in);
            assertThat(written).isEqualTo(new Running(printed.exit(), "", printed.err()));
            assertThat(Files.readString(Path.of(out))).isEqualTo(printed.out());
        }
    }

    /** Wherever an earlier run was stopped, in the middle of a letter too. */
    @Property(tries = 20)
    void cutAnywhereItGoesOnToTheSameBytesAndExitCode(@ForAll @DoubleRange(min = 0, max = 1) double where)
            throws IOException {
        folder = Files.createTempDirectory("deskcheck");
        input();
        Running whole = deskcheck("verify", "--format", "ndjson", in);
        byte[] bytes = whole.out().getBytes(StandardCharsets.UTF_8);
        Files.write(Path.of(out), Arrays.copyOf(bytes, (int) Math.round(where * bytes.length)));
        Running resumed = deskcheck("verify", "--format", "ndjson", "--output", out, "--resume", in);
        assertThat(resumed.exit()).isEqualTo(2);
        assertThat(Files.readString(Path.of(out))).isEqualTo(whole.out());
        assertThat(resumed.err()).endsWith("1 problem in 1 of 5 dossiers; the others were verified\n");
        for (String name : List.of(in, out)) {
            Files.delete(Path.of(name));
        }
        Files.delete(folder);
    }

    @Test
    void theExitCodeCountsWhatEarlierRunsFound() throws IOException {
        String worse = file("worse.jsonl", List.of(LINES.get(4), LINES.get(1)));
        Files.writeString(
                Path.of(out),
                deskcheck("verify", "--format", "ndjson", worse)
                                .out()
                                .lines()
                                .findFirst()
                                .orElseThrow() + "\n");
        assertThat(resumed(worse)).isEqualTo(new Running(1, "", ""));
        assertThat(resumed(worse)).as("all is done").isEqualTo(new Running(1, "", ""));
    }

    @Test
    void anInputThatHasGrownIsGoneOnWith() throws IOException {
        String growing = file("growing.jsonl", LINES.subList(0, 1));
        assertThat(resumed(growing)).isEqualTo(new Running(0, "", ""));
        growing = file("growing.jsonl", LINES.subList(0, 2));
        assertThat(resumed(growing)).isEqualTo(new Running(0, "", ""));
        assertThat(Files.readString(Path.of(out)))
                .isEqualTo(deskcheck("verify", "--format", "ndjson", growing).out());
    }

    @Test
    void anotherInputIsRefusedAndNothingIsTouched() throws IOException {
        String one = file("one.jsonl", List.of(LINES.get(0), LINES.get(1)));
        resumed(one);
        String written = Files.readString(Path.of(out));
        String other = file("other.jsonl", List.of(LINES.get(0), LINES.get(4)));
        assertThat(resumed(other))
                .isEqualTo(refused(
                        out + ":2:1: this report is of another dossier than line 2 of `" + other + "`",
                        "  hint: give the input of the beginning, or begin anew with another --output",
                        "1 problem; nothing was verified"));
        String shorter = file("shorter.jsonl", List.of(LINES.get(0)));
        assertThat(resumed(shorter).err()).startsWith(out + ":2:1: a report more than the input has dossiers\n");
        assertThat(Files.readString(Path.of(out))).isEqualTo(written);
    }

    @Test
    void otherRulesRegistriesDaysAndSettingsAreRefused() throws IOException {
        String one = file("one.jsonl", List.of(LINES.get(0)));
        resumed(one);
        String written = Files.readString(Path.of(out));
        String rules = written.replaceFirst(".*\"rules\":\"([0-9a-f]+)\".*\n", "$1");
        Files.writeString(Path.of(out), written.replace(rules, "0".repeat(rules.length())));
        assertThat(resumed(one).err()).startsWith(out + ":1:1: this report was made by other rules\n");
        Files.writeString(Path.of(out), written);
        assertThat(resumed(one, "--as-of", "2027-01-01").err())
                .startsWith(out + ":1:1: this report is as known on another day\n");
        Path registry = Files.writeString(folder.resolve("registry.yaml"), "deskcheck: 1\nsources: []\n");
        assertThat(resumed(one, "--registry", registry.toString()).err())
                .startsWith(out + ":1:1: this report was made with another registry\n");
        Path settings = Files.writeString(
                folder.resolve("settings.yaml"), "deskcheck: 1\nlevels: {drift/bound-changed: note}\n");
        Running settled = resumed(one, "--config", settings.toString());
        assertThat(settled.err()).startsWith(out + ":1:1: this dossier's report is another now\n");
        assertThat(Files.readString(Path.of(out))).isEqualTo(written);
    }

    @Test
    void whatIsNoOutputOfOursIsLeftAlone() throws IOException {
        Files.writeString(Path.of(out), "a letter\nto somebody\n");
        assertThat(resumed(in).err()).startsWith(out + ":1:1: this line is no report of `verify --format ndjson`\n");
        assertThat(deskcheck("verify", "--format", "ndjson", "--output", out, in))
                .isEqualTo(refused(
                        "something stands in `" + out + "` already",
                        "  hint: --resume goes on behind it; or take another --output",
                        "1 problem; nothing was verified"));
        assertThat(Files.readString(Path.of(out))).isEqualTo("a letter\nto somebody\n");
    }

    @Test
    void twoRunsDoNotWriteOneOutput() throws IOException {
        try (FileChannel channel = FileChannel.open(Path.of(out), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThat(resumed(in).err()).startsWith("another run writes `" + out + "`\n");
        }
    }

    @Test
    void optionsThatDoNotGoTogetherAreRefused() {
        assertThat(deskcheck("verify", "--format", "ndjson", "--resume", in).err())
                .startsWith("`--resume` without `--output`\n");
        assertThat(deskcheck("verify", "--output", out, in).err()).startsWith("`--output` is for `--format ndjson` ");
        assertThat(deskcheck("verify", "--format", "ndjson", "--output", out, "claims/derna-2023")
                        .err())
                .startsWith("`--output` is for `--format ndjson` of dossiers that stand one a line");
        assertThat(deskcheck("verify", "--threads", "0", in).err()).startsWith("`--threads` is 0\n");
        assertThat(deskcheck("verify", "--format", "ndjson", "--output", folder + "/no/out", in)
                        .err())
                .startsWith("`" + folder + "/no/out` cannot be written\n");
        assertThat(Files.exists(Path.of(out))).isFalse();
    }

    private Running resumed(String input, String... options) {
        String[] line = new String[options.length + 7];
        System.arraycopy(
                new String[] {"verify", "--format", "ndjson", "--output", out, "--resume", input}, 0, line, 0, 7);
        System.arraycopy(options, 0, line, 7, options.length);
        return deskcheck(line);
    }

    private String file(String name, List<String> lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines)).toString();
    }

    private static Running reading(InputStream in, String... arguments) {
        InputStream before = System.in;
        System.setIn(in);
        try {
            return deskcheck(arguments);
        } finally {
            System.setIn(before);
        }
    }

    /** A story that leans on another document, which has “more than 4,100 houses”. */
    private static String dossier(String id, String says) {
        return List.of(
                        "{'deskcheck':1,'id':'" + id + "','title':'Häuser 洪水',",
                        "'sources':[{'id':'ledger','name':'The Ledger','kind':'newspaper'},",
                        "{'id':'board','name':'River Board','kind':'office'}],",
                        "'documents':[{'id':'notice','publisher':'board','published':'2026-03-02'},",
                        "{'id':'story','publisher':'ledger','published':'2026-03-03','story':true}],",
                        "'subjects':[{'id':'flood','name':'the flood'}],",
                        "'questions':[{'id':'houses','subject':'flood','measure':'flooded'}],",
                        "'claims':[{'id':'n1','document':'notice','question':'houses','says':'more than 4,100 houses'},",
                        "{'id':'s1','document':'story','question':'houses','says':'" + says + "',",
                        "'attribution':'board','leansOn':['n1']}]}")
                .stream()
                .collect(Collectors.joining())
                .replace('\'', '"');
    }
}
