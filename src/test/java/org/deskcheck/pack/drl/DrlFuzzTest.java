package org.deskcheck.pack.drl;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import org.deskcheck.pack.Pass;
import org.deskcheck.problem.Checked;
import org.junit.jupiter.api.Tag;

/** Whatever stands in a rule file: rules, or problems; and what the compiler gets says what the file says. */
@Tag("fuzz")
class DrlFuzzTest {

    @DictionaryFile(resourcePath = "drl.dict")
    @FuzzTest(maxDuration = "10m")
    void everyFileIsReadOrHasProblems(@NotNull String text) {
        Checked<DrlFile> read = DrlFile.parse("a/b.drl", text);
        assertThat(read.isPresent()).isNotEqualTo(!read.problems().isEmpty());
        if (read.isPresent()) {
            DrlFile file = read.orThrow();
            Meaning.problems(file, Pass.FIND);
            DrlFile printed = DrlFile.parse("a/b.drl", Canonical.of(file)).orThrow();
            assertThat(Shown.of(printed)).isEqualTo(Shown.of(file));
        }
    }
}
