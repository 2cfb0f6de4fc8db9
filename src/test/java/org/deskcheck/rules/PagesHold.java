package org.deskcheck.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Predicate;
import org.deskcheck.Options;
import org.deskcheck.workshop.example.WhyNot;
import org.deskcheck.workshop.test.PackTests;
import org.deskcheck.workshop.test.Selected;
import org.deskcheck.workshop.test.TestRun;

/** Whether rules find on the examples of their pages what the pages say. */
public final class PagesHold {

    private PagesHold() {}

    /** All pages of a pack, as {@code deskcheck test} holds them. */
    public static void assertAll(Path pack) throws IOException {
        assertThose(pack, unused -> true);
    }

    /** The pages of some rules of a pack, by their ids. */
    static void assertThose(Path pack, Predicate<String> ids) throws IOException {
        TestRun run = new PackTests(Selected.at(pack).orThrow(), Options.standard(), WhyNot.UNTOLD).run();
        assertThat(run.faults()).filteredOn(fault -> ids.test(fault.rule())).isEmpty();
        assertThat(run.examples()).anyMatch(example -> ids.test(example.page().id()));
    }
}
