package org.deskcheck.read;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.deskcheck.problem.Place;
import org.deskcheck.problem.Problem;
import org.deskcheck.problem.Quoted;
import org.jspecify.annotations.Nullable;

/** What is wrong with a text that is no YAML, in our words; the parser's own are for programmers. */
final class YamlFault {

    /** A message of the parser, what it means, and what to do; {@code %s} is the message's first group. */
    private record Meaning(Pattern message, String text, String hint) {}

    private static final List<Meaning> MEANINGS = List.of(
            meaning("TAB", "a tab where spaces should be", "indent with spaces"),
            meaning(
                    "character '(.+?)' that cannot start",
                    "a value cannot begin with %s",
                    "put the value into quotation marks"),
            meaning(
                    "mapping values are not allowed",
                    "a colon and a space inside a value, or a field indented too far",
                    "put a value that has a colon into quotation marks, and fields of one object below one another"),
            meaning(
                    "mapping keys are not allowed|sequence entries are not allowed",
                    "an entry that begins in the middle of a line",
                    "begin it in a line of its own"),
            meaning(
                    "could not find expected ':'",
                    "a line without a colon among the fields of an object",
                    "put a colon and a space behind the field's name, or indent the line as part of the value above"),
            meaning("expected <block end>, but found ':'", "a field without a name", "write its name before the colon"),
            meaning("expected <block end>, but found '<anchor>'", "two marks & on one value", "keep one of them"),
            meaning(
                    "'([\\]}])'$",
                    "the bracket %s, which closes nothing",
                    "take it away, or look for the one that opens"),
            meaning(
                    "expected <block end>, but found '<scalar>'",
                    "something behind the end of a value, or a line indented otherwise than its neighbours",
                    "put the whole value into quotation marks, or indent the line as its neighbours"),
            meaning("^Version", "another version of YAML than 1.2", "take away the line that begins with %YAML"),
            meaning(
                    "expected <block end>",
                    "a line that is indented otherwise than its neighbours",
                    "indent the fields of one object and the entries of one list alike"),
            meaning(
                    "expected ',' or '\\]'",
                    "a list that is not closed",
                    "close it with ], and put commas between its entries"),
            meaning(
                    "expected ',' or '\\}'",
                    "an object that is not closed",
                    "close it with }, and put commas between its fields"),
            meaning(
                    "unexpected end of stream|HighSurrogate",
                    "the text ends too early",
                    "look for a quotation mark that is not closed"),
            meaning(
                    "unexpected document separator",
                    "a line of --- or ... between quotation marks",
                    "indent it, or close the quotation"),
            meaning(
                    "unknown escape character|hexadecimal numbers",
                    "an escape that YAML does not know",
                    "write \\\\ for a backslash, or take single quotation marks"),
            meaning(
                    "duplicate tag handle|undefined tag handle|expected '!'|expected '>'|expected URI|URI escape",
                    "a tag that cannot be read",
                    "take it away, or put a text that begins with ! into quotation marks"),
            meaning(
                    "duplicate YAML directive|a number which cannot represent|expected a digit|incompatible",
                    "a line that begins with % and cannot be read",
                    "take it away; a claim file needs none"),
            meaning(
                    "expected alphabetic or numeric|unexpected character found",
                    "a mark & or * without a name",
                    "put a text that begins with & or * into quotation marks"),
            meaning(
                    "chomping or indentation|indentation indicator|comment or a line break",
                    "something behind | or > that cannot stand there",
                    "begin the text in the next line"),
            meaning(
                    "leading empty lines contain more spaces",
                    "an empty line with more spaces than the text below it",
                    "take the spaces out of it"),
            meaning(
                    "node content, but found '(.+?)'",
                    "nothing where a value should be",
                    "write the value, or take the mark before it away"),
            meaning(
                    "expected '?<?document start",
                    "something behind the end of the value",
                    "keep to one object in the file, its fields below one another"),
            meaning(
                    "special characters|DEL character",
                    "a character that no claim file may hold",
                    "take it out; it is invisible"));

    private YamlFault() {}

    /** The problem that a message of the parser tells of. */
    static Problem problem(@Nullable String message, Place place) {
        for (Meaning meaning : MEANINGS) {
            Matcher matcher = meaning.message().matcher(message == null ? "" : message);
            if (matcher.find()) {
                String read = matcher.groupCount() > 0 ? Quoted.of(matcher.group(1)) : "";
                return Problem.at(
                        place, "", "this is no YAML: " + meaning.text().replace("%s", read), meaning.hint());
            }
        }
        return Problem.at(
                place,
                "",
                "this is no YAML: what stands here does not go with what stands before it",
                "look at the indentation, the quotation marks and the colons here and in the line above");
    }

    private static Meaning meaning(String message, String text, String hint) {
        return new Meaning(Pattern.compile(message), text, hint);
    }
}
