package org.deskcheck.read;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.deskcheck.problem.Problem;
import org.deskcheck.problem.Quoted;

/** What is wrong with a text that is no JSON, in our words; the parser's own are for programmers. */
final class JsonFault {

    /** A message of the parser, what it means, and what to do. {@code %s} is what stands at the place. */
    private record Meaning(Pattern message, String text, String hint) {}

    private static final List<Meaning> MEANINGS = List.of(
            meaning(
                    "^Unexpected end-of-input",
                    "the text ends too early",
                    "look for a bracket or a quotation mark that is not closed"),
            meaning(
                    "^Unrecognized token '(.*?)'",
                    "the word %s without quotation marks",
                    "put it into quotation marks; only numbers, true and false go without"),
            meaning(
                    "^Non-standard token '(.*?)'",
                    "the word %s, which is no number",
                    "write the number out, or take the field away"),
            meaning(
                    "double-quote to start field name",
                    "%s where the name of a field should be",
                    "put the name into quotation marks, and take away a comma before }"),
            meaning("comma to separate", "%s where a comma should be", "put a comma between the entries"),
            meaning("colon to separate", "%s where a colon should be", "put a colon between the name and the value"),
            meaning(
                    "^Unexpected close marker",
                    "%s, which closes another bracket than the open one",
                    "look for a bracket that is not closed"),
            meaning(
                    "^Illegal unquoted character",
                    "a line end or tab between quotation marks",
                    "write it as \\n or \\t"),
            meaning(
                    "^Unrecognized character escape",
                    "an escape that JSON does not know",
                    "write \\\\ for a backslash"),
            meaning(
                    "expected a hex-digit",
                    "an escape \\u without its four digits",
                    "write four digits from 0 to f behind it"),
            meaning(
                    "^Invalid numeric value|numeric value|^JSON spec does not allow|Decimal point|Exponent|Malformed numeric",
                    "a number that JSON does not know",
                    "write it as 12, -3, 0.5 or 4e6, without a plus sign or zeros in front"),
            meaning("^Expected space separating", "%s right behind a number", "put the text into quotation marks"),
            meaning("expected a (?:valid )?value", "%s where a value should be", "write a value, or take a comma away"),
            meaning("maybe a \\(non-standard\\) comment", "a comment", "take it away; JSON has none"),
            meaning("only regular white space", "%s where JSON has spaces and line ends alone", "take it out"));

    private JsonFault() {}

    /** The problem that a message of the parser tells of, at a place in the text. */
    static Problem problem(String message, SourceText source, int offset) {
        for (Meaning meaning : MEANINGS) {
            Matcher matcher = meaning.message().matcher(message);
            if (matcher.find()) {
                String read = matcher.groupCount() > 0 ? matcher.group(1) : at(source.text(), offset);
                String text = String.format(meaning.text().replace("%s", "%1$s"), Quoted.of(read));
                return Problem.at(source.place(offset), "", "this is no JSON: " + text, meaning.hint());
            }
        }
        return Problem.at(
                source.place(offset),
                "",
                "this is no JSON: " + Quoted.of(at(source.text(), offset)) + " cannot stand here",
                "look at the commas, the quotation marks and the brackets here and just before");
    }

    private static String at(String text, int offset) {
        return offset < text.length() ? Character.toString(text.codePointAt(offset)) : "";
    }

    private static Meaning meaning(String message, String text, String hint) {
        return new Meaning(Pattern.compile(message), text, hint);
    }
}
