package org.deskcheck.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttributionsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '>', textBlock = """
            WHO                                               > WHO
            OCHA citing WHO                                   > OCHA; WHO
            CNN citing OCHA citing WHO                        > CNN; OCHA; WHO
            AFP, quoting the ministry                         > AFP; the ministry
            eastern Interior Ministry via LANA                > LANA; eastern Interior Ministry
            B, via A                                          > A; B
            the Red Crescent (as quoted by AP)                > AP; the Red Crescent
            the Red Crescent (quoted by AP)                   > AP; the Red Crescent
            the Red Crescent (quoted by )                     > the Red Crescent (quoted by )
            UN (earlier)                                      > UN
            Libyan Red Crescent (Marie el-Drese)              > Libyan Red Crescent (Marie el-Drese)
            Marie el-Drese, Libyan Red Crescent               > Marie el-Drese, Libyan Red Crescent
            """)
    void chainsRunFromTheDocumentToWhoeverFirstSaidIt(String printed, String chain) {
        assertThat(Attributions.chain(printed)).isEqualTo(List.of(chain.split("; ")));
    }

    @Test
    void nobodyNamedIsNoChain() {
        assertThat(Attributions.chain("")).isEmpty();
        assertThat(Attributions.chain("  ")).isEmpty();
    }

    @Test
    void agenciesStandBehindOneAnother() {
        assertThat(Attributions.agencies("dpa/NAN")).containsExactly("dpa", "NAN");
        assertThat(Attributions.agencies("ANI via CNN")).containsExactly("CNN", "ANI");
    }

    @Test
    void proseIsNotTakenApartHoweverLongItIs() {
        String prose = "x" + " ".repeat(1_000_000) + "y";
        assertThat(Attributions.chain(prose)).containsExactly(prose);
        assertThat(VagueSources.plural(prose)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "The Red Crescent, red crescent, true",
        "Médecins Sans Frontières, medecins sans frontieres, true",
        "Nile Post (BBC), Nile Post, true",
        "Al-Jazeera, Al Jazeera, true",
        "AP, AFP, false"
    })
    void spellingsOfOneNameAreOneName(String one, String other, boolean same) {
        assertThat(Attributions.sameName(one, other)).isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource({
        "observers, true",
        "widespread outside beliefs, true",
        "unofficial sources, true",
        "state media, true",
        "officials in Seoul, true",
        "people familiar with the matter, true",
        "a source close to the talks, false",
        "an official of South Korea's Unification Ministry, false",
        "one unnamed South Korean government official, false",
        "a South Korean activist group, false",
        "Department of State officials, true"
    })
    void descriptionsNameNobodyAndMayBePlural(String description, boolean plural) {
        assertThat(VagueSources.plural(description)).contains(plural);
    }

    @ParameterizedTest
    @CsvSource({
        "WHO",
        "the International Crisis Group",
        "Libyan Red Crescent",
        "Marie el-Drese",
        "Doctors Without Borders"
    })
    void namesAreNoDescriptions(String name) {
        assertThat(VagueSources.plural(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"accepted, YES", "rejected, NO", "if needed, DEFERRED", "oui, YES", "alliance, NAMED"})
    void answersComeToWhatTheirTableSays(String text, String answer) {
        assertThat(Answers.named(text).answer().name()).isEqualTo(answer);
    }

    @Test
    void notKnownIsNeitherZeroNorMissing() {
        assertThat(Answers.meansUnknown("not known")).isTrue();
        assertThat(Answers.meansUnknown("none")).isFalse();
    }
}
