package org.deskcheck.pack.drl;

import java.util.List;
import java.util.Optional;

/**
 * One rule.
 *
 * @param name without its quotation marks
 * @param metadata in the order in which it is written
 * @param thenSpan of the word {@code then}
 * @param span from {@code rule} to {@code end}
 */
public record DrlRule(
        String name,
        Span nameSpan,
        List<Entry> metadata,
        Condition.All when,
        Span whenSpan,
        Action then,
        Span thenSpan,
        Span span) {

    /**
     * A line of metadata.
     *
     * @param value as it is written between the brackets, a text with its quotation marks; empty where there is none
     */
    public record Entry(String key, Span keySpan, Optional<Token> value, Span span) {

        /** What is meant: a text without its quotation marks; empty where there is no value. */
        public String meant() {
            return value.map(token -> token.kind() == Token.Kind.STRING ? Strings.meant(token.text()) : token.text())
                    .orElse("");
        }

        public boolean isText() {
            return value.filter(token -> token.kind() == Token.Kind.STRING).isPresent();
        }
    }

    /** One of the two forms that a right-hand side has. */
    public sealed interface Action {

        Span span();

        /** What it is given, in order: the claims of a finding, or the values of the fact. */
        List<Expression> arguments();
    }

    /** {@code findings.add( kcontext, $claim, $other );}. */
    public record Finds(List<Expression> arguments, Span span) implements Action {}

    /** {@code insertLogical( new Type( arguments ) );}. */
    public record Derives(String type, Span typeSpan, List<Expression> arguments, Span span) implements Action {}

    /** The metadata of a key; the first, where it stands twice. */
    public Optional<Entry> entry(String key) {
        return metadata.stream().filter(entry -> entry.key().equals(key)).findFirst();
    }

    public boolean finds() {
        return then instanceof Finds;
    }
}
