package org.deskcheck.workshop.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import org.deskcheck.pack.Level;
import org.deskcheck.pack.drl.Comment;
import org.deskcheck.pack.drl.DrlFile;
import org.deskcheck.problem.Nearest;
import org.deskcheck.problem.Place;
import org.deskcheck.problem.Quoted;

/**
 * Comments that say why something that is told may stay: {@code // deskcheck ignore: id reason}. In a rule file such a
 * comment speaks of its own line, or where it stands alone of the next line that is no comment; in a page of the page.
 */
final class Ignores {

    static final String UNUSED = "ignore-unused";
    static final String UNKNOWN = "ignore-unknown";
    static final String UNREASONED = "ignore-unreasoned";

    private static final java.util.regex.Pattern IGNORE =
            java.util.regex.Pattern.compile("deskcheck ignore:\\s*(?<id>[^\\s*]*)(?<reason>.*?)(?:-->|\\*/)?\\s*");
    private static final java.util.regex.Pattern PAGE_IGNORE =
            java.util.regex.Pattern.compile("<!--\\s*" + IGNORE.pattern());

    /** One such comment, and the lines that it speaks of. */
    private record Ignore(FileView file, Place place, int first, int last, String id, String reason) {

        boolean covers(Finding finding) {
            return finding.check().equals(id)
                    && finding.place().file().equals(place.file())
                    && finding.place().line() <= last
                    && finding.place().endLine() >= first
                    && finding.place().line() >= first;
        }
    }

    private final List<Ignore> ignores = new ArrayList<>();

    Ignores(PackView pack) {
        for (FileView file : pack.files()) {
            file.drl().ifPresent(drl -> drl.comments().forEach(comment -> comment(file, drl, comment)));
            List<String> prose = file.prose();
            for (int i = 0; i < prose.size(); i++) {
                Matcher ignore = PAGE_IGNORE.matcher(prose.get(i).strip());
                if (ignore.matches()) {
                    Place place = Place.at(file.page().file(), i + 1, 1);
                    add(file, ignore, place, 1, Math.max(1, prose.size()));
                }
            }
        }
    }

    private void comment(FileView file, DrlFile drl, Comment comment) {
        Matcher ignore = IGNORE.matcher(comment.text().replaceFirst("^(//|/\\*|#)\\s*", ""));
        if (!ignore.matches()) {
            return;
        }
        Place place = drl.source().place(comment.span());
        String text = drl.source().text();
        int start = text.lastIndexOf('\n', comment.span().start() - 1) + 1;
        boolean alone = text.substring(start, comment.span().start()).isBlank();
        int line = place.endLine();
        if (alone) {
            List<String> lines = text.lines().toList();
            line++;
            while (line < lines.size() && lines.get(line - 1).strip().matches("(//|/\\*|#).*")) {
                line++;
            }
        }
        add(file, ignore, place, line, line);
    }

    private void add(FileView file, Matcher ignore, Place place, int first, int last) {
        ignores.add(new Ignore(
                file,
                place,
                first,
                last,
                ignore.group("id"),
                ignore.group("reason").strip()));
    }

    /** What is left of what was told, and what is wrong with the comments; {@code ran} are the checks that were asked. */
    List<Finding> applied(List<Finding> told, Set<String> ran, Set<String> known) {
        List<Finding> left = new ArrayList<>(told.stream()
                .filter(finding ->
                        ignores.stream().noneMatch(ignore -> !ignore.reason().isEmpty() && ignore.covers(finding)))
                .toList());
        for (Ignore ignore : ignores) {
            if (!known.contains(ignore.id())) {
                add(
                        left,
                        ran,
                        UNKNOWN,
                        ignore,
                        ignore.id().isEmpty() ? "an ignore of no check" : "there is no check " + Quoted.of(ignore.id()),
                        Nearest.hint(ignore.id(), known, "`deskcheck lint --list` has them all"));
            } else if (ignore.reason().isEmpty()) {
                add(
                        left,
                        ran,
                        UNREASONED,
                        ignore,
                        "nothing says why " + Quoted.of(ignore.id()) + " may be ignored here",
                        "write the reason behind it");
            } else if (ran.contains(ignore.id()) && told.stream().noneMatch(ignore::covers)) {
                add(
                        left,
                        ran,
                        UNUSED,
                        ignore,
                        Quoted.of(ignore.id()) + " tells nothing here",
                        "take the comment out, or put it on the line above what it speaks of");
            }
        }
        return left;
    }

    private static void add(List<Finding> left, Set<String> ran, String id, Ignore ignore, String text, String hint) {
        if (ran.contains(id)) {
            left.add(new Finding(id, Level.WARNING, ignore.file().id(), ignore.place(), text, hint));
        }
    }
}
