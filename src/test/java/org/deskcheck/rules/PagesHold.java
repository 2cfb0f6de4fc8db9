package org.deskcheck.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.deskcheck.Deskcheck;
import org.deskcheck.report.Report;

/** Whether rules find on the examples of their pages what the pages say. */
public final class PagesHold {

    private PagesHold() {}

    /** All pages of a folder of rules. */
    public static void assertAll(Path rules, Deskcheck deskcheck) {
        List<Page> pages = Page.all(rules);
        assertThat(pages).isNotEmpty();
        for (Page page : pages) {
            assertThat(page.loose()).as(page.id()).isEmpty();
            assertThat(page.examples()).as(page.id()).hasSizeGreaterThan(1);
            page.examples().forEach(example -> assertHolds(page, example, deskcheck));
        }
    }

    static void assertHolds(Page page, Page.Example example, Deskcheck deskcheck) {
        Report report =
                deskcheck.verify(PageExamplesTest.dossier(page, example)).report();
        List<String> found =
                page.verdicts() ? PageExamplesTest.verdicts(report) : PageExamplesTest.findings(page, example, report);
        assertThat(found)
                .as("%s: %s", page.id(), example.told())
                .isEqualTo(example.silent() ? List.of() : example.expected());
    }
}
