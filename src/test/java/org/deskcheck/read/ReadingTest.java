package org.deskcheck.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.deskcheck.dossier.ClaimEntry;
import org.deskcheck.dossier.Dossier;
import org.deskcheck.fact.Answer;
import org.deskcheck.fact.DenialOf;
import org.deskcheck.fact.Manner;
import org.deskcheck.fact.Quantity;
import org.deskcheck.fact.Quotation;
import org.deskcheck.fact.Term;
import org.deskcheck.fact.ValueKind;
import org.deskcheck.problem.Checked;
import org.deskcheck.problem.Place;
import org.deskcheck.read.Reading.Format;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingTest {

    private static final Path EXAMPLES = Path.of("src/test/resources/org/deskcheck/read");

    @Test
    void aDossierSaysTheSameInYamlAndJson() throws IOException {
        Dossier yaml = only(example("dossier.yaml"));
        Dossier json = only(example("dossier.json"));
        assertThat(withoutPlaces(yaml)).isEqualTo(withoutPlaces(json));
        assertThat(yaml.digest()).isNotEqualTo(json.digest());
    }

    @Test
    void aDossierSaysTheSameInOneFileAndInAFolderAndOnALine(@TempDir Path folder) throws IOException {
        String json = Files.readString(EXAMPLES.resolve("dossier.json"));
        Dossier whole = only(example("dossier.json"));
        Dossier line = only(read(json.replace("\n", " "), "dossier.jsonl", Format.JSON_LINES));
        assertThat(withoutPlaces(line)).isEqualTo(withoutPlaces(whole));
        String yaml = Files.readString(EXAMPLES.resolve("dossier.yaml"));
        int claims = yaml.indexOf("claims:");
        Files.writeString(folder.resolve("a.yaml"), yaml.substring(0, claims));
        Files.writeString(folder.resolve("b.yaml"), "deskcheck: 1\n" + yaml.substring(claims));
        Files.writeString(folder.resolve("notes.txt"), "no claim file");
        Dossier parted = only(new Reading(Registries.house()).read(folder));
        assertThat(withoutPlaces(parted)).isEqualTo(withoutPlaces(whole));
    }

    @Test
    void everyFormOfAClaimIsReadAsWhatItIs() throws IOException {
        Dossier dossier = only(example("dossier.yaml"));
        assertThat(dossier.id()).isEqualTo("flood");
        ClaimEntry houses = claim(dossier, "houses");
        assertThat(houses.value().text()).isEqualTo("more than 4,100 houses");
        assertThat(houses.chains()).hasSize(1);
        assertThat(houses.chains().get(0)).extracting("source").containsExactly("KCNA", "an official");
        assertThat(houses.chains().get(0).get(1).manner()).isEqualTo(Manner.HEARSAY);
        assertThat(houses.leansOn()).contains(List.of("fields"));
        assertThat(houses.extra()).containsEntry("desk", "foreign").containsEntry("checked", true);
        assertThat(claim(dossier, "fields").leansOn()).isEmpty();
        assertThat(claim(dossier, "sum").chains()).hasSize(2);
        assertThat(claim(dossier, "reply").value()).isEqualTo(new Term("if needed", Answer.DEFERRED, "deferred"));
        assertThat(claim(dossier, "scale").value().kind()).isEqualTo(ValueKind.UNKNOWN);
        assertThat(claim(dossier, "denial").denies().orElseThrow().of()).isEqualTo(DenialOf.FIGURE);
        Quotation quotation = (Quotation) claim(dossier, "words").value();
        assertThat(quotation.translated()).isTrue();
        assertThat(claim(dossier, "words").quotation()).contains(quotation);
        assertThat(claim(dossier, "visit").value().text()).isEqualTo("Friday 2024-08-02");
    }

    @Test
    void aClaimKnowsItsPlace() throws IOException {
        Place place = claim(only(example("dossier.yaml")), "houses").place();
        assertThat(place.toString()).endsWith("dossier.yaml:22:5");
        assertThat(place.endLine()).isEqualTo(31);
    }

    @ParameterizedTest
    @CsvSource({
        "'{number: 4100, unit: houses, bound: more than}', more than 4100 houses",
        "'{from: 1100, to: 1500, unit: people}', '1,100 to 1,500 people'",
        "'{number: 3000, unit: ha, bound: nearly}', 'nearly 3,000 hectares'",
        "'{number: 20000, unit: people, hedge: could reach}', 'could reach 20,000 people'",
        "'{number: 4200, unit: people}', 4.2 thousand people",
        "'{number: 5, unit: USD}', '$5'",
        "'{from: 1000, to: 1500, bound: more than}', 'over 1,000 or 1,500'"
    })
    void aStructuredValueSaysWhatItsWordsSay(String structured, String words) {
        Quantity one = quantity(structured);
        Quantity other = quantity('"' + words + '"');
        assertThat(one.entailed()).isEqualTo(other.entailed());
        assertThat(one.conveyed()).isEqualTo(other.conveyed());
        assertThat(one.bound()).isEqualTo(other.bound());
        assertThat(one.hedge()).isEqualTo(other.hedge());
        assertThat(one.unit()).isEqualTo(other.unit());
    }

    @Test
    void aStepThatTheDigitsDoNotShowCanBeGiven() {
        assertThat(quantity("{number: 4100, step: 1}").entailed())
                .isEqualTo(quantity("\"exactly 4,100\"").entailed());
    }

    @Test
    void noIsACountryAndALeadingZeroMakesText() {
        Dossier dossier = only(read("deskcheck: 1\nsources: [{id: 012, country: NO}]\n", "claims.yaml", Format.YAML));
        assertThat(dossier.sources().get(0).id()).isEqualTo("012");
        assertThat(dossier.sources().get(0).country()).contains("NO");
    }

    @Test
    void anAliasIsItsAnchorsValue() {
        Dossier dossier = only(read(
                "deskcheck: 1\nunits: &u [wells]\nmeasures: [{id: m, wordings: *u}]\n", "claims.yaml", Format.YAML));
        assertThat(dossier.measures().get(0).wordings()).containsExactly("wells");
    }

    @Test
    void moreProblemsThanAPersonMendsInOneRunAreCut() {
        String text = "deskcheck: 1\n" + "zzz: 1\n".repeat(Limits.PROBLEMS + 100);
        Checked<List<Dossier>> read = read(text, "claims.yaml", Format.YAML);
        assertThat(read.problems()).hasSize(Limits.PROBLEMS + 1);
        assertThat(read.problems().get(Limits.PROBLEMS))
                .hasToString("claims.yaml:1003:1: more problems than 1000\n  hint: mend these first, and run it again");
    }

    @Test
    void moreClaimsThanTheLimitAreRefused() {
        assertThat(read(rows(Limits.CLAIMS + 1), "t.jsonl", Format.JSON_LINES).problems())
                .hasToString("[t.jsonl:200001:1: a dossier of more than 200000 claims\n  hint: part it into several]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"id": 1}                     | JSON_LINES
            {"id": 1}\\n{"id": 2}          | JSON_LINES
            {\\n"deskcheck": 1}            | JSON
            deskcheck: 1                  | YAML
            """)
    void theFormOfATextCanBeTold(String text, Format format) {
        assertThat(Reading.formatOf(text.replace("\\n", "\n"))).isEqualTo(format);
    }

    private static String rows(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> "{\"id\":" + i + ",\"question\":\"deaths\",\"publisher\":\"P" + i
                        + "\",\"published\":\"2024-08-04\",\"value\":{\"operator\":\"=\",\"min\":" + i + "}}")
                .collect(Collectors.joining("\n"));
    }

    private static Quantity quantity(String value) {
        Dossier dossier = only(read("""
                deskcheck: 1
                documents: [{id: d, publisher: KCNA, published: 2024-08-04}]
                subjects: [{id: s}]
                claims: [{id: c, question: {subject: s, measure: flooded}, says: %s}]
                """.formatted(value), "claims.yaml", Format.YAML));
        return (Quantity) dossier.claims().get(0).value();
    }

    /** Everything but places and digest: a dossier's own text, with those taken out. */
    private static String withoutPlaces(Dossier dossier) {
        return dossier.toString()
                .replaceAll("extra=\\{[^}]*}", "")
                .replaceAll("place=[^\\],]*", "")
                .replaceAll("digest=[0-9a-f]*", "");
    }

    private static ClaimEntry claim(Dossier dossier, String id) {
        return dossier.claims().stream()
                .filter(claim -> claim.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Dossier only(Checked<List<Dossier>> read) {
        List<Dossier> dossiers = read.orThrow();
        assertThat(dossiers).hasSize(1);
        return dossiers.get(0);
    }

    private static Checked<List<Dossier>> example(String name) {
        return new Reading(Registries.house()).read(EXAMPLES.resolve(name));
    }

    private static Checked<List<Dossier>> read(String text, String file, Format format) {
        return new Reading(Registries.house()).read(text, file, format);
    }
}
