package org.deskcheck.read;

import java.util.List;
import java.util.Optional;
import org.deskcheck.problem.Nearest;
import org.deskcheck.problem.Place;
import org.deskcheck.problem.Problem;
import org.deskcheck.problem.Quoted;

/** A problem for each keyword of the schemas: what was read, where, and what the schema's rule asks for instead. */
final class FormProblem {

    private static final String BEGINNING = "begin with `deskcheck: 1`, or see `deskcheck new dossier`";

    private FormProblem() {}

    static Problem wrongType(Tree at, String pointer, Tree rule) {
        List<String> wanted = rule
                .member("type")
                .map(type -> type.items().isEmpty() ? List.of(type) : type.items())
                .orElse(List.of())
                .stream()
                .map(type -> Called.type(type.text()))
                .distinct()
                .toList();
        if (at.kind() == Tree.Kind.NOTHING) {
            // an empty value in YAML is easily left behind by somebody who meant to come back
            return Problem.at(
                    start(at.place()),
                    pointer,
                    Called.field(pointer) + " is empty",
                    pointer.isEmpty() ? BEGINNING : "write it, or take the field away");
        }
        String text =
                Called.field(pointer) + " is " + Called.kind(at) + " and should be " + String.join(" or ", wanted);
        return Problem.at(start(at.place()), pointer, text, pointer.isEmpty() ? BEGINNING : hint(at, wanted));
    }

    private static String hint(Tree at, List<String> wanted) {
        if (wanted.equals(List.of("true or false"))) {
            return "write true or false, without quotation marks";
        }
        if (at.kind() == Tree.Kind.LIST) {
            return "keep one of them";
        }
        if (wanted.contains("a list")) {
            return "put it between [ and ], or behind a dash in a line of its own";
        }
        if (wanted.contains("an object")) {
            return "write its fields, each with its name and a colon: id: name";
        }
        return wanted.contains("text") ? "put it into quotation marks" : "write it in digits: 4100";
    }

    static Problem unknownWord(Tree at, String pointer, Tree rule) {
        List<String> words = rule.member("enum").map(Tree::items).orElse(List.of()).stream()
                .map(Tree::text)
                .toList();
        return Problem.at(
                start(at.place()),
                pointer,
                Called.field(pointer) + " is " + Called.kind(at) + ", which is none of the words for it",
                Nearest.hint(at.text(), words, "it may be: " + String.join(", ", words)));
    }

    static Problem otherThan(Tree at, String pointer, Tree rule) {
        String wanted = rule.member("const").map(Tree::text).orElse("");
        if (pointer.equals("/deskcheck")) {
            return Problem.at(
                    start(at.place()),
                    pointer,
                    "the version of the format is " + Called.kind(at) + ", which this program does not read",
                    "write deskcheck: " + wanted + ", or take a newer program");
        }
        return Problem.at(
                start(at.place()),
                pointer,
                Called.field(pointer) + " is " + Called.kind(at) + " and can only be `" + wanted + "`",
                "write " + wanted + ", or take the field away");
    }

    private static String hintOfForm(String pattern) {
        if (pattern.contains("[A-Z]{2}")) {
            return "write two capital letters, as in ISO 3166-1: GB";
        }
        if (pattern.startsWith("^[a-z]")) {
            return "write it in small letters, digits and single hyphens, as ledger-rules";
        }
        return pattern.startsWith("^\\d")
                ? "write a version, as 0.1"
                : "write it with letters, digits, spaces and . _ : + / # @ -, a letter or digit first";
    }

    static Optional<Problem> otherForm(Tree at, String pointer, Tree rule) {
        String pattern = rule.member("pattern").map(Tree::text).orElse("");
        if (at.text().isEmpty()) {
            // too short as well, which says more
            return Optional.empty();
        }
        if (at.text().isBlank()) {
            return Optional.of(empty(at, pointer));
        }
        String hint = hintOfForm(pattern);
        return Optional.of(Problem.at(
                at.place(),
                pointer,
                Called.field(pointer) + " is " + Quoted.of(at.text()) + ", which is not of the form it should have",
                hint));
    }

    static Problem tooShort(Tree at, String pointer, Tree rule) {
        return at.text().isEmpty()
                ? empty(at, pointer)
                : Problem.at(
                        at.place(),
                        pointer,
                        Called.field(pointer) + " is " + Quoted.of(at.text()) + ", shorter than "
                                + figure(rule, "minLength") + " characters",
                        "write more of it");
    }

    private static Problem empty(Tree at, String pointer) {
        return Problem.at(at.place(), pointer, Called.field(pointer) + " is empty", "write it, or take the field away");
    }

    static Problem otherCount(Tree at, String pointer, Tree rule) {
        int entries = at.items().size();
        if (entries == 0) {
            return Problem.at(
                    at.place(),
                    pointer,
                    Called.field(pointer) + " is a list without entries",
                    "add one, or take the field away");
        }
        String least = figure(rule, "minItems");
        String most = figure(rule, "maxItems");
        return Problem.at(
                at.place(),
                pointer,
                Called.field(pointer) + " has " + entries + (entries == 1 ? " entry" : " entries"),
                least.equals(most) ? "give " + most : "give at least " + least);
    }

    static String description(Tree rule) {
        return rule.member("description").map(Tree::text).orElse("");
    }

    /** A description as a hint: its first sentence, its first word in lower case, its full stop off. */
    static String hint(String text) {
        String first = text.replaceFirst("\\. .*", "");
        String body = first.endsWith(".") ? first.substring(0, first.length() - 1) : first;
        boolean name = body.length() > 1 && Character.isUpperCase(body.charAt(1));
        return body.isEmpty() || name ? body : Character.toLowerCase(body.charAt(0)) + body.substring(1);
    }

    private static String figure(Tree rule, String keyword) {
        return rule.member(keyword).map(Tree::text).orElse("");
    }

    static Problem tooLong(Tree at, String pointer, Tree rule) {
        return Problem.at(
                at.place(),
                pointer,
                Called.field(pointer) + " is longer than " + figure(rule, "maxLength") + " characters",
                "shorten it");
    }

    static Problem notAboveZero(Tree at, String pointer) {
        return Problem.at(
                at.place(),
                pointer,
                Called.field(pointer) + " is " + Quoted.of(at.text()) + ", which is not above 0",
                "write a number above 0");
    }

    static Place start(Place place) {
        return Place.at(place.file(), place.line(), place.column());
    }
}
