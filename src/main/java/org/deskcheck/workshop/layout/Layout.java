package org.deskcheck.workshop.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.deskcheck.pack.drl.Comment;
import org.deskcheck.pack.drl.Condition;
import org.deskcheck.pack.drl.DrlFile;
import org.deskcheck.pack.drl.DrlRule;
import org.deskcheck.pack.drl.Span;
import org.deskcheck.pack.drl.Strings;

/**
 * The layout of rule files: metadata in one order, a condition a line, one space within brackets, long facts broken at
 * commas beneath the first constraint, and longer constraints before {@code ||} and {@code &&}. A comment stays above what
 * it stood above or within, or behind what it stood behind. Laying out twice is laying out once.
 */
public final class Layout {

    /** Columns of a line, but for texts, which are never broken. */
    static final int WIDTH = 120;

    private static final List<String> METADATA = List.of("level", "kind", "message", "ask", "supports");
    private static final String STEP = "    ";

    private final DrlFile file;
    private final List<Comment> comments;
    private final StringBuilder out = new StringBuilder();

    private Layout(DrlFile file) {
        this.file = file;
        this.comments = new ArrayList<>(file.comments());
    }

    /** The file, laid out; ends with a line end. */
    public static String of(DrlFile file) {
        Layout layout = new Layout(file);
        layout.write();
        return layout.out.toString();
    }

    private void write() {
        file.imported().forEach(imported -> line("", "import " + imported.type() + ";", imported.span()));
        for (DrlRule rule : file.rules()) {
            blankLine();
            rule(rule);
        }
        if (!comments.isEmpty()) {
            blankLine();
            above(
                    "",
                    new Span(file.source().text().length(), file.source().text().length()));
        }
    }

    private void blankLine() {
        if (out.length() > 0) {
            out.append('\n');
        }
    }

    private void rule(DrlRule rule) {
        line(
                "",
                "rule " + Strings.written(rule.name()),
                new Span(rule.span().start(), rule.nameSpan().end()));
        metadata(rule);
        line("", "when", rule.whenSpan());
        for (Condition condition : rule.when().operands()) {
            line(STEP, Wrapped.of(condition, STEP.length()), condition.span());
        }
        line("", "then", rule.thenSpan());
        line(STEP, Flat.of(rule.then()), rule.then().span());
        line("", "end", new Span(rule.span().end() - "end".length(), rule.span().end()));
    }

    /** Each entry with the comments that stood at it, in the order in which they are laid out. */
    private void metadata(DrlRule rule) {
        record Laid(int rank, String text) {}
        List<Laid> entries = new ArrayList<>();
        int before = out.length();
        for (DrlRule.Entry entry : rule.metadata()) {
            line(STEP, entry(entry), entry.span());
            int rank = METADATA.indexOf(entry.key());
            entries.add(new Laid(rank < 0 ? METADATA.size() : rank, out.substring(before)));
            out.setLength(before);
        }
        entries.sort(Comparator.comparingInt(Laid::rank));
        entries.forEach(entry -> out.append(entry.text()));
    }

    private static String entry(DrlRule.Entry entry) {
        String value = entry.isText() ? Strings.written(entry.meant()) : entry.meant();
        return "@" + entry.key() + (value.isEmpty() ? "" : "( " + value + " )");
    }

    /** A line for what stands at a span, beneath the comments before and within it, before the one behind it. */
    private void line(String indent, String text, Span span) {
        above(indent, span);
        out.append(indent).append(text);
        if (!comments.isEmpty() && behind(span, comments.get(0))) {
            out.append(' ').append(comments.remove(0).text());
        }
        out.append('\n');
    }

    private void above(String indent, Span span) {
        while (!comments.isEmpty() && comments.get(0).span().start() < span.end()) {
            Comment comment = comments.remove(0);
            out.append(indent).append(comment.text()).append('\n');
            if (indent.isEmpty() && comment.span().end() < span.start() && blankLineBehind(comment)) {
                out.append('\n');
            }
        }
    }

    /** A comment that is parted from what follows speaks of the whole file. */
    private boolean blankLineBehind(Comment comment) {
        String rest = file.source().text().substring(comment.span().end());
        int words = (int) rest.chars().takeWhile(Character::isWhitespace).count();
        return rest.substring(0, words)
                        .chars()
                        .filter(character -> character == '\n')
                        .count()
                > 1;
    }

    private boolean behind(Span span, Comment comment) {
        return !comment.text().contains("\n")
                && file.source()
                        .text()
                        .substring(span.end(), comment.span().start())
                        .chars()
                        .allMatch(character -> character == ' ' || character == '\t' || character == ';');
    }
}
