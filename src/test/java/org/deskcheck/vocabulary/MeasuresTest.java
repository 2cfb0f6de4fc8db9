package org.deskcheck.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.deskcheck.fact.MeasureRelation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasuresTest {

    @ParameterizedTest
    @CsvSource({
        "morts confirmées, confirmed-dead",
        "muertos o desaparecidos, dead-or-missing",
        "пропавших без вести, missing",
        "실종, missing",
        "laid off, jobs-cut",
        "to be laid off, to-be-cut",
        "votos nulos, invalid-votes",
        "gültige Stimmen, valid-votes",
        "sin luz, without-power",
        "festgenommen, arrested",
        "condenados, sentenced",
        "to be freed, to-be-released",
        "确诊, confirmed-cases",
        "quemadas, burnt"
    })
    void aWordingOfAnyLanguageNamesItsMeasure(String wording, String id) {
        assertThat(Measures.standard().orUnlisted(wording).id()).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({
        "valid-votes, votes-cast, PART",
        "votes-cast, invalid-votes, WHOLE",
        "valid-votes, invalid-votes, OTHER",
        "jobs-cut, to-be-cut, KIN",
        "confirmed-cases, cases, KIN",
        "suspected-cases, cases, OTHER",
        "sentenced, convicted, KIN",
        "charged, arrested, OTHER",
        "paid, pledged, OTHER",
        "profit, operating-profit, OTHER",
        "dead, missing, OTHER",
        "dead, dead-or-missing, PART"
    })
    void measuresAreRelatedByWhatTheyMean(String one, String other, MeasureRelation relation) {
        Measures measures = Measures.standard();
        assertThat(measures.relation(measures.orUnlisted(one), measures.orUnlisted(other)))
                .isEqualTo(relation);
    }

    /** A wording of two measures would name whichever stands first. */
    @Test
    void noWordingIsOfTwoMeasures() {
        Map<String, String> first = new HashMap<>();
        for (List<String> row : Table.rows("measures.tsv", 6)) {
            for (String wording : Table.wordings(row.get(5))) {
                assertThat(first.getOrDefault(Wordings.folded(wording), row.get(0)))
                        .as(wording)
                        .isEqualTo(row.get(0));
                first.put(Wordings.folded(wording), row.get(0));
            }
        }
    }
}
