package org.deskcheck.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.deskcheck.Options;
import org.deskcheck.workshop.example.WhyNot;
import org.deskcheck.workshop.test.PackTests;
import org.deskcheck.workshop.test.Selected;
import org.deskcheck.workshop.test.TestRun;

/** Whether rules find on the examples of their pages what the pages say. */
public final class PagesHold {

    private PagesHold() {}

    /** All pages of a pack, as {@code deskcheck test} holds them. */
    public static TestRun assertAll(Path pack) throws IOException {
        TestRun run = new PackTests(Selected.at(pack).orThrow(), Options.standard(), WhyNot.UNTOLD).run();
        assertThat(run.faults()).isEmpty();
        assertThat(run.examples()).isNotEmpty();
        return run;
    }
}
