package org.deskcheck.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.deskcheck.dossier.Dossier;

/** The order of a dossier's entries never matters, whatever is wrong with the story. */
class ShuffledEditsTest {

    private static final List<Dossier> EDITED = StoryCasesTest.mutations()
            .map(one -> SameDossierTest.dossier(one.files()))
            .toList();

    @Property(tries = 50)
    void inAnyOrderOfTheEntriesOfAnEditedOne(@ForAll long seed) {
        Random random = new Random(seed);
        Dossier edited = EDITED.get(random.nextInt(EDITED.size()));
        assertThat(Reference.DESKCHECK
                        .verify(SameDossierTest.shuffled(edited, random))
                        .json())
                .isEqualTo(Reference.DESKCHECK.verify(edited).json());
    }
}
