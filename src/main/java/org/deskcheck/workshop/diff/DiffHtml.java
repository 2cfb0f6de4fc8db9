package org.deskcheck.workshop.diff;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.deskcheck.report.Naming;
import org.deskcheck.report.Page;

/** A difference as one page that needs nothing else: no script, no font, no picture. */
public final class DiffHtml {

    private final StringBuilder html = new StringBuilder();

    private DiffHtml() {}

    /** The whole page. */
    public static String of(Difference difference) {
        DiffHtml page = new DiffHtml();
        page.write(difference);
        return page.html.toString();
    }

    private void write(Difference difference) {
        String title = difference.before().name() + " → " + difference.now().name();
        line("<!DOCTYPE html>");
        line("<html lang=\"en\">");
        line("<head>");
        line("<meta charset=\"utf-8\">");
        line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        line("<meta name=\"color-scheme\" content=\"light dark\">");
        line("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">");
        line("<title>" + text(title) + "</title>");
        line("<style>");
        html.append(style());
        line("</style>");
        line("</head>");
        line("<body>");
        line("<main>");
        line("<h1>What other rules change</h1>");
        line("<p class=\"sides\"><code>" + text(difference.before().name()) + "</code> → <code>"
                + text(difference.now().name()) + "</code></p>");
        line("<p class=\"faint\">" + DiffText.counted(difference.dossiers(), "dossier") + ", "
                + DiffText.counted(difference.claims(), "claim") + " · rules "
                + text(digest(difference.before())) + " → " + text(digest(difference.now())) + "</p>");
        line("<p class=\"sum " + (difference.nothingLost() ? "good" : "bad") + "\">" + text(DiffText.sum(difference))
                + "</p>");
        difference
                .incomplete()
                .forEach(dossier -> line("<p class=\"sum bad\">" + text(dossier)
                        + " was not judged whole: something may be missing here.</p>"));
        difference.rules().forEach(this::rule);
        if (!difference.verdicts().isEmpty()) {
            verdicts(difference.verdicts());
        }
        line("</main>");
        line("</body>");
        line("</html>");
    }

    private void rule(Difference.Rule rule) {
        line("<section>");
        line("<h2><code>" + text(rule.id()) + "</code> <span class=\"faint\">" + text(DiffText.counts(rule))
                + "</span></h2>");
        line("<table>");
        line("<thead><tr><th>Finding</th><th>Claim</th><th>Weight</th><th>Message</th></tr></thead>");
        line("<tbody>");
        for (Difference.Change change : rule.changes()) {
            line("<tr><td><span class=\"mark " + change.kind() + "\">" + change.kind() + "</span></td>");
            line(claim(change.dossier(), change.claim(), change.text()));
            line("<td>" + text(DiffText.weight(change)) + "</td>");
            line("<td>" + text(change.said().message())
                    + DiffText.differences(change).stream()
                            .map(was -> "<div class=\"faint\">was: " + text(was) + "</div>")
                            .collect(Collectors.joining())
                    + "</td></tr>");
        }
        line("</tbody>");
        line("</table>");
        line("</section>");
    }

    private void verdicts(List<Difference.Verdict> verdicts) {
        line("<section>");
        line("<h2>Verdicts <span class=\"faint\">" + verdicts.size() + " changed</span></h2>");
        line("<table>");
        line("<thead><tr><th>Verdict</th><th>Claim</th><th>Old</th><th>New</th><th>By</th></tr></thead>");
        line("<tbody>");
        for (Difference.Verdict verdict : verdicts) {
            line("<tr><td>" + text(verdict.kind()) + "</td>");
            line(claim(verdict.dossier(), verdict.claim(), verdict.text()));
            line("<td>" + text(Naming.words(verdict.before())) + "</td>");
            line("<td><b>" + text(Naming.words(verdict.now())) + "</b></td>");
            line("<td>" + text(String.join(", ", verdict.rules())) + "</td></tr>");
        }
        line("</tbody>");
        line("</table>");
        line("</section>");
    }

    private static String claim(String dossier, String claim, String text) {
        return "<td><b>" + text(dossier) + " " + text(claim) + "</b><div class=\"faint\">" + text(text) + "</div></td>";
    }

    private static String digest(Difference.Side side) {
        return side.digest().substring(0, Math.min(12, side.digest().length()));
    }

    private void line(String line) {
        html.append(line).append('\n');
    }

    /** Words as HTML shows them; none of them is markup, and none turns the direction of what stands beside it. */
    private static String text(String words) {
        return Page.clean(words)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String style() {
        try (InputStream in = DiffHtml.class.getResourceAsStream("diff.css")) {
            if (in == null) {
                throw new IllegalStateException("diff.css is not packed with the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("reading diff.css", e);
        }
    }
}
