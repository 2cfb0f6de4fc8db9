package org.deskcheck.pack;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.deskcheck.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackArchiveTest {

    private static final KeyPair KEY = PackKey.pair();
    private static final KeyPair OTHER = PackKey.pair();

    @Test
    void aPackBuiltAndReadIsThePack() throws IOException {
        Pack built = Pack.read(archive(Optional.empty()));
        Pack folder = Pack.read(Packs.LEDGER);
        assertThat(built).isEqualTo(folder);
        assertThat(built.manifest().name()).isEqualTo("ledger-rules");
        assertThat(built.digest()).matches("[0-9a-f]{64}");
    }

    /** The bytes are pinned, so that another machine, clock, locale or Java that gives others is noticed. */
    @Test
    void theSameFilesGiveTheSameBytesEverywhere() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put("pack.yaml", "name: x\nrevision: 1\n".getBytes(StandardCharsets.UTF_8));
        files.put("README.md", "# x\n".getBytes(StandardCharsets.UTF_8));
        byte[] archive = PackArchive.of(PackSignature.sealed(files, Optional.empty()));
        assertThat(archive).hasSize(484);
        assertThat(Digest.of(List.of(new String(archive, StandardCharsets.ISO_8859_1))))
                .isEqualTo("4144a93419a835167ac771fced40d86c5de99b6cc006e8d9e6388c5725e5afdb");
    }

    @Test
    void otherProgramsReadTheArchive() throws IOException {
        Map<String, String> read = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive(Optional.empty())))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                read.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(read.keySet()).contains("pack.yaml", "pack.sha256", "figures/limits.csv");
        assertThat(read.get("figures/limits.csv"))
                .isEqualTo(Files.readString(Packs.LEDGER.resolve("figures/limits.csv")));
    }

    @Property(tries = 100)
    void whateverThePagesSayTheDigestStaysTheSame(@ForAll @Size(max = 5) List<@StringLength(max = 30) String> pages) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put("pack.yaml", "name: x\nrevision: 1\n".getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < pages.size(); i++) {
            files.put("figures/page-" + i + ".md", pages.get(i).getBytes(StandardCharsets.UTF_8));
        }
        SortedMap<String, byte[]> sealed = PackSignature.sealed(files, Optional.empty());
        assertThat(PackArchive.read(PackArchive.of(sealed)).orThrow().keySet()).isEqualTo(sealed.keySet());
    }

    /** Every bit of every byte, so that nothing in a signed archive is said to nobody. */
    @Test
    void noBitOfASignedArchiveCanBeChangedUnnoticed() throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put("pack.yaml", "name: x\nrevision: 1\nextends: nothing\n".getBytes(StandardCharsets.UTF_8));
        byte[] archive = PackArchive.of(PackSignature.sealed(files, Optional.of(signing(KEY))));
        Trust trust = new Trust(Set.of(PackKey.fingerprint(KEY.getPublic())), Map.of());
        assertThat(problems(Pack.read(archive), trust)).isEmpty();
        for (int bit = 0; bit < archive.length * 8; bit++) {
            byte[] changed = archive.clone();
            changed[bit / 8] ^= (byte) (1 << (bit % 8));
            assertThat(problems(Pack.read(changed), trust)).as("bit %d", bit).isNotEmpty();
        }
        for (int length = 0; length < archive.length; length++) {
            assertThat(problems(Pack.read(Arrays.copyOf(archive, length)), trust))
                    .as("%d bytes", length)
                    .isNotEmpty();
        }
    }

    @Test
    void aChangedPackIsRefusedAndSaysWhatWasChanged() throws IOException {
        SortedMap<String, byte[]> signed = PackSignature.sealed(Packs.filesOf(Packs.LEDGER), Optional.of(signing(KEY)));
        byte[] page = signed.getOrDefault("figures/limits.md", new byte[0]);
        String hint = "\n  hint: get the pack from its maker again; if the change is yours, take out pack.sha256 and"
                + " build it anew";
        Map<String, byte[]> changed = new HashMap<>(signed);
        changed.put(
                "figures/limits.md", (new String(page, StandardCharsets.UTF_8) + "x").getBytes(StandardCharsets.UTF_8));
        assertThat(told(changed)).isEqualTo("`figures/limits.md` was changed after the pack was built" + hint);
        Map<String, byte[]> added = new HashMap<>(signed);
        added.put("figures/limits/the-plain/more.yaml", new byte[0]);
        assertThat(told(added))
                .isEqualTo("`figures/limits/the-plain/more.yaml` was added to the pack after it was built" + hint);
        Map<String, byte[]> removed = new HashMap<>(signed);
        removed.remove("figures/limits/the-plain/story.yaml");
        assertThat(told(removed))
                .isEqualTo("`figures/limits/the-plain/story.yaml` was taken out of the pack after it was built" + hint);
        Map<String, byte[]> unlisted = new HashMap<>(signed);
        unlisted.remove("pack.sha256");
        assertThat(told(unlisted))
                .isEqualTo("the pack has no list of its files, `pack.sha256`\n  hint: make it with `deskcheck build`");
        Map<String, byte[]> relisted = new HashMap<>(added);
        relisted.remove("pack.sig");
        relisted = new HashMap<>(PackSignature.sealed(new TreeMap<>(relisted), Optional.empty()));
        relisted.put("pack.sig", signed.getOrDefault("pack.sig", new byte[0]));
        assertThat(told(relisted)).isEqualTo("the signature `pack.sig` is not of this pack" + hint);
    }

    @Test
    void aDeskAcceptsItsKeysAndNoOlderRevisions() throws IOException {
        Trust trust = new Trust(Set.of(PackKey.fingerprint(KEY.getPublic())), Map.of("ledger-rules", 3));
        assertThat(problems(Pack.read(archive(Optional.of(signing(KEY)))), trust))
                .isEmpty();
        assertThat(problems(Pack.read(archive(Optional.empty())), trust))
                .singleElement()
                .satisfies(problem -> assertThat(problem.toString())
                        .startsWith("the pack `ledger-rules` is not signed, and only packs of trusted keys are"));
        assertThat(problems(Pack.read(archive(Optional.of(signing(OTHER)))), trust))
                .singleElement()
                .satisfies(problem -> assertThat(problem.toString())
                        .startsWith("the pack `ledger-rules` is signed with a key that is not trusted: SHA256:"));
        Trust newer = new Trust(trust.fingerprints(), Map.of("ledger-rules", 4));
        assertThat(problems(Pack.read(archive(Optional.of(signing(KEY)))), newer))
                .singleElement()
                .satisfies(problem -> assertThat(problem.toString())
                        .isEqualTo("revision 3 of the pack `ledger-rules` is older than 4, the oldest that is accepted"
                                + "\n  hint: take a newer revision"));
    }

    @Test
    void aKeySignsOnlyBesideItsOwnPublicHalf() {
        assertThat(PackSignature.Signing.of(KEY.getPrivate(), OTHER.getPublic()).isPresent())
                .isFalse();
    }

    @Test
    void aPairOfKeysIsWrittenOnceAndReadBack(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("pack.key");
        String fingerprint = PackKey.fingerprint(PackKey.create(file).orThrow());
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(PackKey.fingerprint(
                        PackKey.readPublic(folder.resolve("pack.key.pub")).orThrow()))
                .isEqualTo(fingerprint);
        assertThat(PackKey.readPrivate(file).isPresent()).isTrue();
        assertThat(PackKey.readPublic(file).problems().toString()).contains("holds no public key");
        String before = Files.readString(file);
        assertThat(PackKey.create(file).problems().toString()).contains("a key is never overwritten");
        assertThat(Files.readString(file)).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "../x.drl | `../x.drl` leads out of the pack or round in it",
                "a/../../x.drl | `a/../../x.drl` leads out of the pack or round in it",
                "/etc/x.drl | `/etc/x.drl` is an absolute path",
                "C:/x.drl | `C:/x.drl` is an absolute path",
                "a\\..\\x.drl | `a\\..\\x.drl` has a backslash in its name",
                "a/con.drl | `a/con.drl` has the name of a device on Windows",
                "NUL/x.drl | `NUL/x.drl` has the name of a device on Windows",
                "a/x.drl. | `a/x.drl.` is no name that all machines can hold",
                "a/x y.drl | `a/x y.drl` is no name that all machines can hold",
                "a//x.drl | `a//x.drl` is no name that all machines can hold",
                "a/ｘ.drl | `a/ｘ.drl` is no name that all machines can hold",
                ".git/config | `.git/config` is no name that all machines can hold",
                "a/b/c/d/e/f/g/h/x.yaml | `a/b/c/d/e/f/g/h/x.yaml` is too long or too deep a path",
                "a/X.class | `a/X.class` can run or configure code, which no pack may bring",
                "lib/x.jar | `lib/x.jar` can run or configure code, which no pack may bring",
                "X.java | `X.java` can run or configure code, which no pack may bring",
                "pom.xml | `pom.xml` can run or configure code, which no pack may bring",
                "kmodule.xml | `kmodule.xml` can run or configure code, which no pack may bring",
                "META-INF/kmodule.xml | `META-INF/kmodule.xml` can run or configure code, which no pack may bring",
                "META-INF/services/x | `META-INF/services/x` can run or configure code, which no pack may bring",
                "drools.properties | `drools.properties` can run or configure code, which no pack may bring",
                "a/x.dslr | `a/x.dslr` can run or configure code, which no pack may bring",
                "a/x.gdst | `a/x.gdst` can run or configure code, which no pack may bring",
                "Makefile | `Makefile` does not belong in a pack",
                "a/x.png | `a/x.png` does not belong in a pack",
                "pack.yml | `pack.yml` does not belong in a pack",
            })
    void aFileThatMayNotStandInAPackIsRefused(String path, String problem) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put(path, new byte[0]);
        assertThat(Pack.read(PackArchive.of(files)).problems()).first().satisfies(told -> assertThat(told.text())
                .isEqualTo(problem));
    }

    @Test
    void anArchiveThatAnotherProgramMadeIsRefused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("pack.yaml"));
            zip.write(new byte[10_000_000]);
        }
        assertThat(texts(Pack.read(bytes.toByteArray())))
                .isEqualTo("`pack.yaml` would unpack to more bytes than the archive has");
        ByteArrayOutputStream small = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(small)) {
            zip.putNextEntry(new ZipEntry("pack.yaml"));
            zip.write(Packs.filesOf(Packs.LEDGER).getOrDefault("pack.yaml", new byte[0]));
        }
        assertThat(texts(Pack.read(small.toByteArray()))).isEqualTo("`pack.yaml` is compressed or encrypted");
        assertThat(texts(Pack.read(new byte[0]))).isEqualTo("the file is no archive of a pack, or not all of it");
        assertThat(texts(Pack.read(new byte[100]))).isEqualTo("the file is no archive of a pack, or not all of it");
    }

    @Test
    void namesThatDifferByCapitalsAloneAreRefused() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put("README.md", new byte[0]);
        files.put("readme.md", new byte[0]);
        assertThat(texts(Pack.read(PackArchive.of(files))))
                .isEqualTo("`readme.md` and `README.md` differ by capitals alone");
    }

    @Test
    void whatNobodySeesIsRefusedInRulesPagesTablesAndTheManifest(@TempDir Path folder) throws IOException {
        Packs.write(
                folder,
                "pack.yaml",
                "name: x\nrevision: 1\n",
                "figures/a.drl",
                "rule \"figures/a\"\n  // \u202e x\nwhen then end",
                "figures/a.md",
                "# a\u0000",
                "figures/b.csv",
                "measure\uFEFF,unit\ndead,people",
                "figures/b.md",
                "# b");
        assertThat(texts(Pack.read(folder))).isEqualTo("""
                the character U+202E, which nobody sees
                the character U+0000, which nobody sees
                the character U+FEFF, which nobody sees""");
        Files.write(folder.resolve("figures/a.md"), new byte[] {(byte) 0xe9});
        assertThat(texts(Pack.read(folder))).contains("a byte that is no UTF-8");
    }

    @Test
    void linksInAFolderAreNotFollowed(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("figures"));
        Files.createSymbolicLink(folder.resolve("figures/a.drl"), Path.of("/etc/passwd"));
        Files.createSymbolicLink(folder.resolve("etc"), Path.of("/etc"));
        assertThat(texts(Pack.read(folder))).contains("`etc` is a link", "`figures/a.drl` is a link");
    }

    @Test
    void aPackBesideTheHouseTakesNothingThatIsTheHouses(@TempDir Path folder) throws IOException {
        Packs.write(
                folder,
                "figures/disagree.drl",
                "x",
                "figures/disagree.md",
                "x",
                "verdict/mine.drl",
                "x",
                "verdict/mine.md",
                "x");
        assertThat(texts(Pack.read(folder))).isEqualTo("""
                the house rules have a rule `figures/disagree` already
                a pack that extends the house rules has no verdicts of its own""");
        Packs.write(folder, "pack.yaml", "name: x\nrevision: 1\nextends: nothing\n");
        assertThat(Pack.read(folder).problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name: x | no `revision` in the file",
                "{name: X y, revision: 1} | `name` is `X y`",
                "{name: x, revision: 0} | `revision` is",
                "{name: x, revision: 1, extend: house} | unknown field `extend` in the file",
                "{name: x, revision: 1, extends: home} | `extends` is the text `home`, which is none of the words for it",
                "{name: x, revision: 1, levels: {a/b: fatal}} | `a/b` is the text `fatal`, which is none of the words for it",
                "{name: x, revision: 1, needs: soon} | `needs` is `soon`",
                "{name: x, revision: 99999999999999} | the revision is above",
            })
    void aManifestIsHeldToItsForm(String manifest, String problem) {
        assertThat(Manifest.read(manifest, "").problems()).singleElement().satisfies(told -> assertThat(told.text())
                .contains(problem));
    }

    @ParameterizedTest
    @CsvSource({
        "0.2, 0.1.0, false",
        "0.1, 0.1.0, true",
        "0.10, 0.9.3, false",
        "0.1.1, 0.2-SNAPSHOT, true",
        "9, '', true"
    })
    void aPackThatNeedsANewerEngineIsRefused(String needs, String engine, boolean accepted) {
        assertThat(Manifest.read("name: x\nrevision: 1\nneeds: \"" + needs + "\"\n", engine)
                        .isPresent())
                .isEqualTo(accepted);
    }

    private static byte[] archive(Optional<PackSignature.Signing> signing) throws IOException {
        return Pack.archive(Packs.LEDGER, signing).orThrow();
    }

    private static PackSignature.Signing signing(KeyPair pair) {
        return PackSignature.Signing.of(pair.getPrivate(), pair.getPublic()).orThrow();
    }

    private static List<Problem> problems(Pack pack, Trust trust) {
        return pack.problems().isEmpty() ? trust.problems(pack) : pack.problems();
    }

    private static String told(Map<String, byte[]> files) {
        return Pack.read(PackArchive.of(new TreeMap<>(files))).problems().stream()
                .map(Problem::toString)
                .collect(joining("\n"));
    }

    private static String texts(Pack pack) {
        return pack.problems().stream().map(Problem::text).collect(joining("\n"));
    }
}
