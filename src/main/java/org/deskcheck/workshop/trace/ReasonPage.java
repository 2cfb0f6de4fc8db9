package org.deskcheck.workshop.trace;

import org.deskcheck.report.Page;
import org.deskcheck.report.Page.Tone;
import org.deskcheck.workshop.trace.Reason.Kind;

/** Reasons on a page of a terminal. */
final class ReasonPage {

    private static final int INDENT = 2;

    private ReasonPage() {}

    static void write(Page page, Reason reason, int indent) {
        page.paragraph(Tone.PLAIN, indent, "rule \"" + reason.rule() + "\"");
        int deeper = indent + INDENT;
        if (reason.kind() == Kind.MATCHED || reason.kind() == Kind.TOO_MUCH) {
            page.paragraph(reason.kind() == Kind.MATCHED ? Tone.GOOD : Tone.WARNING, deeper, reason.said());
            return;
        }
        page.labelled(Tone.ERROR, deeper, "not met: ", reason.condition());
        reason.place().ifPresent(place -> page.paragraph(Tone.FAINT, deeper, "at " + ReasonText.shown(place)));
        if (!reason.within().equals(reason.condition())) {
            page.labelled(Tone.FAINT, deeper, "in: ", reason.within());
        }
        page.paragraph(Tone.PLAIN, deeper, reason.said() + (reason.nearest().isEmpty() ? "" : ":"));
        reason.nearest().forEach(near -> page.labelled(Tone.NOTE, deeper, "- ", near));
        if (reason.further() > 0) {
            page.paragraph(Tone.FAINT, deeper + INDENT, "and " + reason.further() + " more");
        }
        if (!reason.because().isEmpty()) {
            page.paragraph(Tone.PLAIN, deeper, "what could have made it so:");
            reason.because().forEach(because -> write(page, because, deeper + INDENT));
        }
    }
}
