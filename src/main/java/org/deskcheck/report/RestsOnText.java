package org.deskcheck.report;

import java.util.List;
import java.util.stream.Collectors;

/** What a claim's verdicts rest on, as an editor reads it. */
public final class RestsOnText {

    private static final int LEAST_WIDTH = 40;
    private static final int MOST_WIDTH = 120;

    private RestsOnText() {}

    /** As text; {@code width} is kept between 40 and 120 columns. */
    public static String of(RestsOn rests, int width, boolean coloured) {
        Page page = new Page(Math.max(LEAST_WIDTH, Math.min(MOST_WIDTH, width)), coloured);
        page.labelled(Page.Tone.STRONG, 0, rests.claim() + "  ", rests.text());
        rests.verdicts().forEach(verdict -> verdict(page, rests, verdict));
        page.blank();
        RestsOn.Search search = rests.search();
        page.paragraph(
                Page.Tone.FAINT,
                0,
                "Tried: sets of up to " + search.most() + " of " + counted(search.sources(), "source") + ", in "
                        + counted(search.runs(), "run") + "."
                        + (rests.printedBy().isEmpty()
                                ? ""
                                : " Without " + labels(rests.printedBy()) + " the claim itself is gone."));
        search.untried().forEach(untried -> page.labelled(Page.Tone.WARNING, 0, "Not tried: ", untried + "."));
        return page.toString();
    }

    private static void verdict(Page page, RestsOn rests, RestsOn.Verdict verdict) {
        page.blank();
        page.line(Page.Tone.STRONG, Naming.words(verdict.kind()) + ": " + Naming.words(verdict.now()));
        if (verdict.losses().isEmpty()) {
            page.paragraph(
                    Page.Tone.PLAIN,
                    2,
                    rests.search().untried().isEmpty()
                            ? "It survives the loss of any sources."
                            : "It survives the loss of every set that was tried.");
        }
        verdict.losses()
                .forEach(loss -> page.sides(
                        2, "without ", labels(loss.sources()), Page.Tone.PLAIN, "then " + Naming.words(loss.then())));
    }

    private static String labels(List<RestsOn.Source> sources) {
        return sources.stream().map(RestsOn.Source::label).collect(Collectors.joining(" and "));
    }

    private static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
