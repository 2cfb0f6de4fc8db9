package org.deskcheck.pack.drl;

import java.util.ArrayList;
import java.util.List;
import org.deskcheck.problem.Checked;
import org.deskcheck.problem.Problem;

/**
 * A rule file, read.
 *
 * @param imported types named by {@code import}, each a fact; all facts are there without it
 * @param rules in the order of the file
 * @param comments in the order of the file
 * @param tokens all words of the file, the last is its end
 */
public record DrlFile(
        SourceText source, List<Imported> imported, List<DrlRule> rules, List<Comment> comments, List<Token> tokens) {

    /** An import of one fact type, by its simple name. */
    public record Imported(String type, Span span) {}

    /** The file's syntax alone: whether its names exist is seen by {@link Meaning}. */
    public static Checked<DrlFile> parse(String path, String text) {
        SourceText source = new SourceText(path, text);
        List<Problem> problems = new ArrayList<>();
        Tokens.Cut cut = Tokens.of(source, problems);
        DrlFile file = problems.isEmpty() ? new Parser(source, cut, problems).file() : empty(source, cut);
        return problems.isEmpty() ? Checked.of(file) : Checked.failed(problems);
    }

    private static DrlFile empty(SourceText source, Tokens.Cut cut) {
        return new DrlFile(source, List.of(), List.of(), cut.comments(), cut.tokens());
    }

    /** What stands at a span, as written. */
    public String text(Span span) {
        return span.in(source.text());
    }
}
