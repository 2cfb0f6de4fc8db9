package org.deskcheck.report;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.deskcheck.problem.Place;

/** A finding's proof as an editor reads it: what was found, then what it rests on as a tree, down to lines in files. */
public final class ProofText {

    /** The least and the most that a line is worth reading at. */
    private static final int LEAST_WIDTH = 40;

    private static final int MOST_WIDTH = 120;

    /** What is left for words where a tree grows deep. */
    private static final int LEAST_ROOM = 24;

    private final Page page;
    private final Function<Place, List<String>> lines;
    private final Set<Place> shown = new HashSet<>();

    private ProofText(int width, boolean coloured, Function<Place, List<String>> lines) {
        this.page = new Page(Math.max(LEAST_WIDTH, Math.min(MOST_WIDTH, width)), coloured);
        this.lines = lines;
    }

    /**
     * The proof as text.
     *
     * @param width columns of the terminal; kept between 40 and 120
     * @param lines the lines of a file at a place; none where they are not at hand
     */
    public static String of(Report.Proof proof, int width, boolean coloured, Function<Place, List<String>> lines) {
        ProofText text = new ProofText(width, coloured, lines);
        text.write(proof);
        return text.page.toString();
    }

    private void write(Report.Proof proof) {
        Report.Finding finding = proof.finding();
        String weight = finding.kind().equals("fail") ? finding.level() : finding.kind();
        page.spread(Page.Tone.STRONG, finding.rule(), weight + "  " + finding.id());
        page.paragraph(Page.Tone.PLAIN, 0, finding.title());
        if (!proof.why().isEmpty()) {
            page.labelled(Page.Tone.FAINT, 0, "Why: ", proof.why());
        }
        page.blank();
        page.labelled(Page.Tone.STRONG, 0, finding.claim() + "  ", finding.message() + end(finding.message()));
        page.labelled(Page.Tone.STRONG, 2, "Ask: ", finding.ask());
        finding.supports().ifPresent(word -> page.labelled(Page.Tone.FAINT, 2, "Speaks for: ", Naming.words(word)));
        finding.waiver().ifPresent(waiver -> page.labelled(Page.Tone.FAINT, 2, "Waived: ", waiver.reason()));
        page.blank();
        page.line(Page.Tone.STRONG, "WHAT IT RESTS ON");
        int last = finding.because().size() + proof.absent().size() - 1;
        for (int i = 0; i < finding.because().size(); i++) {
            branch(finding.because().get(i), "", i == last);
        }
        for (int i = 0; i < proof.absent().size(); i++) {
            boolean end = finding.because().size() + i == last;
            row(proof.absent().get(i), end ? "└─ " : "├─ ", "   ", Page.Tone.PLAIN);
        }
    }

    private static String end(String message) {
        return message.endsWith(".") || message.endsWith("?") || message.endsWith("…") ? "" : ".";
    }

    private void branch(Report.Reason reason, String before, boolean last) {
        String below = before + (last ? "   " : "│  ");
        String inside = reason.from().isEmpty() ? below + "  " : below + "│ ";
        row(reason.text(), before + (last ? "└─ " : "├─ "), inside, Page.Tone.PLAIN);
        boolean stands = reason.from().isEmpty() || reason.fact().equals("Claim");
        // what an attribution says stands in its claim, right above
        if (stands && !reason.fact().equals("Link")) {
            reason.location().ifPresent(place -> place(place, inside));
        }
        for (int i = 0; i < reason.from().size(); i++) {
            branch(reason.from().get(i), below, i == reason.from().size() - 1);
        }
    }

    private void place(Place place, String before) {
        row(place.file() + ":" + place.line(), before, before, Page.Tone.FAINT);
        // once is enough: a claim may stand in several branches
        List<String> own = shown.add(place) ? lines.apply(place) : List.of();
        for (String line : own) {
            String indent = " ".repeat(line.length() - line.stripLeading().length());
            row(line.strip(), before + "  " + indent, before + "  " + indent + "  ", Page.Tone.FAINT);
        }
    }

    /** Words behind what the tree draws before them; the lines that they take go on behind {@code rest}. */
    private void row(String words, String first, String rest, Page.Tone tone) {
        List<String> wrapped = page.wrapped(words, Math.max(LEAST_ROOM, page.width() - Page.width(rest)));
        for (int i = 0; i < wrapped.size(); i++) {
            page.raw((i == 0 ? first : rest) + page.toned(tone, wrapped.get(i)));
        }
    }
}
