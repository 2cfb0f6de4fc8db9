package org.deskcheck.workshop.lint;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.deskcheck.pack.Level;
import org.deskcheck.problem.Place;
import org.deskcheck.report.Page;

/** What lint told, as an author reads it. */
public final class LintText {

    private LintText() {}

    /** Findings with their hints, then a line that sums them up. */
    public static String of(Linted linted, int width, boolean coloured) {
        Page page = new Page(width, coloured);
        for (Finding finding : linted.findings()) {
            Place place = finding.place();
            page.labelled(
                    tone(finding.level()),
                    0,
                    String.format(Locale.ROOT, "%-8s", finding.level()),
                    place.file() + ":" + place.line() + ":" + place.column() + ": " + finding.text() + " ["
                            + finding.check() + "]");
            page.labelled(Page.Tone.FAINT, 10, "hint: ", finding.hint());
        }
        page.line(linted.findings().isEmpty() ? Page.Tone.GOOD : Page.Tone.PLAIN, summary(linted));
        return page.toString();
    }

    /** What a check is for, with an example told and one mended. */
    public static String of(CheckPage check, int width, boolean coloured) {
        Page page = new Page(width, coloured);
        page.line(Page.Tone.STRONG, check.id() + " (" + check.level() + "): " + check.title());
        for (String paragraph : check.why().split("\n\n")) {
            page.blank();
            page.paragraph(Page.Tone.PLAIN, 2, paragraph);
        }
        blocks(page, "Told:", check.told());
        blocks(page, "Silent:", check.silent());
        return page.toString();
    }

    /** All checks, one a line or more. */
    public static String list(List<CheckPage> checks, int width, boolean coloured) {
        Page page = new Page(width, coloured);
        for (CheckPage check : checks) {
            page.labelled(
                    Page.Tone.PLAIN,
                    0,
                    String.format(Locale.ROOT, "%-24s%-8s ", check.id(), check.level()),
                    check.title());
        }
        return page.toString();
    }

    private static void blocks(Page page, String title, List<CheckPage.Block> blocks) {
        page.blank();
        page.line(Page.Tone.STRONG, "  " + title);
        for (CheckPage.Block block : blocks) {
            page.blank();
            block.text().lines().forEach(line -> page.line(Page.Tone.PLAIN, line.isEmpty() ? "" : "    " + line));
        }
    }

    private static String summary(Linted linted) {
        String files = counted(linted.rules().size(), "rule file") + ", "
                + counted(linted.checks().size(), "check");
        List<String> counts = Stream.of(Level.ERROR, Level.WARNING, Level.NOTE)
                .filter(level -> linted.count(level) > 0)
                .map(level -> counted(linted.count(level), level.toString()))
                .toList();
        return files + ": " + (counts.isEmpty() ? "nothing to tell" : String.join(", ", counts));
    }

    private static String counted(long count, String thing) {
        return count + " " + thing + (count == 1 ? "" : "s");
    }

    private static Page.Tone tone(Level level) {
        return switch (level) {
            case ERROR -> Page.Tone.ERROR;
            case WARNING -> Page.Tone.WARNING;
            case NOTE, NONE -> Page.Tone.NOTE;
        };
    }
}
